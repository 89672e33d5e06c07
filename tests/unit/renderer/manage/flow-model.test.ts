import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StageId } from '#shared/domain/ids.ts';
import { type Flow, flowFaults, linearFlow } from '#shared/domain/journey/flow.ts';
import {
  addStep,
  changeStep,
  flowGroups,
  type FlowStep,
  fromFlow,
  moveStep,
  removeStep,
  toFlow,
} from '#renderer/stations/manage/setup/flow-model.ts';

const stage = (name: string) => `stg_${name}` as StageId;
const [check, notices, inspect, settle] = [stage('check'), stage('notices'), stage('inspect'), stage('settle')];

/** A flow with the predecessors of each stage in one order, so that only what they mean is compared. */
const meaning = (flow: Flow) => flow.map(({ stageId, after }) => [stageId, [...after].sort()]);

const steps = (...parts: readonly (readonly [StageId, FlowStep['order'], ...StageId[]])[]): readonly FlowStep[] =>
  parts.map(([stageId, order, ...chosen]) => ({ stageId, order, chosen }));

describe('a flow as a person orders it', () => {
  test('stages added one by one come one after another', () => {
    const made = [check, notices, inspect].reduce<readonly FlowStep[]>(addStep, []);
    expect(toFlow(made)).toEqual(linearFlow([check, notices, inspect]));
  });

  test('a stage free of order shares what comes before, and the next one waits for both', () => {
    const flow = toFlow(steps([check, 'after'], [notices, 'after'], [inspect, 'beside'], [settle, 'after']));
    expect(flow).toEqual([
      { stageId: check, after: [] },
      { stageId: notices, after: [check] },
      { stageId: inspect, after: [check] },
      { stageId: settle, after: [notices, inspect] },
    ]);
  });

  test('chosen predecessors are kept as they are chosen', () => {
    const flow = toFlow(steps([check, 'after'], [notices, 'after'], [settle, 'chosen', check]));
    expect(flow[2]).toEqual({ stageId: settle, after: [check] });
  });

  test('a flow is read back in the plainest words: linear, free of order, and only else chosen', () => {
    const flow: Flow = [
      { stageId: check, after: [] },
      { stageId: notices, after: [check] },
      { stageId: inspect, after: [check] },
      { stageId: settle, after: [inspect] },
    ];
    expect(fromFlow(flow).map((step) => step.order)).toEqual(['after', 'after', 'beside', 'chosen']);
  });

  test('whatever flow a site has, opening and saving it changes nothing', () => {
    const anyFlow = fc
      .integer({ min: 1, max: 7 })
      .chain((size) =>
        fc.tuple(
          ...Array.from({ length: size }, (_, index) =>
            fc
              .subarray(
                Array.from({ length: size }, (_, other) => stage(String(other))).filter((_, at) => at !== index),
              )
              .map((after) => ({ stageId: stage(String(index)), after })),
          ),
        ),
      );
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(meaning(toFlow(fromFlow(flow)))).toEqual(meaning(flow));
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is marked free of order, the flow can be walked to its end', () => {
    const anySteps = fc
      .array(fc.constantFrom<FlowStep['order']>('after', 'beside'), { minLength: 1, maxLength: 8 })
      .map((orders) => orders.map((order, at): FlowStep => ({ stageId: stage(String(at)), order, chosen: [] })));
    fc.assert(
      fc.property(anySteps, (made) => {
        expect(flowFaults(toFlow(made))).toEqual([]);
      }),
    );
  });
});

describe('editing a flow', () => {
  const three = steps([check, 'after'], [notices, 'after'], [settle, 'chosen', notices]);

  test('a stage moves up and down, and stays at the ends', () => {
    expect(moveStep(three, notices, -1).map((step) => step.stageId)).toEqual([notices, check, settle]);
    expect(moveStep(three, notices, 1).map((step) => step.stageId)).toEqual([check, settle, notices]);
    expect(moveStep(three, check, -1)).toEqual(three);
    expect(moveStep(three, settle, 1)).toEqual(three);
  });

  test('nobody waits for a stage that was taken out', () => {
    expect(removeStep(three, notices)).toEqual(steps([check, 'after'], [settle, 'chosen']));
  });

  test('changing one stage leaves the others alone', () => {
    expect(changeStep(three, notices, { order: 'beside' })).toEqual(
      steps([check, 'after'], [notices, 'beside'], [settle, 'chosen', notices]),
    );
  });

  test('stages in any order stand together in one group', () => {
    const flow = toFlow(steps([check, 'after'], [notices, 'after'], [inspect, 'beside'], [settle, 'after']));
    expect(flowGroups(flow)).toEqual([[check], [notices, inspect], [settle]]);
  });
});
