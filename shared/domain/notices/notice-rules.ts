import { z } from 'zod';
import { calendarDay } from '../flow/result-fields.ts';
import { bilingual, slug } from '../flow/template.ts';
import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';
import { legalBasis, type NoticeCatalogue, noticeKind, siteModes, type SiteMode } from './catalogue.ts';

/** One kind a place asks for in one mode. */
export const noticeRule = z.strictObject({
  kind: slug,
  mode: z.enum(siteModes),
  basis: legalBasis,
  /** Days before the mode's first day on which it must be up already (重庆 Art. 27: five). */
  daysBefore: z.int().min(0).max(365).default(0),
  /** Least days it stays up, counted from the first (重庆 Art. 27: thirty); null: as long as the mode lasts. */
  forDays: z.int().min(1).max(3650).nullable().default(null),
  /** Only where it applies, as a person must judge: an agency sells, the land is mortgaged, there is a show home. */
  onlyIf: bilingual.nullable().default(null),
});
export type NoticeRule = z.output<typeof noticeRule>;

/** What a city or province asks for: the `notices` part of a profile in `resources/profiles/`. */
export const cityNotices = z.strictObject({
  id: slug,
  name: bilingual,
  rules: z.array(noticeRule).max(200),
});
export type CityNotices = z.output<typeof cityNotices>;

const period = z
  .strictObject({ from: calendarDay, to: calendarDay.nullable() })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'ends before it begins' })
  .nullable();

/** What a site has set for itself: which city, when it is open for what, what it added and took away. */
export const noticePlan = z.strictObject({
  city: slug,
  /** When each mode lasts here; null: never. */
  periods: z.strictObject({ sales: period, handover: period }),
  /** Kinds of the site's own making. */
  ownKinds: z.array(noticeKind).max(40),
  added: z.array(noticeRule).max(100),
  /** A rule of the city that does not hold here; the reason lies where it can be erased and is journaled. */
  removed: z.array(z.strictObject({ kind: slug, mode: z.enum(siteModes), textId: z.string() })).max(200),
});
export type NoticePlan = z.output<typeof noticePlan>;

/** A rule that holds here, with the days on which it asks for the notice. */
export type RuleInForce = NoticeRule & {
  readonly own: boolean;
  readonly from: CalendarDate;
  /** Null: without end. */
  readonly to: CalendarDate | null;
};

/** The days on which a rule asks for its notice, given when the mode lasts. */
function daysOf(rule: NoticeRule, span: { readonly from: CalendarDate; readonly to: CalendarDate | null }) {
  const from = addDays(span.from, -rule.daysBefore);
  const least = rule.forDays === null ? null : addDays(from, rule.forDays - 1);
  if (span.to === null) return { from, to: null };
  return { from, to: least !== null && least > span.to ? least : span.to };
}

/** All rules that hold on this site: those of its city less those removed, and its own; the same kind and mode once. */
export function rulesInForce(city: CityNotices, plan: NoticePlan): readonly RuleInForce[] {
  const removed = new Set(plan.removed.map(({ kind, mode }) => `${kind} ${mode}`));
  const ofCity = city.rules.filter(({ kind, mode }) => !removed.has(`${kind} ${mode}`));
  const known = new Set(ofCity.map(({ kind, mode }) => `${kind} ${mode}`));
  const own = plan.added.filter(({ kind, mode }) => !known.has(`${kind} ${mode}`));
  const inForce = (rule: NoticeRule, isOwn: boolean): RuleInForce[] => {
    const span = plan.periods[rule.mode];
    return span === null ? [] : [{ ...rule, own: isOwn, ...daysOf(rule, span) }];
  };
  return [...ofCity.flatMap((rule) => inForce(rule, false)), ...own.flatMap((rule) => inForce(rule, true))];
}

/** Rules that ask for their notice on a day. */
export function rulesOn(rules: readonly RuleInForce[], today: CalendarDate): readonly RuleInForce[] {
  return rules.filter(({ from, to }) => from <= today && (to === null || today <= to));
}

/** Modes a site is in on a day, five days of showing beforehand not counted. */
export function modesOn({ periods }: NoticePlan, today: CalendarDate): readonly SiteMode[] {
  return siteModes.filter((mode) => {
    const span = periods[mode];
    return span !== null && span.from <= today && (span.to === null || today <= span.to);
  });
}

/** Kinds of a rule that the catalogue does not know: a fault in a profile. */
export function unknownKinds(rules: readonly NoticeRule[], catalogue: NoticeCatalogue): readonly string[] {
  return rules.map(({ kind }) => kind).filter((kind) => !catalogue.has(kind));
}
