import type { CalendarDate, UnitId } from '../ids.ts';
import { type Milestone, milestones } from '../notices/notice-body.ts';
import { addDays } from '../time/business-day.ts';
import { addMonths } from '../time/calendar-months.ts';
import { warrantiesFrom, type WarrantyPart } from '../warranty/warranty.ts';
import { type Anchor, callbackDays, type ReminderRuleId, reminderRules } from './rules.ts';

/** What is known of a home: each day, as far as there is one. */
export type FollowUpFacts = {
  readonly unitId: UnitId;
  readonly days: Readonly<Partial<Record<Anchor, CalendarDate>>>;
  /** When milestones of its building were reached, as far as owners are to be told of them (C1). */
  readonly milestones: MilestonesReached;
};
export type MilestonesReached = Readonly<Partial<Record<Milestone, CalendarDate>>>;

/** One thing to be done for a household. */
export type Reminder = {
  /** Home, rule and the day it hangs on: the same facts give the same reminder, never two. */
  readonly id: string;
  readonly unitId: UnitId;
  readonly rule: ReminderRuleId;
  readonly anchor: CalendarDate;
  readonly from: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly needsCall: boolean;
  readonly needsConsent: boolean;
  /** Of a warranty: the parts that run out on the day it hangs on. */
  readonly parts: readonly WarrantyPart[];
};

/** The months before a warranty ends in which owners are asked to look (I1). */
const monthsBefore = 2;

/** Everything to be done for a home, whenever it is due. */
export function remindersOf({ unitId, days, milestones: reached }: FollowUpFacts): readonly Reminder[] {
  const byRule = reminderRules.flatMap((rule): Reminder[] => {
    const anchor = days[rule.anchor];
    if (anchor === undefined || (rule.until !== null && days[rule.until] !== undefined)) return [];
    const { id, needsCall, needsConsent } = rule;
    const times = { from: rule.from(anchor), lastDay: rule.lastDay(anchor) };
    return [
      { id: reminderId(unitId, id, anchor), unitId, rule: id, anchor, ...times, needsCall, needsConsent, parts: [] },
    ];
  });
  return days.delivered === undefined
    ? [...byRule, ...milestoneReminders(unitId, reached, days.subscribed)]
    : [...byRule, ...warrantyReminders(unitId, days.delivered)];
}

/**
 * A word about each milestone the building reached (C1), by message or by call (C2). Who subscribed later bought with it
 * done, and who has moved in needs no word about the works.
 */
function milestoneReminders(
  unitId: UnitId,
  reached: MilestonesReached,
  subscribed: CalendarDate | undefined,
): readonly Reminder[] {
  return milestones.flatMap((milestone): Reminder[] => {
    const on = reached[milestone];
    if (on === undefined || (subscribed !== undefined && subscribed > on)) return [];
    const rule = `milestone-${milestone}` as const;
    const times = { anchor: on, from: on, lastDay: addDays(on, callbackDays) };
    const ways = { needsCall: false, needsConsent: false, parts: [] };
    return [{ id: reminderId(unitId, rule, on), unitId, rule, ...times, ...ways }];
  });
}

/** Parts that run out on one day are looked at in one go. A notice in the stairwell will do (I2), so no call is asked for. */
function warrantyReminders(unitId: UnitId, delivered: CalendarDate): readonly Reminder[] {
  const parts = new Map<CalendarDate, WarrantyPart[]>();
  for (const { part, lastDay } of warrantiesFrom(delivered)) {
    // What is warranted for no longer than that was told of at the handover.
    if (lastDay === null || addMonths(lastDay, -monthsBefore) <= delivered) continue;
    parts.set(lastDay, [...(parts.get(lastDay) ?? []), part]);
  }
  return [...parts].map(([lastDay, of]) => ({
    id: reminderId(unitId, 'warranty', lastDay),
    unitId,
    rule: 'warranty',
    anchor: lastDay,
    from: addMonths(lastDay, -monthsBefore),
    lastDay,
    needsCall: false,
    needsConsent: false,
    parts: of,
  }));
}

function reminderId(unitId: UnitId, rule: ReminderRuleId, anchor: CalendarDate): string {
  return `${unitId}.${rule}.${anchor}`;
}

/** What came of it. `not-reached` and `text-sent` leave one open that needs a call. */
export const reminderResults = ['reached', 'not-reached', 'text-sent', 'not-wanted'] as const;
export type ReminderResult = (typeof reminderResults)[number];

/** Whether a result ends a reminder; a text message alone never ends one that needs a call (B9). */
export function closes(reminder: Pick<Reminder, 'needsCall'>, result: ReminderResult): boolean {
  switch (result) {
    case 'reached':
    case 'not-wanted':
      return true;
    case 'text-sent':
      return !reminder.needsCall;
    case 'not-reached':
      return false;
  }
}

/** Where an open reminder stands today. */
export type Urgency = 'overdue' | 'today' | 'later';
/** Overdue after its last day; to be done from the day it stands in the worklist. */
export function urgencyOf({ from, lastDay }: Pick<Reminder, 'from' | 'lastDay'>, today: CalendarDate): Urgency {
  if (lastDay < today) return 'overdue';
  return from <= today ? 'today' : 'later';
}
