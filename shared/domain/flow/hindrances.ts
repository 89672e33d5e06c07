import type { Role } from '../../protocol/roles.ts';
import type { CalendarDate } from '../ids.ts';
import type { Case, Hindrance } from './case.ts';
import { holds } from './facts.ts';
import { applicableSteps, stepOf } from './steps.ts';
import type { StepOf, TemplateStep } from './template.ts';

/** Who acts, and on which business day. */
export type StepActor = { readonly roles: readonly Role[]; readonly today: CalendarDate };

/** Why a step cannot be completed now; an empty list means it can. */
export function hindrances(kase: Case, stepId: string, actor: StepActor): readonly Hindrance[] {
  const placed = stepOf(kase.template, stepId);
  if (!placed || !holds(placed.step.when, kase.facts)) return [];
  if (kase.state !== 'open') return [{ code: 'case-closed', stepId }];
  const { step, stageId } = placed;
  return [
    ...stagesFirst(kase, stageId, stepId),
    ...stepsFirst(kase, step),
    ...powerMissing(kase, step, actor.today),
    ...roleMissing(step, actor.roles),
    ...(step.kind === 'hand-over-items' && step.keys ? keysHeld(kase, step) : []),
  ];
}

function stagesFirst(kase: Case, stageId: string, stepId: string): readonly Hindrance[] {
  const after = kase.template.stages.find((stage) => stage.id === stageId)?.after ?? [];
  return after
    .filter((stage) => !kase.stagesDone.has(stage))
    .map((waitsFor) => ({ code: 'stage-first', stepId, waitsFor }));
}

function stepsFirst(kase: Case, step: TemplateStep): readonly Hindrance[] {
  return step.after
    .filter((before) => {
      const earlier = stepOf(kase.template, before);
      return earlier !== undefined && holds(earlier.step.when, kase.facts) && stateOf(kase, before) === 'open';
    })
    .map((waitsFor) => ({ code: 'step-first', stepId: step.id, waitsFor }));
}

/** An owner who is here needs no power; an agent alone needs the very one (民法典 Art. 165). */
function powerMissing(kase: Case, step: TemplateStep, today: CalendarDate): readonly Hindrance[] {
  const { needsPower: power, id: stepId } = step;
  if (power === undefined || kase.template.subject === 'visitor' || kase.situation.present.length > 0) return [];
  const { agent } = kase.situation;
  if (agent === null) return [{ code: 'owner-missing', stepId }];
  if (!agent.powers.includes(power)) return [{ code: 'power-missing', stepId, power }];
  const over = agent.validUntil !== null && agent.validUntil < today;
  return over ? [{ code: 'power-expired', stepId, power }] : [];
}

function roleMissing({ by, id: stepId }: TemplateStep, roles: readonly Role[]): readonly Hindrance[] {
  const wanted: readonly Role[] | undefined = by && [...by, 'supervisor', 'admin'];
  return wanted === undefined || roles.some((role) => wanted.includes(role)) ? [] : [{ code: 'role-missing', stepId }];
}

/** Only what the site's profile names may hold the keys: by default the maintenance fund's voucher (165 号令 Art. 12–13). */
function keysHeld(kase: Case, step: StepOf<'hand-over-items'>): readonly Hindrance[] {
  const stepId = step.id;
  const vouchers = applicableSteps(kase.template, kase.facts).flatMap(({ step: one }) =>
    one.kind === 'voucher' && kase.keysBlockedBy.includes(one.topic) && !isAnswered(kase, one.id) ? [one.topic] : [],
  );
  const held: Hindrance[] = [...new Set(vouchers)].map((topic) => ({ code: 'keys-held', stepId, topic }));
  const { priceHoldsKeys } = kase;
  if (priceHoldsKeys && isPriceUnpaid(kase)) {
    held.push({ code: 'keys-held', stepId, topic: 'price', clause: priceHoldsKeys.clause });
  }
  return held;
}

function isPriceUnpaid(kase: Case): boolean {
  return applicableSteps(kase.template, kase.facts).some(({ step }) => {
    if (step.kind !== 'settle') return false;
    const lines = step.lines.filter((line) => line.source === 'outstanding-price' && holds(line.when, kase.facts));
    const progress = kase.steps.get(step.id);
    return lines.some((line) => {
      if (progress?.state !== 'done' || progress.result.kind !== 'settle') return true;
      return progress.result.value.lines.find((one) => one.id === line.id)?.outcome !== 'paid';
    });
  });
}

function isAnswered(kase: Case, stepId: string): boolean {
  const state = stateOf(kase, stepId);
  return state === 'done' || state === 'waived';
}

/** How far a step is; one nobody touched is open. */
export function stateOf(kase: Pick<Case, 'steps'>, stepId: string): 'open' | 'done' | 'waived' | 'disputed' {
  return kase.steps.get(stepId)?.state ?? 'open';
}
