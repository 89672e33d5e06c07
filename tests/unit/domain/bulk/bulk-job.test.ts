import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterBulkEvent,
  type BulkEvent,
  type BulkJobState,
  bulkEndings,
  bulkKeptForMs,
  newBulkJob,
} from '#shared/domain/bulk/bulk-job.ts';
import { packOf } from '#shared/domain/bulk/bulk-order.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';

const event: fc.Arbitrary<BulkEvent> = fc.oneof(
  fc.record({ what: fc.constant('homes-made' as const), count: fc.integer({ min: 0, max: 4 }) }),
  fc.constantFrom<BulkEvent>({ what: 'file-written' }, { what: 'cancel' }, { what: 'fault' }),
  fc.record({ what: fc.constant('destroy' as const), because: fc.constantFrom(...bulkEndings) }),
);
const roads = fc.record({
  homes: fc.integer({ min: 1, max: 9 }),
  files: fc.integer({ min: 1, max: 3 }),
  events: fc.array(event, { maxLength: 40 }),
});

/** The job after events, one each second; those that do not fit change nothing. */
function follow(homes: number, files: number, events: readonly BulkEvent[]) {
  let job = newBulkJob(homes, files);
  const passed: BulkJobState[] = [job];
  const taken: BulkEvent[] = [];
  for (const [index, one] of events.entries()) {
    const next = afterBulkEvent(job, one, index * 1000);
    if (next === null) continue;
    job = next;
    passed.push(job);
    taken.push(one);
  }
  return { job, passed, taken };
}

test('a job is ready once all homes are made and all files written, and not before', () => {
  const made = { what: 'homes-made', count: 2 } as const;
  const written = { what: 'file-written' } as const;
  expect(follow(4, 1, [made, written]).job).toMatchObject({ state: 'running', made: 2, written: 0 });
  expect(follow(4, 2, [made, written, made]).job).toMatchObject({ state: 'running', made: 4, written: 1 });
  expect(follow(4, 2, [made, written, made, written]).job).toEqual({
    state: 'ready',
    at: 3000,
    expiresAt: 3000 + bulkKeptForMs,
  });
});

test('no home and no file is ever counted twice, and what is over stays over', () => {
  fc.assert(
    fc.property(roads, ({ homes, files, events }) => {
      const { job, passed, taken } = follow(homes, files, events);
      const counted = taken.reduce((sum, one) => sum + (one.what === 'homes-made' ? one.count : 0), 0);
      expect(counted).toBeLessThanOrEqual(homes);
      expect(taken.filter(({ what }) => what === 'file-written').length).toBeLessThanOrEqual(files);
      if (job.state === 'ready') expect(counted).toBe(homes);
      const over = passed.findIndex(
        ({ state }) => state === 'cancelled' || state === 'failed' || state === 'destroyed',
      );
      if (over >= 0) expect(over).toBe(passed.length - 1);
      const ready = passed.findIndex(({ state }) => state === 'ready');
      if (ready >= 0) expect(passed.slice(ready + 1).every(({ state }) => state === 'destroyed')).toBe(true);
    }),
  );
});

test('files can be destroyed when they are there; a job under way only where a household is erased', () => {
  fc.assert(
    fc.property(roads, fc.constantFrom(...bulkEndings), ({ homes, files, events }, because) => {
      const { job } = follow(homes, files, events);
      const next = afterBulkEvent(job, { what: 'destroy', because }, 1);
      const fits = job.state === 'ready' || (job.state === 'running' && because === 'erased');
      expect(next).toEqual(fits ? { state: 'destroyed', at: 1, because } : null);
    }),
  );
});

test('a pack holds only papers of the flow, and none that tells of what the visit has yet to bring', () => {
  const all = packOf(new Set(paperKinds), true);
  expect(all).toContain('quality-guarantee');
  for (const kind of ['inspection-record', 'items-receipt', 'handover-certificate', 'key-custody'] as const) {
    expect(all).not.toContain(kind);
  }
  expect(all).toHaveLength(8);
  expect(packOf(new Set(['flow-sheet', 'key-custody']), false)).toEqual(['handover-notice', 'flow-sheet']);
  expect(packOf(new Set(), true)).toEqual(['handover-notice', 'late-statement']);
});
