import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StageId } from '#shared/domain/ids.ts';
import { type Flow, flowFaults, linearFlow, nextStage, openStages } from '#shared/domain/journey/flow.ts';
import { act } from '#shared/domain/ticket/transition.ts';
import { desk5, minute, morning, visitor } from '../../../support/arbitraries/tickets.ts';

const stage = (name: string) => name as StageId;
const stages = (names: string) => Array.from(names, stage);
const equalWaits = () => 10;

/** a first; then b and c in any order; d after both. */
const diamond: Flow = [
  { stageId: stage('a'), after: [] },
  { stageId: stage('b'), after: stages('a') },
  { stageId: stage('c'), after: stages('a') },
  { stageId: stage('d'), after: stages('bc') },
];

/** Any sound flow: each stage may wait for some of those before it. */
const soundFlow: fc.Arbitrary<Flow> = fc
  .array(fc.array(fc.boolean(), { maxLength: 8 }), { minLength: 1, maxLength: 8 })
  .map((needs) =>
    needs.map((need, index) => ({
      stageId: stage(`stage_${index}`),
      after: need.slice(0, index).flatMap((wanted, before) => (wanted ? [stage(`stage_${before}`)] : [])),
    })),
  );

/** The stages in the order a visitor goes through them. */
function walk(flow: Flow, waitAt: (stage: StageId) => number): StageId[] {
  const done = new Set<StageId>();
  for (let next = nextStage(flow, done, waitAt); next; next = nextStage(flow, done, waitAt)) done.add(next);
  return [...done];
}

test('in a plain flow each stage opens when the one before it is done', () => {
  const flow = linearFlow(stages('abc'));
  expect(openStages(flow, new Set())).toEqual(stages('a'));
  expect(openStages(flow, new Set(stages('a')))).toEqual(stages('b'));
  expect(openStages(flow, new Set(stages('abc')))).toEqual([]);
  expect(walk(flow, equalWaits)).toEqual(stages('abc'));
});

test('where the order is free both stages are open, and the last waits for both', () => {
  expect(openStages(diamond, new Set(stages('a')))).toEqual(stages('bc'));
  expect(openStages(diamond, new Set(stages('ab')))).toEqual(stages('c'));
  expect(openStages(diamond, new Set(stages('abc')))).toEqual(stages('d'));
});

test('a family is sent to the open stage with the shortest wait', () => {
  const waits = new Map([
    [stage('b'), 25],
    [stage('c'), 12],
  ]);
  expect(nextStage(diamond, new Set(stages('a')), (id) => waits.get(id) ?? 0)).toBe('c');
  expect(walk(diamond, (id) => waits.get(id) ?? 0)).toEqual(stages('acbd'));
});

test('with equal waits it goes in the order the flow lists them', () => {
  expect(walk(diamond, equalWaits)).toEqual(stages('abcd'));
});

test('a stage nobody can serve yet is still better than none', () => {
  expect(nextStage(linearFlow(stages('a')), new Set(), () => Number.POSITIVE_INFINITY)).toBe('a');
});

test('a finished flow has no next stage', () => {
  expect(nextStage(diamond, new Set(stages('abcd')), equalWaits)).toBeNull();
});

test('any sound flow leads through every stage once, never to a stage before what it needs', () => {
  fc.assert(
    fc.property(soundFlow, fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }), (flow, waits) => {
      expect(flowFaults(flow)).toEqual([]);
      const route = walk(flow, (id) => waits[Number(id.slice(6))] ?? 0);
      expect(route.toSorted()).toEqual(flow.map(({ stageId }) => stageId).toSorted());
      for (const { stageId, after } of flow) {
        for (const before of after) expect(route.indexOf(before)).toBeLessThan(route.indexOf(stageId));
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  { what: 'no stage', flow: [], faults: ['empty'] },
  { what: 'a stage twice', flow: linearFlow(stages('aba')), faults: ['duplicate'] },
  { what: 'a stage after one it lacks', flow: [{ stageId: stage('a'), after: stages('x') }], faults: ['unknown'] },
  { what: 'a stage after itself', flow: [{ stageId: stage('a'), after: stages('a') }], faults: ['circle'] },
  {
    what: 'a circle behind a sound start',
    flow: [
      { stageId: stage('a'), after: [] },
      { stageId: stage('b'), after: stages('ac') },
      { stageId: stage('c'), after: stages('b') },
    ],
    faults: ['circle'],
  },
  { what: 'nothing wrong', flow: diamond, faults: [] },
  { what: 'its stages listed last first', flow: diamond.toReversed(), faults: [] },
])('a flow with $what: $faults', ({ flow, faults }) => {
  expect(flowFaults(flow)).toEqual(faults);
});

test('a family goes through all stages under the one number it was given at the door', () => {
  fc.assert(
    fc.property(soundFlow, fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }), (flow, waits) => {
      const waitAt = (id: StageId) => waits[Number(id.slice(6))] ?? 0;
      const door = visitor(7, 0, { stageId: nextStage(flow, new Set(), waitAt) ?? stage('none') });
      const done = new Set<StageId>();
      let family = door;
      let now = morning;
      while (family.position.state === 'waiting') {
        done.add(family.stageId);
        const nextStageId = nextStage(flow, done, waitAt);
        for (const deed of [
          { verb: 'call', deskId: desk5 },
          { verb: 'start' },
          { verb: 'complete-stage', nextStageId },
        ] as const) {
          now += minute;
          const result = act(family, deed, now);
          if (!result.ok) throw new Error(result.refusal.code);
          family = result.ticket;
          expect([family.id, family.number, family.firstArrival]).toEqual([door.id, door.number, door.firstArrival]);
        }
      }
      expect(family.position.state).toBe('done');
      expect(done.size).toBe(flow.length);
    }),
    { numRuns: 200 },
  );
});
