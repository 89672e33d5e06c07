import { z } from 'zod';
import { reminderResults } from '../domain/reminders/reminders.ts';
import { enteredAnchors, reminderRuleIds } from '../domain/reminders/rules.ts';
import { warrantyParts } from '../domain/warranty/warranty.ts';
import { call } from './call.ts';
import { calendarDate, clockTime, flag, idParams, instantText, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

const callers = { staff: ['clerk', ...supervising] } as const;
const reminderId = z.string().regex(/^[A-Za-z0-9_-]{1,60}\.[a-z-]{3,40}\.\d{4}-\d{2}-\d{2}$/, 'home, rule and day');
const params = z.object({ id: reminderId });

/** One thing to be done for a household, without a name. */
export const reminderLine = z.object({
  id: reminderId,
  unitId,
  home: z.string(),
  building: z.string(),
  rule: z.enum(reminderRuleIds),
  /** The day it hangs on. */
  anchor: calendarDate,
  from: calendarDate,
  lastDay: calendarDate,
  urgency: z.enum(['overdue', 'today']),
  /** A text message alone does not close it. */
  needsCall: z.boolean(),
  parts: z.array(z.enum(warrantyParts)),
  lastResult: z.enum(reminderResults).nullable(),
  tries: z.int(),
  triedAt: instantText.nullable(),
});
export type ReminderLine = z.output<typeof reminderLine>;

const reminderList = z.object({
  /** The home it was narrowed to; null for all, or where what was asked about has none. */
  about: unitId.nullable(),
  today: calendarDate,
  items: z.array(reminderLine),
  /** When nobody is rung (H5), by the clock of the site. */
  quietHours: z.array(z.object({ from: clockTime, to: clockTime })),
  /** Of all that was due so far: how much is done. */
  coverage: z.array(z.object({ rule: z.enum(reminderRuleIds), due: z.int(), done: z.int() })),
});
export type ReminderList = z.output<typeof reminderList>;

const byNumbers = new Intl.Collator('zh-CN', { numeric: true });

/** The order of the worklist: what is due first, then by home, 2号楼 before 10号楼. */
export function byLastDay(a: ReminderLine, b: ReminderLine): number {
  return a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : byNumbers.compare(a.home, b.home);
}

/** The list with what one home has put in place of what it had. */
export function withHome(list: ReminderList, { about, ...now }: ReminderList): ReminderList {
  if (about === null) return list;
  const others = list.items.filter(({ unitId: home }) => home !== about);
  return { ...now, about: null, items: [...others, ...now.items].toSorted(byLastDay) };
}

const days = z.strictObject(
  Object.fromEntries(enteredAnchors.map((anchor) => [anchor, calendarDate.nullable()])) as Record<
    (typeof enteredAnchors)[number],
    z.ZodNullable<typeof calendarDate>
  >,
);

/** Calls about following up (domain 1a). */
export const reminderCalls = {
  reminders: call({
    method: 'GET',
    path: '/reminders',
    summary: 'Whom to call or write to now, and how much of what was due is done; no names',
    access: callers,
    query: z.object({
      /** A home, or a case: only what its home has. Coverage is of all homes in any case. */
      about: z.string().max(60).optional(),
    }),
    status: 200,
    answer: reminderList,
  }),
  openReminder: call({
    method: 'POST',
    path: '/reminders/{id}/open',
    summary: 'Name and number of whom a reminder is about, not in quiet hours; that they were opened is journaled',
    access: callers,
    params,
    query: z.object({
      /** The owner asked to be called at this very time, quiet or not. */
      wished: flag.optional(),
    }),
    status: 200,
    answer: z.object({
      names: z.string(),
      phone: z.string().nullable(),
      /** What a text to them says, with the list of papers and fees before a signing (B8). */
      text: z.string(),
    }),
  }),
  answerReminder: call({
    method: 'POST',
    path: '/reminders/{id}/answer',
    summary: 'What came of it; a text message never closes one that needs a call',
    access: callers,
    params,
    body: z.strictObject({ result: z.enum(reminderResults) }),
    status: 204,
  }),
  tellBuilding: call({
    method: 'POST',
    path: '/reminders/tell-building',
    summary: 'A text went to everybody of a building still to be told; refused for what needs a call',
    access: { staff: supervising },
    body: z.strictObject({ building: words(40), rule: z.enum(reminderRuleIds) }),
    status: 200,
    answer: z.object({ homes: z.int() }),
  }),
  exportReminders: call({
    method: 'POST',
    path: '/reminders/export',
    summary: 'The worklist, or a part of it, with names, numbers and text as a file; that it was exported is journaled',
    access: { staff: supervising },
    body: z.strictObject({ building: words(40).optional(), rule: z.enum(reminderRuleIds).optional() }),
    status: 200,
    media: 'csv',
  }),
  followUpDays: call({
    method: 'GET',
    path: '/units/{id}/follow-up-days',
    summary: 'The days of a home that reminders hang on and only staff know',
    access: callers,
    params: idParams(unitId),
    status: 200,
    answer: days,
  }),
  saveFollowUpDays: call({
    method: 'PUT',
    path: '/units/{id}/follow-up-days',
    summary: 'Set them; what hangs on a day that changed moves with it',
    access: callers,
    params: idParams(unitId),
    body: days,
    status: 200,
    answer: days,
  }),
} as const;
