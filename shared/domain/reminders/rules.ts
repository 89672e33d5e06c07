import { milestones } from '../notices/notice-body.ts';
import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';
import { addMonths } from '../time/calendar-months.ts';

/** Days of a home that reminders hang on. Those of its cases are read from them, the others staff enter. */
export const anchors = [
  'assigned',
  'subscribed',
  'signingPlanned',
  'signed',
  'filed',
  'loanPaid',
  'delivered',
] as const;
export type Anchor = (typeof anchors)[number];
/** The anchors nobody but staff can know. */
export const enteredAnchors = ['assigned', 'subscribed', 'signingPlanned', 'filed', 'loanPaid'] as const;
export type EnteredAnchor = (typeof enteredAnchors)[number];

const milestoneRuleIds = milestones.map((milestone) => `milestone-${milestone}` as const);

/** What is to be done for a household and by when (domain 1a), and the word about each of the ten milestones (C1). */
export const reminderRuleIds = [
  'first-contact',
  'subscription',
  'signing-eve',
  'signed-week',
  'filed',
  'loan-paid',
  'month-signed',
  'month-moved-in',
  'warranty',
  ...milestoneRuleIds,
] as const;
export type ReminderRuleId = (typeof reminderRuleIds)[number];

export type ReminderRule = {
  readonly id: ReminderRuleId;
  readonly anchor: Anchor;
  /** Not any more once this day is known: who has signed needs no word about signing. */
  readonly until: Anchor | null;
  /** From when it stands in the worklist. */
  readonly from: (anchor: CalendarDate) => CalendarDate;
  /** Its last day. */
  readonly lastDay: (anchor: CalendarDate) => CalendarDate;
  /** A text message alone does not close it (B9: up to the word about the loan everything is said by telephone). */
  readonly needsCall: boolean;
  /** A callback about satisfaction: only where the household agreed to be called. */
  readonly needsConsent: boolean;
};

/** Callbacks are made within three days (H5). */
export const callbackDays = 3;
const same = (anchor: CalendarDate) => anchor;
const after = (days: number) => (anchor: CalendarDate) => addDays(anchor, days);
/** The first day of the month after (H2, H3). */
const nextMonth = (anchor: CalendarDate) => addMonths(firstOf(anchor), 1);
const firstOf = (date: CalendarDate) => `${date.slice(0, 8)}01` as CalendarDate;

/** The rules of domain 1a but for the warranty, whose parts each have a day of their own. */
export const reminderRules: readonly ReminderRule[] = [
  rule('first-contact', 'assigned', { until: 'signed', from: same, lastDay: after(7) }),
  rule('subscription', 'subscribed', { until: 'signed', from: after(3), lastDay: after(3) }),
  rule('signing-eve', 'signingPlanned', { until: 'signed', from: after(-1), lastDay: after(-1) }),
  rule('signed-week', 'signed', { from: after(7), lastDay: after(7 + callbackDays), needsConsent: true }),
  rule('filed', 'filed', { from: same, lastDay: after(callbackDays) }),
  rule('loan-paid', 'loanPaid', { from: same, lastDay: after(callbackDays) }),
  rule('month-signed', 'signed', {
    from: nextMonth,
    lastDay: (anchor) => addDays(nextMonth(anchor), callbackDays),
    needsConsent: true,
  }),
  rule('month-moved-in', 'delivered', {
    from: nextMonth,
    lastDay: (anchor) => addDays(nextMonth(anchor), callbackDays),
    needsConsent: true,
  }),
];

/** Whether a rule's reminders need a call; milestones and warranties are told of by message or notice (C2, I2). */
export function ruleNeedsCall(id: ReminderRuleId): boolean {
  return reminderRules.find((one) => one.id === id)?.needsCall ?? false;
}

function rule(
  id: ReminderRuleId,
  anchor: Anchor,
  more: Pick<ReminderRule, 'from' | 'lastDay'> & Partial<Pick<ReminderRule, 'until' | 'needsConsent'>>,
): ReminderRule {
  return { id, anchor, until: null, needsCall: true, needsConsent: false, ...more };
}
