import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedFormFinish, closedFormWait } from '#shared/domain/estimate/closed-form.ts';
import { estimateWaits } from '#shared/domain/estimate/estimate-waits.ts';
import type { FloorSnapshot, TicketOnFloor } from '#shared/domain/estimate/snapshot.ts';
import { displayMinutes, lookUpFinish, lookUpWait } from '#shared/domain/estimate/table.ts';
import type { DeskId, ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { linearFlow } from '#shared/domain/journey/flow.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';

const check = 'check' as StageId;
const keys = 'keys' as StageId;
const handover = 'handover' as ServiceId;
const at = Date.UTC(2026, 10, 8, 2);

function ticket(number: number, minutesAgo: number, overtaken = 0): TicketOnFloor {
  const id = `ticket-${String(number).padStart(4, '0')}` as TicketId;
  const arrival = at - minutesAgo * 60_000;
  const place = { priorityClass: 1, due: arrival, arrival, tie: id } as const;
  return { id, place, firstArrival: arrival, overtaken, serviceId: handover, doneStageIds: [] };
}

/** Two stages of 10 and 5 minutes; `counters` desks check papers, one hands out keys. */
function floorWith(waiting: number, counters: number, busy = true): FloorSnapshot {
  const desk = (index: number) => ({
    deskId: `desk-${index}` as DeskId,
    stageIds: [check],
    busy: busy ? { ...ticket(9000 + index, 200), stageId: check, sinceMinutes: 2 } : null,
  });
  return {
    at,
    maxOvertakes: 3,
    stages: [
      { stageId: check, priorMinutes: 10, recentMinutes: [] },
      { stageId: keys, priorMinutes: 5, recentMinutes: [] },
    ],
    desks: [
      ...Array.from({ length: counters }, (_, index) => desk(index)),
      { deskId: 'key-desk' as DeskId, stageIds: [keys], busy: null },
    ],
    lines: [
      { stageId: check, waiting: Array.from({ length: waiting }, (_, index) => ticket(index, 190 - index / 10)) },
    ],
    flows: [{ serviceId: handover, flow: linearFlow([check, keys]) }],
  };
}

const estimate = (snapshot: FloorSnapshot, seed = 1) => estimateWaits(snapshot, mulberry32(seed), 60);

test('the same floor and seed give the same table, another seed another one', () => {
  const snapshot = floorWith(12, 2);
  expect(estimate(snapshot, 5)).toEqual(estimate(snapshot, 5));
  expect(estimate(snapshot, 5)).not.toEqual(estimate(snapshot, 6));
});

test('more ahead never means a shorter wait, on any floor and far beyond the line', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 25 }),
      (seed, waiting, counters, busy, overtaken) => {
        const snapshot = floorWith(waiting, counters, busy);
        const lines = snapshot.lines.map((line) => ({
          ...line,
          waiting: line.waiting.map((one, index) => ({ ...one, overtaken: overtaken[index] ?? 0 })),
        }));
        const table = estimateWaits({ ...snapshot, lines }, mulberry32(seed), 20);
        for (const stageId of [check, keys]) {
          let before = { p50Minutes: 0, p90Minutes: 0 };
          for (let ahead = 0; ahead < 60; ahead++) {
            const wait = lookUpWait(table, stageId, ahead)!;
            expect(wait.p50Minutes).toBeGreaterThanOrEqual(before.p50Minutes);
            expect(wait.p90Minutes).toBeGreaterThanOrEqual(before.p90Minutes);
            expect(wait.p90Minutes).toBeGreaterThanOrEqual(wait.p50Minutes);
            before = wait;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('twice the counters, half the wait', () => {
  const two = lookUpWait(estimate(floorWith(30, 2)), check, 30)!;
  const four = lookUpWait(estimate(floorWith(30, 4)), check, 30)!;
  expect(two.p50Minutes / four.p50Minutes).toBeCloseTo(2, 0);
});

test('whoever finds a free counter is told that there is no wait', () => {
  const table = estimate(floorWith(0, 3, false));
  for (const ahead of [0, 1, 2]) expect(displayMinutes(lookUpWait(table, check, ahead)!).p90Minutes).toBe(0);
  expect(displayMinutes(lookUpWait(table, check, 3)!).p50Minutes).toBeGreaterThan(0);
});

test('with no counter open the wait is that of one counter, and the table says that none is open', () => {
  const table = estimate(floorWith(6, 0));
  expect(table.stages.get(check)?.openDesks).toBe(0);
  const wait = lookUpWait(table, check, 6)!;
  expect(wait.p50Minutes).toBeGreaterThan(55);
  expect(wait.p50Minutes).toBeLessThan(75);
  expect(displayMinutes(lookUpWait(estimate(floorWith(0, 0)), check, 0)!).p50Minutes).toBeGreaterThan(0);
});

test('the wait in a line of 260 goes on evenly after the 200 that are simulated', () => {
  const table = estimate(floorWith(260, 4));
  expect(table.stages.get(check)?.positions).toHaveLength(201);
  const wait = lookUpWait(table, check, 260)!;
  expect(wait.p50Minutes / 260).toBeCloseTo(10 / 4, 0);
});

test('those on their way with an earlier arrival count in the wait at the stage they come to', () => {
  const snapshot = floorWith(0, 6);
  const alone = ticket(1, 100);
  const line = { stageId: keys, waiting: [alone, ticket(2, 99)] };
  const keysBusy = { ...ticket(3, 120), stageId: keys, sinceMinutes: 1 };
  const desks = snapshot.desks.map((desk) => (desk.busy ? desk : { ...desk, busy: keysBusy }));
  const crowded = estimate({ ...snapshot, desks, lines: [line] });
  const quiet = estimate({ ...snapshot, desks: desks.filter((desk) => desk.busy?.stageId === keys), lines: [line] });
  expect(lookUpWait(crowded, keys, 1)!.p50Minutes).toBeGreaterThan(lookUpWait(quiet, keys, 1)!.p50Minutes + 3);
});

test('the time to the end covers the wait and all stages still to pass', () => {
  const table = estimate(floorWith(8, 2));
  const wait = lookUpWait(table, check, 8)!;
  const finish = lookUpFinish(table, handover, check, 8)!;
  expect(finish.p50Minutes - wait.p50Minutes).toBeGreaterThan(12);
  expect(finish.p90Minutes).toBeGreaterThan(finish.p50Minutes);
  const arriving = table.services.get(handover)!.finish;
  expect(Math.abs(arriving.p50Minutes / finish.p50Minutes - 1)).toBeLessThan(0.2);
});

test('a stage the table does not know has no wait in it', () => {
  const table = estimate(floorWith(1, 1));
  expect(lookUpWait(table, 'photo' as StageId, 0)).toBeNull();
  expect(lookUpFinish(table, 'signing' as ServiceId, check, 0)).toBeNull();
});

test('the rough formula used before the first table agrees with the simulation', () => {
  const snapshot = floorWith(20, 3);
  const table = estimate(snapshot);
  for (const ahead of [5, 10, 20]) {
    const rough = closedFormWait(snapshot, check, ahead).p50Minutes;
    expect(Math.abs(rough / lookUpWait(table, check, ahead)!.p50Minutes - 1)).toBeLessThan(0.25);
  }
  const unhurried = floorWith(10, 1);
  const finish = closedFormFinish(unhurried, handover, check, 10).p50Minutes;
  expect(Math.abs(finish / lookUpFinish(estimate(unhurried), handover, check, 10)!.p50Minutes - 1)).toBeLessThan(0.25);
  expect(closedFormWait(floorWith(0, 2, false), check, 1)).toEqual({ p50Minutes: 0, p90Minutes: 0 });
});

test.each([
  [
    { p50Minutes: 0, p90Minutes: 0 },
    { p50Minutes: 0, p90Minutes: 0 },
  ],
  [
    { p50Minutes: 0.2, p90Minutes: 0.3 },
    { p50Minutes: 1, p90Minutes: 1 },
  ],
  [
    { p50Minutes: 12.4, p90Minutes: 17.1 },
    { p50Minutes: 12, p90Minutes: 18 },
  ],
  [
    { p50Minutes: 12.6, p90Minutes: 12.8 },
    { p50Minutes: 13, p90Minutes: 13 },
  ],
])('%o is shown as %o', (range, shown) => {
  expect(displayMinutes(range)).toEqual(shown);
});
