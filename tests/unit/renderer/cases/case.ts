import { ordinarySituation } from '#shared/domain/flow/facts.ts';
import { templateStep, type StepKind, type StepOf } from '#shared/domain/flow/template.ts';
import type { CaseId, StageId, UnitId } from '#shared/domain/ids.ts';
import type { CaseStage, CaseView, HindranceView, StepView } from '#shared/protocol/case-view.ts';

export const papersStage = 'stg_papers' as StageId;
const words = (zh: string) => ({ zh, en: zh });

/** A step's definition with a title, and the rest as given. */
export function defined<K extends StepKind>(kind: K, more: object): StepOf<K> {
  return templateStep.parse({ id: kind, kind, title: words(kind), ...more }) as StepOf<K>;
}

export function stepView(definition: StepOf<StepKind>, change: Partial<StepView> = {}): StepView {
  return {
    id: definition.id,
    definition,
    state: 'open',
    required: !definition.optional,
    waivable: true,
    hindrances: [],
    result: null,
    done: null,
    words: null,
    draft: null,
    objectionDraft: null,
    ...change,
  };
}

/** A small step named after its place, in some state. */
export function plainStep(id: string, change: Partial<StepView> = {}): StepView {
  const definition = defined('confirm-figures', { id, title: words(id), figures: ['buyers'] });
  return { ...stepView(definition, change), id };
}

export const waitsFor = (stepId: string, first: string): HindranceView => ({
  code: 'step-first',
  stepId,
  waitsFor: first,
});

export function stageOf(steps: readonly StepView[], change: Partial<CaseStage> = {}): CaseStage {
  return {
    id: 'papers',
    stageId: papersStage,
    name: words('资料'),
    state: 'open',
    after: [],
    steps: [...steps],
    missing: steps
      .filter(({ state, required }) => state === 'open' && required)
      .map(({ id }) => ({ code: 'step-open' as const, stepId: id })),
    ...change,
  };
}

export function caseView(stages: readonly CaseStage[], change: Partial<CaseView> = {}): CaseView {
  return {
    id: 'case_1' as CaseId,
    version: 1,
    flowId: 'handover',
    flowVersion: 1,
    flowName: words('交付'),
    purpose: 'handover',
    state: 'open',
    unit: { id: 'unit_1' as UnitId, label: '3号楼 1单元 1502', layout: null },
    ticket: null,
    owners: [],
    agentName: null,
    situation: ordinarySituation(2),
    facts: {},
    escort: null,
    stages: [...stages],
    inspection: [],
    documents: [],
    files: [],
    custody: [],
    consents: [],
    toBring: [],
    toClose: [],
    refusal: null,
    refusalDraft: null,
    deemed: null,
    deliveredOn: null,
    openedAt: '2026-11-28T02:00:00.000Z',
    doneAt: null,
    ...change,
  };
}
