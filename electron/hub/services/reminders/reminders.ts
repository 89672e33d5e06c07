import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import {
  closes,
  type Reminder,
  remindersOf,
  type ReminderResult,
  urgencyOf,
} from '#shared/domain/reminders/reminders.ts';
import { quietSpanAt } from '#shared/domain/reminders/quiet-hours.ts';
import { type Anchor, type EnteredAnchor, enteredAnchors, reminderRuleIds } from '#shared/domain/reminders/rules.ts';
import { businessDayAt, localTime } from '#shared/domain/time/business-day.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { ReminderLine, ReminderList } from '#shared/protocol/reminders.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { DoneCaseRow, FollowUpDayRow } from '../../store/reminders.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { findUnit, openContact, openHousehold, unitLabel } from '../units.ts';
import { agreedToCalls } from './agreed-to-calls.ts';
import { writeCsv } from '../../csv-file.ts';

/** Homes looked at before other work has its turn. */
const homesPerTurn = 25;

/** What is to be done now, oldest first, without names; what comes later is left out. Coverage is over all that was due. */
export async function listReminders(house: House): Promise<ReminderList> {
  const { reminders, units } = house.books;
  const today = house.day().date;
  const answers = new Map(reminders.answers().map((row) => [row.id, row]));
  const days = Map.groupBy(reminders.days(), ({ unit_id: id }) => id);
  const cases = Map.groupBy(reminders.doneCases(), ({ unit_id: id }) => id);
  const items: ReminderLine[] = [];
  const coverage = new Map(reminderRuleIds.map((rule) => [rule, { due: 0, done: 0 }]));
  for (const [index, unit] of units.all().entries()) {
    if (index % homesPerTurn === homesPerTurn - 1) await nextTurn();
    // Of whom nothing is known any more nobody is called.
    if (units.household(unit.household_id)?.erased_at) continue;
    const unitId = unit.id as UnitId;
    const known = daysOf(house, days.get(unitId) ?? [], cases.get(unitId) ?? []);
    // Asked at most once for a home: its cases are unsealed for it.
    let agreed: boolean | null = null;
    for (const reminder of remindersOf({ unitId, days: known })) {
      const urgency = urgencyOf(reminder, today);
      if (urgency === 'later' || (reminder.needsConsent && !(agreed ??= agreedToCalls(house, unitId)))) continue;
      const answer = answers.get(reminder.id);
      const tally = coverage.get(reminder.rule);
      if (tally) {
        tally.due += 1;
        if (answer?.closed === 1) tally.done += 1;
      }
      if (answer?.closed === 1) continue;
      items.push({
        ...lineOf(reminder),
        home: unitLabel(unit),
        urgency,
        lastResult: answer ? (answer.result as ReminderResult) : null,
        tries: answer?.tries ?? 0,
        triedAt: answer ? isoTime(answer.at) : null,
      });
    }
  }
  items.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : a.home < b.home ? -1 : 1));
  const quietHours = [...house.directory.settings().quietHours];
  return { today, items, quietHours, coverage: [...coverage].map(([rule, tally]) => ({ rule, ...tally })) };
}

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

/** A worklist with names and numbers for whoever calls, formulas disarmed; written down. */
export function exportReminders(house: House, tx: Tx, items: readonly ReminderLine[]): string {
  const words = reminderWords['zh-CN'];
  const rows = items.map(({ unitId, home, rule, lastDay, needsCall }) => {
    const unit = findUnit(house, unitId);
    const { key, owners } = openHousehold(house, unit.household_id);
    const names = owners.map(({ name }) => name).join('、');
    const how = needsCall ? words.call : words.callOrText;
    return [home, names, openContact(house, key, unit).phone ?? '', words[`rule-${rule}`], lastDay, how, ''];
  });
  const head = [words.home, words.names, words.phone, words.what, words.lastDay, words.how, words.result];
  tx.append({ type: 'reminder.exported', subjectId: house.directory.siteId, payload: { rows: rows.length } });
  return writeCsv([head, ...rows]);
}

function findReminder(house: House, id: string) {
  const unitId = id.split('.')[0] as UnitId;
  const unit = findUnit(house, unitId);
  const { reminders } = house.books;
  const known = daysOf(house, reminders.daysOf(unitId), reminders.doneCasesOf(unitId));
  const reminder = remindersOf({ unitId, days: known }).find((one) => one.id === id);
  if (!reminder) throw new AppError('not-found');
  return { reminder, unit };
}

function daysOf(
  house: House,
  entered: readonly FollowUpDayRow[],
  cases: readonly DoneCaseRow[],
): Partial<Record<Anchor, CalendarDate>> {
  const found: Partial<Record<Anchor, CalendarDate>> = Object.fromEntries(
    entered.map(({ anchor, day }) => [anchor, day]),
  );
  const clock = house.directory.settings();
  for (const { flow_id: flowId, done_at: doneAt, delivered_on: deliveredOn } of cases) {
    if (deliveredOn !== null) found.delivered = deliveredOn as CalendarDate;
    else if (doneAt !== null && house.flows.newestOf(flowId)?.template.purpose === 'signing') {
      found.signed = businessDayAt(doneAt, clock).date;
    }
  }
  return found;
}

function lineOf({ id, unitId, rule, anchor, from, lastDay, needsCall, parts }: Reminder) {
  return { id, unitId, rule, anchor, from, lastDay, needsCall, parts: [...parts] };
}
