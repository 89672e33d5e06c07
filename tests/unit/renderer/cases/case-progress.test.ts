import { describe, expect, test } from 'vitest';
import type { CaseId, StaffId, StageId } from '#shared/domain/ids.ts';
import type { HindranceView } from '#shared/protocol/case-view.ts';
import { caseChanges } from '#renderer/features/cases/case-changes.ts';
import { firstStep, nextMove, nextStep, stageAt } from '#renderer/features/cases/case-progress.ts';
import { caseView, defined, papersStage, plainStep, stageOf, stepView, waitsFor } from './case.ts';

const doneBy = { staffId: null, staffName: '王专员', at: '2026-11-28T02:10:00.000Z' };
const done = (id: string) => plainStep(id, { state: 'done', done: doneBy });
const optional = (id: string) => plainStep(id, { required: false });
const held = (id: string, first: string) => plainStep(id, { hindrances: [waitsFor(id, first)] });

describe('where the clerk begins', () => {
  test.each([
    ['the first step that can be done', [done('a'), held('b', 'c'), plainStep('c')], 'c'],
    ['a held-up one, to read why, when nothing can be done', [done('a'), held('b', 'z')], 'b'],
    ['one that may be left, when all required ones are done', [done('a'), optional('b')], 'b'],
    ['the last one, when all are done', [done('a'), done('b')], 'b'],
  ] as const)('%s', (_, steps, expected) => {
    expect(firstStep(stageOf(steps))?.id).toBe(expected);
  });
});

describe('the next step', () => {
  test('is looked for after this one, then from the top', () => {
    const stage = stageOf([plainStep('a'), done('b'), plainStep('c'), plainStep('d')]);
    expect(nextStep(stage, 'c')?.id).toBe('d');
    expect(nextStep(stage, 'd')?.id).toBe('a');
    expect(nextStep(stage, null)?.id).toBe('a');
  });

  test('is never this one again', () => {
    expect(nextStep(stageOf([plainStep('a'), done('b')]), 'a')).toBeNull();
  });
});

describe('what earlier stages left open', () => {
  const keysStage = 'stg_keys' as StageId;
  const fund = stepView(
    defined('voucher', { id: 'fund', title: { zh: '凭证', en: 'voucher' }, topic: 'maintenance-fund', optional: true }),
  );
  const keys = (hindrances: readonly HindranceView[]) =>
    stageOf([plainStep('keys', { hindrances: [...hindrances] })], { id: 'keys', stageId: keysStage });
  const heldKeys = keys([{ code: 'keys-held', stepId: 'keys', topic: 'maintenance-fund' }]);
  const stepsAt = (...stages: Parameters<typeof caseView>[0]) =>
    stageAt(caseView(stages), keysStage)?.steps.map(({ id }) => id);

  test('a voucher shown late is entered where the keys wait for it', () => {
    expect(stepsAt(stageOf([done('a'), fund], { state: 'done' }), heldKeys)).toEqual(['fund', 'keys']);
    expect(stepsAt(stageOf([done('a'), fund], { state: 'done' }), keys([]))).toEqual(['keys']);
  });

  test('a step opened again is done where the family now is', () => {
    expect(stepsAt(stageOf([plainStep('identity'), optional('b')], { state: 'done' }), keys([]))).toEqual([
      'identity',
      'keys',
    ]);
  });

  test('a stage that runs beside this one keeps its steps to itself', () => {
    expect(stepsAt(stageOf([plainStep('identity')]), keys([]))).toEqual(['keys']);
  });
});

describe('the one main action', () => {
  const move = (steps: Parameters<typeof stageOf>[0], stepId: string | null) => {
    const shown = caseView([stageOf(steps)]);
    return nextMove([shown], shown, papersStage, stepId);
  };

  test('completes the step one looks at', () => {
    expect(move([plainStep('a'), plainStep('b')], 'a')).toEqual({
      kind: 'complete-step',
      stepId: 'a',
      last: false,
      mayBeSkipped: false,
    });
    expect(move([done('a'), plainStep('b')], 'b')).toEqual({
      kind: 'complete-step',
      stepId: 'b',
      last: true,
      mayBeSkipped: false,
    });
  });

  test('leads on from a step that is done or held up', () => {
    expect(move([done('a'), plainStep('b')], 'a')).toEqual({ kind: 'go-to-step', stepId: 'b' });
    expect(move([held('a', 'b'), plainStep('b')], 'a')).toEqual({ kind: 'go-to-step', stepId: 'b' });
  });

  test('completes the stage when nothing is missing, from wherever one looks', () => {
    expect(move([done('a'), done('b')], 'b')).toEqual({ kind: 'complete-stage' });
    expect(move([done('a')], null)).toEqual({ kind: 'complete-stage' });
  });

  test('offers what may be left once, and leaves it when it was skipped', () => {
    const steps = [done('a'), optional('b')];
    expect(move(steps, 'a')).toEqual({ kind: 'go-to-step', stepId: 'b' });
    expect(move(steps, 'b')).toMatchObject({ kind: 'complete-step', mayBeSkipped: true });
    const shown = caseView([stageOf(steps)]);
    expect(nextMove([shown], shown, papersStage, 'b', new Set(['b']))).toEqual({ kind: 'complete-stage' });
  });

  test('says what stands in the way when nothing goes on', () => {
    const powerMissing = { code: 'power-missing', stepId: 'keys', power: 'receive-keys' } as const;
    const stopped = plainStep('keys', { hindrances: [powerMissing] });
    expect(move([done('a'), stopped], 'keys')).toEqual({ kind: 'blocked', missing: [powerMissing] });
  });

  test('goes to the other home of the visit before the stage is completed', () => {
    const one = caseView([stageOf([done('a')])]);
    const other = caseView([stageOf([plainStep('a')])], { id: 'case_2' as CaseId });
    expect(nextMove([one, other], one, papersStage, 'a')).toEqual({ kind: 'go-to-case', caseId: 'case_2' });
  });
});

describe('what a colleague changed meanwhile', () => {
  test('is said step by step, with who did it', () => {
    const before = caseView([stageOf([plainStep('a'), plainStep('b')])]);
    const after = caseView([stageOf([done('a'), plainStep('b')])], {
      version: 2,
      situation: { ...before.situation, present: [0] },
    });
    expect(caseChanges(before, after, 'staff_me')).toEqual([
      { kind: 'step', title: { zh: 'a', en: 'a' }, state: 'done', by: '王专员' },
      { kind: 'situation' },
    ]);
  });

  test('is not what one did oneself', () => {
    const before = caseView([stageOf([plainStep('a')])]);
    const mine = plainStep('a', { state: 'done', done: { ...doneBy, staffId: 'staff_me' as StaffId } });
    expect(caseChanges(before, caseView([stageOf([mine])], { version: 2 }), 'staff_me')).toEqual([]);
  });

  test('is nothing when only the version rose', () => {
    const before = caseView([stageOf([plainStep('a')])]);
    expect(caseChanges(before, { ...before, version: 2 }, 'staff_me')).toEqual([]);
  });
});
