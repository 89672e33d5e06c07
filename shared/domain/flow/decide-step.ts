import { assertNever } from '../assert-never.ts';
import type { Instant, StaffId } from '../ids.ts';
import { supervising } from '../../protocol/roles.ts';
import type { Case, Hindrance, StepProgress } from './case.ts';
import { checkResult, type ResultContext } from './check-result.ts';
import { holds } from './facts.ts';
import { hindrances, type StepActor } from './hindrances.ts';
import type { ResultFault } from './result-faults.ts';
import { stateOf } from './state-of.ts';
import { forCase, stepOf } from './steps.ts';
import type { StepResult } from './step-results.ts';
import { mustBeDone, waivable } from './waivable.ts';

/** What may be done with a step. */
export type StepCommand =
  | { readonly verb: 'complete'; readonly result: StepResult }
  | { readonly verb: 'waive' }
  | { readonly verb: 'dispute' }
  | { readonly verb: 'reopen' };

export type StepRefusal =
  | { readonly code: 'unknown-step' }
  | { readonly code: 'step-settled' }
  | { readonly code: 'step-not-settled' }
  | { readonly code: 'never-waived' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'step-hindered'; readonly hindrances: readonly Hindrance[] }
  | { readonly code: 'invalid'; readonly faults: readonly ResultFault[] };

export type StepDecision =
  | { readonly ok: true; readonly progress: StepProgress }
  | { readonly ok: false; readonly refusal: StepRefusal };

type Decider = StepActor & { readonly staffId: StaffId | null; readonly at: Instant };

/** Decides one command on one step of a case. The words of a waiver or an objection are kept by the caller. */
export function decideStep(
  kase: Case,
  stepId: string,
  command: StepCommand,
  actor: Decider,
  context: Omit<ResultContext, 'today' | 'situation'>,
): StepDecision {
  const placed = stepOf(kase.template, stepId);
  if (!placed || !holds(placed.step.when, kase.facts)) return refuse({ code: 'unknown-step' });
  const { step, stageId } = placed;
  const state = stateOf(kase, stepId);
  const { at, staffId: by } = actor;
  switch (command.verb) {
    case 'complete': {
      if (state === 'done' || state === 'waived') return refuse({ code: 'step-settled' });
      const first = hindrances(kase, stepId, actor);
      if (first.length > 0) return refuse({ code: 'step-hindered', hindrances: first });
      const { today } = actor;
      const { situation } = kase;
      const faults = checkResult(forCase(step, kase.facts), command.result, { ...context, today, situation });
      if (faults.length > 0) return refuse({ code: 'invalid', faults });
      return { ok: true, progress: { state: 'done', result: command.result, at, by } };
    }
    case 'waive':
      if (!supervises(actor)) return refuse({ code: 'not-allowed' });
      if (!waivable(step)) return refuse({ code: 'never-waived' });
      if (state !== 'open') return refuse({ code: 'step-settled' });
      return closed(kase, stepId) ?? { ok: true, progress: { state: 'waived', at, by } };
    case 'dispute': {
      if (state !== 'open') return refuse({ code: 'step-settled' });
      // What must really be done stays open beside the objection; the objection of it is a refusal (拒收).
      if (mustBeDone(step)) return refuse({ code: 'never-waived' });
      const first = hindrances(kase, stepId, { ...actor, roles: [...supervising] });
      const notYet = first.filter(({ code }) => code === 'stage-first' || code === 'case-closed');
      if (notYet.length > 0) return refuse({ code: 'step-hindered', hindrances: notYet });
      return { ok: true, progress: { state: 'disputed', at, by } };
    }
    case 'reopen':
      if (state === 'open') return refuse({ code: 'step-not-settled' });
      if (kase.stagesDone.has(stageId) && !supervises(actor)) return refuse({ code: 'not-allowed' });
      return closed(kase, stepId) ?? { ok: true, progress: { state: 'open' } };
    default:
      return assertNever(command, 'step command');
  }
}

function refuse(refusal: StepRefusal): StepDecision {
  return { ok: false, refusal };
}

function closed(kase: Case, stepId: string): StepDecision | null {
  return kase.state === 'open'
    ? null
    : refuse({ code: 'step-hindered', hindrances: [{ code: 'case-closed', stepId }] });
}

function supervises({ roles }: StepActor): boolean {
  return roles.some((role) => supervising.some((one) => one === role));
}
