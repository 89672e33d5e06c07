import type { Role } from '../../protocol/roles.ts';
import type { CalendarDate } from '../ids.ts';
import type { Case, Hindrance } from './case.ts';
import { holds } from './facts.ts';
import { keysHeld } from './keys-held.ts';
import { mayAct, powerWanted } from './power-of-step.ts';
import { stateOf } from './state-of.ts';
import { stepOf } from './steps.ts';
import { takenBeforeSeen } from './taken-before-seen.ts';
import type { TemplateStep } from './template.ts';
import { isKeys } from './waivable.ts';

/** Who acts, and on which business day. */
export type StepActor = { readonly roles: readonly Role[]; readonly today: CalendarDate };

/** Why a step cannot be completed now; an empty list means it can. */
export function hindrances(kase: Case, stepId: string, actor: StepActor): readonly Hindrance[] {
  const placed = stepOf(kase.template, stepId);
  if (!placed || !holds(placed.step.when, kase.facts)) return [];
  if (kase.state !== 'open') return [{ code: 'case-closed', stepId }];
  const { step, stageId } = placed;
  const first = stepsFirst(kase, step);
  const known = new Set(first.map(({ waitsFor }) => waitsFor));
  return [
    ...stagesFirst(kase, stageId, stepId),
    ...first,
    ...takenBeforeSeen(kase, step).filter((one) => one.code !== 'step-first' || !known.has(one.waitsFor)),
    ...powerMissing(kase, step, actor.today),
    ...roleMissing(step, actor.roles),
    ...(isKeys(step) ? keysHeld(kase, step) : []),
  ];
}

function stagesFirst(kase: Case, stageId: string, stepId: string): readonly Hindrance[] {
  const after = kase.template.stages.find((stage) => stage.id === stageId)?.after ?? [];
  return after
    .filter((stage) => !kase.stagesDone.has(stage))
    .map((waitsFor) => ({ code: 'stage-first', stepId, waitsFor }));
}

/**
 * What still comes first. Behind a step that does not apply, or was settled out of its turn, stands what that one
 * waited for: an order holds for every household, whichever of its steps it has.
 */
function stepsFirst(kase: Case, step: TemplateStep) {
  const waiting = new Set<string>();
  const seen = new Set<string>();
  const ahead = [...step.after];
  for (let before = ahead.shift(); before !== undefined; before = ahead.shift()) {
    if (seen.has(before)) continue;
    seen.add(before);
    const earlier = stepOf(kase.template, before)?.step;
    if (!earlier) continue;
    if (holds(earlier.when, kase.facts) && stateOf(kase, before) === 'open') waiting.add(before);
    else ahead.push(...earlier.after);
  }
  return [...waiting].map((waitsFor) => ({ code: 'step-first', stepId: step.id, waitsFor }) as const);
}

/** An owner who is here needs no power; an agent alone needs the very one (民法典 Art. 165). */
function powerMissing(kase: Case, step: TemplateStep, today: CalendarDate): readonly Hindrance[] {
  const power = powerWanted(step);
  if (power === undefined || kase.template.subject === 'visitor' || kase.situation.present.length > 0) return [];
  return agentHindered(kase, step, today);
}

/** Why the agent may not act in a step, or receive later what it gave out, whoever stands beside him (民法典 Art. 165). */
export function agentHindered(
  { situation: { agent } }: Pick<Case, 'situation'>,
  step: TemplateStep,
  today: CalendarDate,
): readonly Hindrance[] {
  const { id: stepId } = step;
  if (agent === null) return [{ code: 'owner-missing', stepId }];
  const power = powerWanted(step);
  if (power === undefined || mayAct(agent, power, today)) return [];
  return [{ code: agent.powers.includes(power) ? 'power-expired' : 'power-missing', stepId, power }];
}

function roleMissing({ by, id: stepId }: TemplateStep, roles: readonly Role[]): readonly Hindrance[] {
  const wanted: readonly Role[] | undefined = by && [...by, 'supervisor', 'admin'];
  return wanted === undefined || roles.some((role) => wanted.includes(role)) ? [] : [{ code: 'role-missing', stepId }];
}
