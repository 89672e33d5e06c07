import type { ReminderPayloads } from '#shared/domain/reminders/reminder-events.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof ReminderPayloads> = {
  readonly payload: ReminderPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly language: Language;
};

/** What entries about reminders have to say. */
export const reminderTellers: { readonly [T in keyof ReminderPayloads]: (told: Told<T>) => Values } = {
  'reminder.opened': ({ payload, subject, names, language }) => ({
    home: names.home(subject),
    rule: reminderWords[language][`rule-${payload.rule}`],
    quiet: payload.quiet ? reminderWords[language].openedQuiet : '',
  }),
  'reminder.answered': ({ payload, subject, names, language }) => ({
    home: names.home(subject),
    rule: reminderWords[language][`rule-${payload.rule}`],
    result: reminderWords[language][`result-${payload.result}`],
  }),
  'reminder.building-told': ({ payload, subject, language }) => ({
    building: subject,
    rule: reminderWords[language][`rule-${payload.rule}`],
    homes: payload.homes.length,
  }),
  'reminder.days-entered': ({ payload, subject, names, language }) => ({
    home: names.home(subject),
    days: payload.days.map((day) => reminderWords[language][`day-${day}`]).join(reminderWords[language].separator),
  }),
  'reminder.exported': ({ payload }) => ({ rows: payload.rows }),
};
