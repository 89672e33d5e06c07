import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import {
  type CheckGroup,
  type CheckItemId,
  type CheckOutcome,
  groupChecked,
} from '#shared/domain/service-quality/check-items.ts';
import { type RoundHour, roundState } from '#shared/domain/service-quality/rounds.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { minutesOfDay } from './minutes-of-day.ts';

/** What was found, with a word of whoever looked. */
type Found = { readonly outcome: CheckOutcome; readonly remark: string | null };

/** The calls one person picked up in time on a day, and those not (L1); entered again, the last counts. Throws not-found, invalid. */
export function enterCalls(
  house: House,
  tx: Tx,
  entered: { readonly date: CalendarDate; readonly staffId: StaffId; readonly heard: number; readonly missed: number },
): void {
  const { date, staffId, heard, missed } = entered;
  notToCome(house, date);
  if (!house.directory.person(staffId)) throw new AppError('not-found');
  house.books.serviceQuality.saveCalls({ date, staff_id: staffId, heard, missed });
  tx.append({ type: 'quality.calls-entered', subjectId: house.directory.siteId, payload: { ...entered } });
}

/** One item of a day's check list (L5); looked at again, the last counts. Throws invalid. */
export function checkItem(house: House, tx: Tx, date: CalendarDate, item: CheckItemId, found: Found): void {
  notToCome(house, date);
  const { outcome } = found;
  const remark = keep(house, found.remark);
  const stamp = { remark_id: remark?.textId ?? null, staff_id: staffOf(tx.actor), at: tx.at };
  house.books.serviceQuality.saveCheck({ date, item, outcome, ...stamp });
  const payload = { date, item, outcome, remark };
  tx.append({ type: 'quality.item-checked', subjectId: house.directory.siteId, payload });
}

/** The leader of a group was told what the check found (L5). Throws not-found, check-unfinished. */
export function feedBack(house: House, tx: Tx, date: CalendarDate, group: CheckGroup, staffId: StaffId): void {
  const { serviceQuality } = house.books;
  if (!house.directory.person(staffId)?.active) throw new AppError('not-found');
  const checked = new Set(serviceQuality.checks(date, date).map(({ item }) => item));
  if (!groupChecked(group, checked)) throw new AppError('check-unfinished');
  serviceQuality.saveFeedback({ date, group_id: group, staff_id: staffId, at: tx.at });
  tx.append({ type: 'quality.fed-back', subjectId: house.directory.siteId, payload: { date, group, staffId } });
}

/** One of today's rounds (L6): nobody walks it before its time, and none twice. Throws round-to-come, round-walked. */
export function walkRound(house: House, tx: Tx, hour: RoundHour, found: Found): void {
  const { serviceQuality } = house.books;
  const { date } = house.day();
  if (serviceQuality.rounds(date, date).some((row) => row.hour === hour)) throw new AppError('round-walked');
  if (roundState(hour, minutesOfDay(house, date, tx.at), null) === 'coming') throw new AppError('round-to-come');
  const { outcome } = found;
  const remark = keep(house, found.remark);
  const stamp = { remark_id: remark?.textId ?? null, staff_id: staffOf(tx.actor), at: tx.at };
  serviceQuality.addRound({ date, hour, outcome, ...stamp });
  const payload = { date, hour, outcome, remark };
  tx.append({ type: 'quality.round-walked', subjectId: house.directory.siteId, payload });
}

function notToCome(house: House, date: CalendarDate): void {
  if (date <= house.day().date) return;
  throw new AppError('invalid', undefined, { issues: [{ path: '/body/date', message: 'not a day to come' }] });
}

function keep(house: House, remark: string | null): WordsRef | null {
  return remark === null ? null : house.privacy.keepWords(house.newId('txt'), remark);
}
