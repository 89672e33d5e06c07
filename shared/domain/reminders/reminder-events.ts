import type { UnitId } from '../ids.ts';
import type { ReminderResult } from './reminders.ts';
import type { EnteredAnchor, ReminderRuleId } from './rules.ts';

/** What the journal says of reminders; the subject is the home, the building, or the site for a whole worklist. No name, no number. */
export type ReminderPayloads = {
  /** Somebody saw whom to call; in quiet hours, because the owner wished it so. */
  'reminder.opened': { readonly rule: ReminderRuleId; readonly quiet?: true };
  'reminder.answered': { readonly rule: ReminderRuleId; readonly result: ReminderResult; readonly closed: boolean };
  /** A text went to everybody of a building who was still to be told. */
  'reminder.building-told': { readonly rule: ReminderRuleId; readonly homes: readonly UnitId[] };
  'reminder.days-entered': { readonly days: readonly EnteredAnchor[] };
  'reminder.exported': { readonly rows: number };
};
