import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';
import { type RetentionRule, type TimedKind, timedKinds } from './retention-table.ts';

/** Of each timed kind the first day that is kept: what ended before it is due. */
export type FirstKept = Readonly<Record<TimedKind, CalendarDate>>;

/** One thing a site holds: since which business day it serves no purpose, and which home it is of. No personal data. */
export type RetentionFact = {
  readonly kind: TimedKind;
  readonly id: string;
  readonly since: CalendarDate;
  readonly home: string | null;
  /** Somebody is being served for it now. */
  readonly active: boolean;
};

/** What is due of one kind. */
export type DueKind = {
  readonly kind: TimedKind;
  readonly firstKept: CalendarDate;
  readonly count: number;
  /** The homes it is of, each once. */
  readonly homes: readonly string[];
};

/**
 * The first day kept of each kind on a day: whole days as the table says, and never earlier than a run already went
 * (`done`): what was erased once stays erased after a restore, also where the period was made longer since.
 */
export function firstKept(
  rules: readonly RetentionRule[],
  today: CalendarDate,
  done: Partial<FirstKept> = {},
): FirstKept {
  const of = (kind: TimedKind): CalendarDate => {
    const days = rules.find((rule) => rule.kind === kind)?.days;
    if (days === undefined || days === null) throw new Error(`no period for ${kind}`);
    const first = addDays(today, -days);
    const before = done[kind];
    return before !== undefined && before > first ? before : first;
  };
  return Object.fromEntries(timedKinds.map((kind) => [kind, of(kind)])) as FirstKept;
}

/** What is due, in an order that depends on nothing but the facts. */
export function whatIsDue(facts: readonly RetentionFact[], kept: FirstKept): readonly RetentionFact[] {
  const rank = ({ kind }: RetentionFact) => timedKinds.indexOf(kind);
  return facts
    .filter(({ kind, since, active }) => !active && since < kept[kind])
    .toSorted((a, b) => rank(a) - rank(b) || compare(a.since, b.since) || compare(a.id, b.id));
}

/** The preview: of each kind how much and of which homes. */
export function countDue(due: readonly RetentionFact[], kept: FirstKept): readonly DueKind[] {
  return timedKinds.map((kind) => {
    const own = due.filter((fact) => fact.kind === kind);
    const homes = [...new Set(own.flatMap(({ home }) => (home === null ? [] : [home])))];
    return { kind, firstKept: kept[kind], count: own.length, homes };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
