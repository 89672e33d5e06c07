import type { CalendarDate } from '../ids.ts';
import { assertNever } from '../assert-never.ts';
import type { Case, CaseState, Hindrance } from './case.ts';
import { daysBetween } from '../time/business-day.ts';
import { missingSteps, openSteps } from './missing-steps.ts';
import { stateOf } from './state-of.ts';
import { stepsOf } from './steps.ts';
import type { FlowTemplate, TemplateStage, TemplateStep } from './template.ts';
import { isAcceptance, isIdentity, isKeys } from './waivable.ts';

/** What may be done with a case as a whole. */
export type CaseCommand =
  | { readonly verb: 'complete-stage'; readonly stageId: string }
  /** After the last stage, once no wet-ink copy is outstanding. */
  | { readonly verb: 'finish'; readonly wetInkOutstanding: number }
  /** 拒收: the owner does not take the home. */
  | { readonly verb: 'refuse' }
  /** The household came back after a refusal. */
  | { readonly verb: 'resume' }
  /** 视同交付 on a date of its own, after a written notice that reached the owner. */
  | {
      readonly verb: 'deem';
      readonly date: CalendarDate;
      readonly noticeDate: CalendarDate;
      readonly today: CalendarDate;
    }
  | { readonly verb: 'withdraw' };

export type CaseRefusal =
  | { readonly code: 'unknown-stage' }
  | { readonly code: 'stage-done' }
  | { readonly code: 'steps-missing'; readonly missing: readonly Hindrance[] }
  | { readonly code: 'case-closed' }
  | { readonly code: 'not-a-handover' }
  | { readonly code: 'identity-first' }
  | { readonly code: 'not-refused' }
  | { readonly code: 'notice-too-late' }
  | { readonly code: 'wet-ink-outstanding' };

/** What a command changes: the state, the stages done, and steps that are open again. */
export type CaseChange = {
  readonly state: CaseState;
  readonly stagesDone: ReadonlySet<string>;
  readonly reopened: readonly string[];
};
export type CaseDecision =
  | { readonly ok: true; readonly change: CaseChange }
  | { readonly ok: false; readonly refusal: CaseRefusal };

/** Days between the written notice and the delivery day it names (contract Art. 11(2)). */
export const leastNoticeDays = 10;

/** Decides one command on a case. */
export function decideCase(kase: Case, command: CaseCommand): CaseDecision {
  const { state, stagesDone } = kase;
  switch (command.verb) {
    case 'complete-stage': {
      const { stageId } = command;
      const known = kase.template.stages.some(({ id }) => id === stageId);
      if (!known) return { ok: false, refusal: { code: 'unknown-stage' } };
      if (stagesDone.has(stageId)) return { ok: false, refusal: { code: 'stage-done' } };
      const missing = missingSteps(kase, stageId);
      if (missing.length > 0) return { ok: false, refusal: { code: 'steps-missing', missing } };
      return changed('open', new Set(stagesDone).add(stageId));
    }
    case 'finish': {
      if (state !== 'open') return { ok: false, refusal: { code: 'case-closed' } };
      const missing = kase.template.stages.flatMap((stage) => notDone(kase, stage));
      if (missing.length > 0) return { ok: false, refusal: { code: 'steps-missing', missing } };
      if (command.wetInkOutstanding > 0) return { ok: false, refusal: { code: 'wet-ink-outstanding' } };
      return changed('done', stagesDone);
    }
    case 'refuse':
      if (state !== 'open') return { ok: false, refusal: { code: 'case-closed' } };
      if (kase.template.purpose !== 'handover') return { ok: false, refusal: { code: 'not-a-handover' } };
      if (!identityKnown(kase)) return { ok: false, refusal: { code: 'identity-first' } };
      return changed('refused', stagesDone);
    case 'resume':
      if (state !== 'refused') return { ok: false, refusal: { code: 'not-refused' } };
      return inspectAgain(kase);
    case 'deem':
      if (state !== 'open' && state !== 'refused') return { ok: false, refusal: { code: 'case-closed' } };
      if (kase.template.purpose !== 'handover') return { ok: false, refusal: { code: 'not-a-handover' } };
      if (daysBetween(command.noticeDate, command.date) < leastNoticeDays || command.date > command.today) {
        return { ok: false, refusal: { code: 'notice-too-late' } };
      }
      return changed('deemed', stagesDone);
    case 'withdraw':
      if (state !== 'open' && state !== 'refused') return { ok: false, refusal: { code: 'case-closed' } };
      return changed('withdrawn', stagesDone);
    default:
      return assertNever(command, 'case command');
  }
}

function changed(state: CaseState, stagesDone: ReadonlySet<string>, reopened: readonly string[] = []): CaseDecision {
  return { ok: true, change: { state, stagesDone, reopened } };
}

function notDone(kase: Case, stage: TemplateStage): readonly Hindrance[] {
  const open = openSteps(kase, stage);
  // The steps may all be settled and the stage still wait for its desk to say so.
  return open.length > 0 || kase.stagesDone.has(stage.id) ? open : [{ code: 'step-open', stepId: stage.id }];
}

function identityKnown(kase: Case): boolean {
  return stepsOf(kase.template).some(({ step }) => isIdentity(step) && stateOf(kase, step.id) === 'done');
}

/**
 * A home that was refused is seen again: the inspection and its record are open again, a certificate signed and keys taken
 * before it was refused count for nothing, and every stage that comes after is open; what else was settled stays settled.
 */
function inspectAgain(kase: Case): CaseDecision {
  const { template } = kase;
  const inspected = template.stages
    .filter((stage) => stage.steps.some((step) => step.kind === 'inspect'))
    .map(({ id }) => id);
  const later = descendants(template, inspected);
  const reopened = stepsOf(template)
    .filter(({ step }) => isSeenAgain(step))
    .map(({ step }) => step.id)
    .filter((id) => stateOf(kase, id) !== 'open');
  return changed('open', new Set([...kase.stagesDone].filter((stage) => !later.has(stage))), reopened);
}

/** What a home that was refused goes through anew. */
export function isSeenAgain(step: TemplateStep): boolean {
  const record = step.kind === 'sign' && step.paper === 'inspection-record';
  return step.kind === 'inspect' || record || isAcceptance(step) || isKeys(step);
}

/** The stages named and all that come after any of them. */
export function descendants(template: FlowTemplate, from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, after } of template.stages) {
      if (found.has(id) || !after.some((before) => found.has(before))) continue;
      found.add(id);
      grown = true;
    }
  }
  return found;
}
