import type { JournalType } from '../journal/events.ts';

/** What an entry may change in the worklist of reminders: everything, what its subject (a home or a case) has, or nothing. */
export type Concern = 'all' | 'subject' | null;

/** Roster, rules, milestones and the day move everything. */
const ofAll: ReadonlySet<string> = new Set<JournalType>([
  'roster.imported',
  'settings.changed',
  'day.closed',
  'household.erased',
  'reminder.building-told',
  'notice.published',
  'notice.superseded',
  'notice.withdrawn',
  'notice.expired',
]);
/** What sets a day of one home, or whether it may be called; a visit on its way through the stages does neither. */
const ofOne: ReadonlySet<string> = new Set<JournalType>([
  'reminder.answered',
  'reminder.days-entered',
  'case.done',
  'case.deemed',
  'case.reopened',
  'case.begun-again',
  'case.consent-withdrawn',
]);

/** What must be asked for again after an entry (domain 1a): a busy house writes thousands that concern no reminder. */
export function reminderConcern({ type }: { readonly type: string }): Concern {
  return ofAll.has(type) ? 'all' : ofOne.has(type) ? 'subject' : null;
}
