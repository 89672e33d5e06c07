import { expect, test } from 'vitest';
import type { Case, StepProgress } from '#shared/domain/flow/case.ts';
import { decideCase } from '#shared/domain/flow/decide-case.ts';
import { decideStep } from '#shared/domain/flow/decide-step.ts';
import { type CaseFacts, ordinarySituation } from '#shared/domain/flow/facts.ts';
import { hindrances } from '#shared/domain/flow/hindrances.ts';
import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { applicableSteps } from '#shared/domain/flow/steps.ts';
import type { FlowTemplate, FlowTemplateInput } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { shippedFlow } from '../../resources/shipped-flows.ts';
import { ordinaryFacts } from '../../../support/settlement.ts';

const today = '2026-11-28' as CalendarDate;
const supervisor = { roles: ['supervisor'] as const, today, staffId: null, at: 0 };
const nothingMade = { findings: [], papers: [] };
const facts: CaseFacts = { ...ordinaryFacts, areaDifference: 'none', profile: 'national' };

/** A handover in which everything is done but the steps named. */
function allDoneBut(...open: readonly string[]): Case {
  const template = shippedFlow('handover.yaml');
  const progress: StepProgress = {
    state: 'done',
    result: { kind: 'confirm-figures', value: { confirmed: true } },
    at: 0,
    by: null,
  };
  const done = applicableSteps(template, facts)
    .map(({ step }) => step.id)
    .filter((id) => !open.includes(id));
  return {
    template,
    state: 'open',
    facts,
    situation: ordinarySituation(1),
    steps: new Map(done.map((id) => [id, progress])),
    stagesDone: new Set(template.stages.map(({ id }) => id)),
    keysBlockedBy: ['maintenance-fund'],
    priceHoldsKeys: null,
  };
}

const refusalOf = (template: FlowTemplateInput) => {
  const reading = readTemplate(template);
  return reading.ok ? [] : reading.faults.map(({ code, path }) => `${code} ${path}`);
};

/** The shipped handover with its keys stage changed. */
function withKeysStage(change: (steps: FlowTemplate['stages'][number]['steps']) => unknown[]): FlowTemplateInput {
  const template = structuredClone(shippedFlow('handover.yaml'));
  const stages = template.stages.map((stage) =>
    stage.id === 'keys' ? { ...stage, steps: change(stage.steps) } : stage,
  );
  return { ...template, stages } as FlowTemplateInput;
}

const tax = {
  id: 'deed-tax-voucher',
  kind: 'voucher',
  topic: 'tax',
  optional: true,
  title: { zh: '契税凭证', en: 'Deed tax voucher' },
};

test('an inspection opened again by a supervisor holds certificate, keys and the end of the case', () => {
  const reopened = allDoneBut('inspect', 'certificate-signed', 'keys-handed-over');
  for (const stepId of ['certificate-signed', 'keys-handed-over']) {
    expect(hindrances(reopened, stepId, supervisor)).toContainEqual({
      code: 'step-first',
      stepId,
      waitsFor: 'inspect',
    });
  }
  expect(decideCase(allDoneBut('inspect'), { verb: 'finish', wetInkOutstanding: 0 })).toMatchObject({ ok: false });
  expect(decideCase(allDoneBut(), { verb: 'finish', wetInkOutstanding: 0 })).toMatchObject({ ok: true });
});

test('a home refused on a second look is not handed over, though its certificate was signed and its keys taken', () => {
  const kase = allDoneBut();
  const refused: StepProgress = {
    state: 'done',
    result: { kind: 'inspect', value: { conclusion: 'refuse', absentRooms: [], items: 0 } },
    at: 0,
    by: null,
  };
  const lookedAgain = {
    ...kase,
    steps: new Map(kase.steps).set('inspect', refused),
    stagesDone: new Set([...kase.stagesDone].filter((id) => id !== 'keys')),
  };
  const missing = ['certificate-signed', 'keys-handed-over'].map((stepId) => ({
    code: 'home-refused',
    stepId,
    waitsFor: 'inspect',
  }));
  const held = { ok: false, refusal: { code: 'steps-missing', missing } };
  expect(decideCase(lookedAgain, { verb: 'complete-stage', stageId: 'keys' })).toEqual(held);
  const allStages = { ...lookedAgain, stagesDone: kase.stagesDone };
  expect(decideCase(allStages, { verb: 'finish', wetInkOutstanding: 0 })).toEqual(held);
  expect(decideCase(allStages, { verb: 'refuse' })).toMatchObject({ ok: true });
});

test('a stage is completed once, and only a stage of the flow', () => {
  const kase = allDoneBut();
  expect(decideCase(kase, { verb: 'complete-stage', stageId: 'keys' })).toMatchObject({
    refusal: { code: 'stage-done' },
  });
  expect(decideCase(kase, { verb: 'complete-stage', stageId: 'attic' })).toMatchObject({
    refusal: { code: 'unknown-stage' },
  });
});

test('nobody concludes on a home whose rooms are all marked as absent', () => {
  const kase = allDoneBut('inspect');
  const step = applicableSteps(kase.template, facts).find(({ step: { id } }) => id === 'inspect')?.step;
  if (step?.kind !== 'inspect') throw new Error('the handover inspects');
  const recordedAt = '2026-11-28T02:00:00.000Z';
  const findings = step.dictionary.meters.map(
    ({ id }): InspectionItem => ({ kind: 'meter', meter: id, reading: '1', photos: [], recordedAt }),
  );
  const absentRooms = step.dictionary.rooms.map(({ id }) => id);
  const result = { kind: 'inspect', value: { conclusion: 'accept', absentRooms, items: findings.length } } as const;
  expect(
    decideStep(kase, 'inspect', { verb: 'complete', result }, supervisor, { ...nothingMade, findings }),
  ).toMatchObject({ refusal: { code: 'invalid', faults: [{ path: '/absentRooms', code: 'not-judged' }] } });
});

test('an optional tax voucher that the keys name is a condition all the same', () => {
  const asked = withKeysStage(([keys, ...others]) => [tax, { ...keys, after: [tax.id] }, ...others]);
  expect(refusalOf(asked)).toContainEqual('law.condition /stages/5/steps/0');
  expect(refusalOf(withKeysStage(([keys, ...others]) => [keys, tax, ...others]))).toEqual([]);
});

test('a tax stage that the queue may lead to first is a condition', () => {
  const template = shippedFlow('handover.yaml');
  const stage = {
    id: 'taxes',
    name: { zh: '办税', en: 'Taxes' },
    minutes: 5,
    after: ['papers'],
    steps: [{ ...tax, optional: false }],
  };
  const beside = { ...template, stages: [...template.stages, stage] } as FlowTemplateInput;
  expect(refusalOf(beside)).toEqual(['law.condition /stages/6/steps/0']);
  const afterwards = { ...template, stages: [...template.stages, { ...stage, after: ['keys'] }] } as FlowTemplateInput;
  expect(refusalOf(afterwards)).toEqual([]);
});

test('a voucher that holds the keys does not come after them', () => {
  const fund = {
    ...tax,
    id: 'fund',
    topic: 'maintenance-fund',
    after: ['keys-handed-over'],
    title: { zh: '凭证', en: 'Voucher' },
  };
  expect(refusalOf(withKeysStage((steps) => [...steps, fund]))).toEqual([
    expect.stringMatching(/^law\.keys-out-of-reach \/stages\/5/),
  ]);
});
