import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import { closes, remindersOf, type ReminderResult } from '#shared/domain/reminders/reminders.ts';
import { quietSpanAt } from '#shared/domain/reminders/quiet-hours.ts';
import { type EnteredAnchor, enteredAnchors } from '#shared/domain/reminders/rules.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { ReminderLine } from '#shared/protocol/reminders.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { findUnit, openContact, openHousehold } from '../units.ts';
import { knownDays } from './known-days.ts';
import { milestonesReached } from './milestones-reached.ts';
import { textToSend } from './text-to-send.ts';
import { writeCsv } from '../../csv-file.ts';

/**
 * Whom a reminder is about and how to reach them; that somebody looked is written down. In quiet hours only where the owner
 * wished it so (H5). Throws not-found, quiet-hours.
 */
export function openReminder(house: House, tx: Tx, id: string, wished: boolean) {
  const { reminder, unit } = findReminder(house, id);
  const { quietHours, timeZone } = house.directory.settings();
  const quiet = quietSpanAt(quietHours, localTime(tx.at, timeZone).slice(11, 16));
  if (quiet && !wished) throw new AppError('quiet-hours', undefined, { details: quiet });
  const { key, owners } = openHousehold(house, unit.household_id);
  tx.append({
    type: 'reminder.opened',
    subjectId: unit.id,
    payload: { rule: reminder.rule, ...(quiet ? { quiet: true } : {}) },
  });
  return {
    names: owners.map(({ name }) => name).join(reminderWords['zh-CN'].separator),
    phone: openContact(house, key, unit).phone,
    text: textToSend(house, reminder.unitId, reminder.rule),
  };
}

/** Writes down what came of it. Throws not-found, reminder-closed, call-needed. */
export function answerReminder(house: House, tx: Tx, id: string, result: ReminderResult): void {
  const { reminder, unit } = findReminder(house, id);
  const before = house.books.reminders.answer(id);
  if (before?.closed === 1) throw new AppError('reminder-closed');
  if (result === 'text-sent' && reminder.needsCall) throw new AppError('call-needed');
  const closed = closes(reminder, result);
  house.books.reminders.saveAnswer({
    id,
    unit_id: unit.id,
    result,
    closed: closed ? 1 : 0,
    tries: (before?.tries ?? 0) + 1,
    at: tx.at,
    staff_id: staffOf(tx.actor),
  });
  tx.append({ type: 'reminder.answered', subjectId: unit.id, payload: { rule: reminder.rule, result, closed } });
}

/** The days of a home that staff enter. Throws not-found. */
export function readDays(house: House, unitId: UnitId): Record<EnteredAnchor, CalendarDate | null> {
  findUnit(house, unitId);
  const rows = new Map(house.books.reminders.daysOf(unitId).map(({ anchor, day }) => [anchor, day]));
  return Object.fromEntries(enteredAnchors.map((anchor) => [anchor, rows.get(anchor) ?? null])) as Record<
    EnteredAnchor,
    CalendarDate | null
  >;
}

/** Sets them; what hangs on a day that changed moves with it. Throws not-found. */
export function saveDays(
  house: House,
  tx: Tx,
  unitId: UnitId,
  days: Readonly<Record<EnteredAnchor, CalendarDate | null>>,
): void {
  const before = readDays(house, unitId);
  const changed = enteredAnchors.filter((anchor) => before[anchor] !== days[anchor]);
  for (const anchor of changed) house.books.reminders.setDay(unitId, anchor, days[anchor]);
  if (changed.length > 0) tx.append({ type: 'reminder.days-entered', subjectId: unitId, payload: { days: changed } });
}

/** Lines of the worklist with names, numbers and what to say, for whoever calls or sends texts; formulas disarmed; written down. */
export function exportReminders(house: House, tx: Tx, items: readonly ReminderLine[]): string {
  const words = reminderWords['zh-CN'];
  const rows = items.map(({ unitId, home, rule, lastDay, needsCall }) => {
    const unit = findUnit(house, unitId);
    const { key, owners } = openHousehold(house, unit.household_id);
    const names = owners.map(({ name }) => name).join('、');
    const how = needsCall ? words.call : words.callOrText;
    const phone = openContact(house, key, unit).phone ?? '';
    return [home, names, phone, words[`rule-${rule}`], lastDay, how, textToSend(house, unitId, rule), ''];
  });
  const head = [words.home, words.names, words.phone, words.what, words.lastDay, words.how, words.text, words.result];
  tx.append({ type: 'reminder.exported', subjectId: house.directory.siteId, payload: { rows: rows.length } });
  return writeCsv([head, ...rows]);
}

function findReminder(house: House, id: string) {
  const unitId = id.split('.')[0] as UnitId;
  const unit = findUnit(house, unitId);
  const { reminders } = house.books;
  const known = knownDays(house, reminders.daysOf(unitId), reminders.doneCasesOf(unitId));
  const milestones = milestonesReached(house)(unit.building);
  const reminder = remindersOf({ unitId, days: known, milestones }).find((one) => one.id === id);
  if (!reminder) throw new AppError('not-found');
  return { reminder, unit };
}
