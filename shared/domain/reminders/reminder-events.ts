import type { ReminderResult } from './reminders.ts';
import type { EnteredAnchor, ReminderRuleId } from './rules.ts';

/** What the journal says of reminders; the subject is the home, or the site for a whole worklist. No name, no number. */
export type ReminderPayloads = {
  /** Somebody saw whom to call; in quiet hours, because the owner wished it so. */
  'reminder.opened': { readonly rule: ReminderRuleId; readonly quiet?: true };
  'reminder.answered': { readonly rule: ReminderRuleId; readonly result: ReminderResult; readonly closed: boolean };
  'reminder.days-entered': { readonly days: readonly EnteredAnchor[] };
  'reminder.exported': { readonly rows: number };
};
