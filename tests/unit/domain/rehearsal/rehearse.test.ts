import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { linearFlow } from '#shared/domain/journey/flow.ts';
import { defaultParameters } from '#shared/domain/rehearsal/demand.ts';
import { planFaults, planOf, slotsOf } from '#shared/domain/rehearsal/desk-plan.ts';
import { drawDay } from '#shared/domain/rehearsal/draw-day.ts';
import { playDay } from '#shared/domain/rehearsal/play-day.ts';
import { rehearse } from '#shared/domain/rehearsal/rehearse.ts';
import { searchPlan } from '#shared/domain/rehearsal/search-plan.ts';
import { allDay, evening, handover, nine, planWith, sampleDemand, stageIds } from './sample-day.ts';

const ample = planWith([3, 3, 20, 3, 3, 3]);

test('the same seed gives the same figures, another seed other people', () => {
  const demand = sampleDemand(8);
  const first = rehearse(demand, [ample], 7, 3);
  expect(rehearse(demand, [ample], 7, 3)).toEqual(first);
  expect(rehearse(demand, [ample], 8, 3)).not.toEqual(first);
});

test('plans are compared on the same people, and everybody who comes is served or counted as left', () => {
  const demand = sampleDemand(8);
  const [wide, narrow] = rehearse(demand, [ample, planWith([2, 2, 12, 2, 2, 1])], 3, 4);
  expect(narrow?.came).toBe(wide?.came);
  expect(narrow?.wait.mean).toBeGreaterThan(wide?.wait.mean ?? 0);
  const people = drawDay(demand, 3, 0);
  for (const plan of [ample, planWith([1, 1, 4, 1, 1, 1])]) {
    const run = playDay(demand, people, plan);
    expect(run.visits.length + run.left).toBe(people.length);
    expect(run.waitsOfVisitors).toHaveLength(people.length);
  }
});

test('the stage with too few desks is named, with the hours that bring more work than it has room for', () => {
  const [outcome] = rehearse(sampleDemand(10), [planWith([3, 4, 24, 2, 4, 3])], 5, 6);
  expect(outcome?.bottleneck).toMatchObject({ stageId: 'settlement', cause: 'overload' });
  expect(outcome?.bottleneck?.load).toBeGreaterThan(1);
  expect(outcome?.bottleneck?.hours).toContain(13);
  expect(outcome?.breaks.some(({ stageId }) => stageId === 'settlement')).toBe(true);
});

test('a stage without a desk is named as such, and whoever stands there is left behind', () => {
  const [outcome] = rehearse(sampleDemand(4), [planWith([2, 2, 12, 2, 2, 0])], 5, 3);
  expect(outcome?.bottleneck).toMatchObject({ stageId: 'keys', cause: 'no-desk', load: null });
  expect(outcome?.left).toBeCloseTo(outcome?.came ?? 0);
});

test('a desk serves by its segments: whom it serves at its end it serves to the end, and nobody after', () => {
  const demand = sampleDemand(0, {
    appointments: [600, 610].map((minute) => ({ minute, serviceId: handover })),
    flows: new Map([[handover, linearFlow(stageIds.slice(0, 1))]]),
    stages: [{ stageId: stageIds[0]!, priorMinutes: 6, recentMinutes: [] }],
    parameters: { ...defaultParameters, noShowPercent: 0, spreadMinutes: 0, earlyMinutes: 0, walkInsPerHour: 0 },
  });
  const people = drawDay(demand, 1, 0).map((one) => ({ ...one, serviceMinutes: new Map([[stageIds[0]!, 45]]) }));
  const run = playDay(demand, people, [{ ...allDay('one', 0), from: 600, to: 630 }]);
  expect(run).toMatchObject({ visits: [45], left: 1, finishedAt: 645 });
  const later = playDay(demand, people, [{ ...allDay('one', 0), from: 660, to: 780 }]);
  expect(later).toMatchObject({ visits: [105, 140], left: 0, finishedAt: 750 });
});

test('a desk is as full as it was busy within its hours', () => {
  const [outcome] = rehearse(sampleDemand(10), [planWith([3, 4, 24, 2, 4, 3])], 5, 6);
  for (const desk of outcome?.desks ?? []) {
    expect(desk.openMinutes).toBe(evening + 60 - (nine - 30));
    expect(desk.busy).toBeGreaterThan(0);
    for (const { busy } of desk.hours) expect(busy ?? 0).toBeLessThanOrEqual(1.0001);
  }
});

test('faults of a plan are named with their segment', () => {
  const known = { desk: (id: string) => id === 'one', stage: () => true };
  const one = allDay('one', 0);
  expect(planFaults([one], known)).toEqual([]);
  const faultsOf = (...plan: Parameters<typeof planFaults>[0]) => planFaults(plan, known).map(({ fault }) => fault);
  expect(faultsOf({ ...one, to: one.from + 30 }, { ...one, from: one.from })).toEqual(['overlaps']);
  expect(faultsOf({ ...one, from: 541 })).toEqual(['not-a-half-hour']);
  expect(faultsOf({ ...one, to: one.from })).toEqual(['ends-before-it-begins']);
  expect(faultsOf({ ...one, stageIds: [] }, allDay('two', 0))).toEqual(['no-stage', 'unknown-desk']);
});

const anyPlan = array(tuple(integer({ min: 16, max: 36 }), integer({ min: 1, max: 8 }), integer({ min: 0, max: 5 })), {
  minLength: 3,
  maxLength: 12,
}).map((desks) =>
  desks.map(([from, length, stage], index) => ({
    ...allDay(`desk-${index}`, stage, (stage + 1) % 6),
    from: from * 30,
    to: (from + length) * 30,
  })),
);

test('a plan taken apart into half hours and put together again is the same plan', () => {
  assert(
    property(anyPlan, (plan) => {
      expect(planOf(slotsOf(plan))).toEqual(plan);
    }),
  );
});

test('a searched plan is never worse than the plan given and keeps every desk’s hours', () => {
  assert(
    property(anyPlan, integer({ min: 0, max: 1000 }), integer({ min: 1, max: 4 }), (plan, seed, perSlot) => {
      const demand = sampleDemand(perSlot);
      const movable = new Set(plan.slice(1).map(({ deskId }) => deskId));
      const found = searchPlan({ demand, plan, seed, movable, tries: 12 });
      expect(found.after).toBeLessThanOrEqual(found.before);
      const [given, better] = rehearse(demand, [plan, found.plan], seed);
      expect((better?.wait.mean ?? 0) + 120 * ((better?.left ?? 0) / (better?.came || 1))).toBeLessThanOrEqual(
        (given?.wait.mean ?? 0) + 120 * ((given?.left ?? 0) / (given?.came || 1)) + 1e-9,
      );
      const open = (of: typeof plan) =>
        [...slotsOf(of)].map(([id, slots]) => [id, slots.map((stages) => stages !== null)]);
      expect(open([...found.plan])).toEqual(open(plan));
      expect(found.plan.filter(({ deskId }) => deskId === plan[0]?.deskId)).toEqual(plan.slice(0, 1));
    }),
    { numRuns: 25 },
  );
});

test('where a stage lacks a desk that idles elsewhere, the search finds it', () => {
  const demand = sampleDemand(8);
  const plan = planWith([2, 3, 24, 2, 3, 2]);
  const movable = new Set(plan.filter(({ stageIds: [stage] }) => stage !== 'inspection').map(({ deskId }) => deskId));
  const found = searchPlan({ demand, plan, seed: 1, movable, tries: 80 });
  expect(found.after).toBeLessThan(found.before / 2);
  expect(searchPlan({ demand, plan, seed: 1, movable, tries: 80 })).toEqual(found);
});
