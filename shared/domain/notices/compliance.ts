import type { CalendarDate, NoticeId } from '../ids.ts';
import { addDays, daysBetween } from '../time/business-day.ts';
import type { FieldValues } from './notice-version.ts';
import { type RuleInForce, rulesOn } from './notice-rules.ts';

/** Days before its last one at which a notice is said to run out soon. */
export const expiringDays = 30;

/** A notice that is public now. */
export type PublicNotice = {
  readonly noticeId: NoticeId;
  readonly kind: string;
  readonly fields: FieldValues;
  /** Whether a public screen painted it on this business day. */
  readonly shownToday: boolean;
};

/**
 * How a required kind stands today. `not-shown`: it is published but no public screen painted it today; `upcoming`: it is
 * not asked for yet, but will be within thirty days and is not there.
 */
export type ComplianceState = 'ok' | 'expiring' | 'missing' | 'not-shown' | 'upcoming';

/** One line of the compliance board. */
export type ComplianceItem = {
  readonly rule: RuleInForce;
  readonly state: ComplianceState;
  readonly noticeIds: readonly NoticeId[];
  /** Days until the first of them runs out; null when none does. */
  readonly daysLeft: number | null;
};

/** The whole board: counts and lines, the worst first. */
export type Compliance = {
  readonly required: number;
  readonly valid: number;
  readonly expiring: number;
  readonly missing: number;
  readonly notShown: number;
  readonly items: readonly ComplianceItem[];
};

const worstFirst: readonly ComplianceState[] = ['missing', 'not-shown', 'expiring', 'upcoming', 'ok'];

/** How what is public agrees with what the rules ask for today (domain 2.1, 2.7). */
export function compliance(
  rules: readonly RuleInForce[],
  notices: readonly PublicNotice[],
  today: CalendarDate,
): Compliance {
  const now = rulesOn(rules, today);
  const soon = rulesOn(rules, addDays(today, expiringDays)).filter((rule) => rule.from > today);
  const items = [
    ...now.map((rule) => itemOf(rule, notices, today)),
    ...soon
      .map((rule): ComplianceItem => ({ ...itemOf(rule, notices, today), state: 'upcoming' }))
      .filter(({ noticeIds }) => noticeIds.length === 0),
  ].toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
  const count = (...states: readonly ComplianceState[]) => items.filter(({ state }) => states.includes(state)).length;
  return {
    required: now.length,
    valid: count('ok', 'expiring'),
    expiring: count('expiring'),
    missing: count('missing'),
    notShown: count('not-shown'),
    items,
  };
}

function itemOf(rule: RuleInForce, notices: readonly PublicNotice[], today: CalendarDate): ComplianceItem {
  const own = notices.filter(
    ({ kind, fields }) => kind === rule.kind && (fields.expiresOn === null || fields.expiresOn >= today),
  );
  const ends = own.map(({ fields }) => fields.expiresOn).filter((end) => end !== null);
  const daysLeft = ends.length === 0 ? null : Math.min(...ends.map((end) => daysBetween(today, end)));
  return { rule, state: stateOf(own, daysLeft), noticeIds: own.map(({ noticeId }) => noticeId), daysLeft };
}

function stateOf(own: readonly PublicNotice[], daysLeft: number | null): ComplianceState {
  if (own.length === 0) return 'missing';
  if (!own.some(({ shownToday }) => shownToday)) return 'not-shown';
  return daysLeft !== null && daysLeft <= expiringDays ? 'expiring' : 'ok';
}
