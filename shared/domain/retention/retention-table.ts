import { z } from 'zod';
import { legalBasis } from '../notices/catalogue.ts';

/** Kinds of data that go when their time is over (PIPL Art. 19: no longer than the purpose needs). */
export const timedKinds = [
  'walk-ins',
  'former-owners',
  'visits',
  'photos',
  'reminder-answers',
  'print-jobs',
  'sign-in-sheets',
  'displays',
  'logs',
  'put-aside',
] as const;
export type TimedKind = (typeof timedKinds)[number];

/** Kinds that stay: until the household asks for it, or for good because nothing personal is in them. */
export const keptKinds = ['households', 'papers', 'journal', 'backups'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** One line of a retention table: how long a kind of data is kept and on what ground. */
export const retentionRule = z
  .strictObject({
    kind: z.enum([...timedKinds, ...keptKinds]),
    /** Whole days it is kept; null: it is not erased by time. */
    days: z.int().min(1).max(36_500).nullable(),
    /** What a law asks for at least; no site goes below. */
    leastDays: z.int().min(1).max(36_500).nullable().default(null),
    basis: legalBasis,
  })
  .refine(({ kind, days }) => (days === null) === isKept(kind), {
    path: ['days'],
    message: 'kept or timed, as its kind',
  })
  .refine(({ days, leastDays }) => days === null || leastDays === null || days >= leastDays, {
    path: ['days'],
    message: 'below what the law asks for',
  });
export type RetentionRule = z.output<typeof retentionRule>;

/** The `retention` part of a profile: every kind exactly once. */
export const retentionTable = z.array(retentionRule).refine(
  (rules) => {
    const named = rules.map(({ kind }) => kind).toSorted();
    return JSON.stringify(named) === JSON.stringify([...timedKinds, ...keptKinds].toSorted());
  },
  { message: 'every kind once' },
);

/** A line as it holds on a site. */
export type RuleInForce = RetentionRule & {
  /** What the profile says where the site set another period. */
  readonly profileDays: number | null;
};

/** The table of a site: its profile's, with the periods the site set. None goes below what the law asks for. */
export function tableInForce(
  rules: readonly RetentionRule[],
  periods: ReadonlyMap<string, number>,
): readonly RuleInForce[] {
  return rules.map((rule) => {
    const own = periods.get(rule.kind);
    if (rule.days === null || own === undefined) return { ...rule, profileDays: rule.days };
    return { ...rule, days: Math.max(own, rule.leastDays ?? 1), profileDays: rule.days };
  });
}

function isKept(kind: TimedKind | KeptKind): boolean {
  return keptKinds.some((one) => one === kind);
}
