import type { CalendarDate } from '../ids.ts';
import type { Power, Situation } from './facts.ts';
import type { TemplateStep } from './template.ts';
import { isAcceptance, isKeys } from './waivable.ts';

/**
 * The power an agent needs for a step: the one the template names; and whatever it says, nobody accepts a home or takes
 * its keys for another without having been given just that (民法典 Art. 165; domain 3.4 授权委托书).
 */
export function powerWanted(step: TemplateStep): Power | undefined {
  if (isKeys(step)) return 'receive-keys';
  if (isAcceptance(step)) return 'sign';
  return step.needsPower;
}

type Agent = NonNullable<Situation['agent']>;

/**
 * Whether an agent was given a power and its time is not over; what needs no power is any agent's, and who acts in their own
 * right needs none.
 */
export function mayAct(agent: Agent, power: Power | undefined, today: CalendarDate): boolean {
  return power === undefined || agent.inOwnRight === true || (agent.powers.includes(power) && !powerOver(agent, today));
}

/** Whether the last day of a power of attorney is past. */
export function powerOver({ validUntil }: Agent, today: CalendarDate): boolean {
  return validUntil !== null && validUntil < today;
}
