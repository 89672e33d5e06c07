import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createEstimator, type Estimator, startEstimateWorker } from '#hub/estimates/estimator.ts';
import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import type { DeskId, ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { linearFlow } from '#shared/domain/journey/flow.ts';

const enquiry = 'enquiry' as StageId;
const service = 'enquiries' as ServiceId;
const at = Date.UTC(2026, 10, 8, 2);

function snapshotOf(waiting: number, desks: number): FloorSnapshot {
  const ticket = (number: number) => {
    const arrival = at - (300 - number) * 1000;
    const tie = `ticket-${number}` as TicketId;
    const place = { priorityClass: 1, due: arrival, arrival, tie } as const;
    return { id: tie, place, firstArrival: arrival, overtaken: 0, serviceId: service, doneStageIds: [] };
  };
  return {
    at,
    maxOvertakes: 3,
    stages: [{ stageId: enquiry, priorMinutes: 10, recentMinutes: [] }],
    desks: Array.from({ length: desks }, (_, index) => ({
      deskId: `desk-${index}` as DeskId,
      stageIds: [enquiry],
      busy: { ...ticket(-index - 1), stageId: enquiry, sinceMinutes: 3 },
    })),
    lines: [{ stageId: enquiry, waiting: Array.from({ length: waiting }, (_, index) => ticket(index)) }],
    flows: [{ serviceId: service, flow: linearFlow([enquiry]) }],
  };
}

let running: Estimator | null = null;
afterEach(() => running?.close());

/** An estimator over a floor that can be changed, with every table and fault awaited one by one. */
function watch(floor: { waiting: number; desks: number }, everyMs: number) {
  let told = Promise.withResolvers<'table' | 'fault'>();
  const workers: Worker[] = [];
  const starts: number[] = [];
  const tell = (what: 'table' | 'fault') => {
    const { resolve } = told;
    told = Promise.withResolvers();
    resolve(what);
  };
  let broken = false;
  const estimator = createEstimator(
    {
      snapshot: () => {
        starts.push(performance.now());
        const snapshot = snapshotOf(floor.waiting, floor.desks);
        return broken ? { ...snapshot, stages: [] } : snapshot;
      },
      everyMs,
      onTable: () => tell('table'),
      onFault: () => tell('fault'),
    },
    () => {
      const worker = startEstimateWorker();
      workers.push(worker);
      return worker;
    },
  );
  running = estimator;
  return {
    estimator,
    workers,
    starts,
    next: () => told.promise,
    break: (value: boolean) => {
      broken = value;
    },
  };
}

test('before the first table a visitor is told the rough wait, then the simulated one, in whole minutes', async () => {
  const { estimator, next } = watch({ waiting: 10, desks: 2 }, 20);
  const rough = estimator.waitFor(enquiry, 10);
  expect(estimator.openDesks(enquiry)).toBe(2);
  expect(await next()).toBe('table');
  const simulated = estimator.waitFor(enquiry, 10);
  expect(Number.isInteger(simulated.p50Minutes)).toBe(true);
  expect(Math.abs(simulated.p50Minutes - rough.p50Minutes)).toBeLessThan(15);
  expect(estimator.finishFor(service, enquiry, 10).p50Minutes).toBeGreaterThan(simulated.p50Minutes + 5);
});

test('opening more desks shortens the wait with the next table', async () => {
  const floor = { waiting: 12, desks: 1 };
  const { estimator, next } = watch(floor, 20);
  await next();
  const before = estimator.waitFor(enquiry, 12).p50Minutes;
  floor.desks = 4;
  estimator.touch();
  await next();
  expect(estimator.openDesks(enquiry)).toBe(4);
  expect(estimator.waitFor(enquiry, 12).p50Minutes).toBeLessThan(before / 2);
});

test('however often the floor changes, tables are at least the set time apart, and none comes without a change', async () => {
  const everyMs = 150;
  const { estimator, next, starts } = watch({ waiting: 5, desks: 2 }, everyMs);
  await next();
  for (let round = 0; round < 3; round++) {
    for (let change = 0; change < 50; change++) estimator.touch();
    await next();
  }
  expect(starts).toHaveLength(4);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  // A timer may fire a millisecond early.
  for (const gap of gaps) expect(gap).toBeGreaterThan(everyMs - 2);
  await new Promise((resolve) => setTimeout(resolve, 3 * everyMs));
  expect(starts).toHaveLength(4);
});

test('when the worker stops, the last table stays in use and a new worker makes the next', async () => {
  const { estimator, workers, next } = watch({ waiting: 10, desks: 2 }, 20);
  await next();
  const before = estimator.waitFor(enquiry, 10);
  await workers[0]!.terminate();
  expect(estimator.waitFor(enquiry, 10)).toEqual(before);
  estimator.touch();
  expect(await next()).toBe('table');
  expect(workers).toHaveLength(2);
});

test('a floor the simulation cannot run is reported, and estimates go on once it can', async () => {
  const { estimator, next, break: damage } = watch({ waiting: 4, desks: 2 }, 20);
  await next();
  const before = estimator.waitFor(enquiry, 4);
  damage(true);
  estimator.touch();
  expect(await next()).toBe('fault');
  expect(estimator.waitFor(enquiry, 4)).toEqual(before);
  damage(false);
  while ((await next()) !== 'table') expect(estimator.waitFor(enquiry, 4)).toEqual(before);
});
