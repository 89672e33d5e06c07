import { hash } from 'node:crypto';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import {
  type Mailing,
  mailingFaults,
  type MailingState,
  mailingStates,
  nothingSent,
} from '#shared/domain/mailing/mailing.ts';
import { readSheet, type SheetHome, writeSheet } from '#shared/domain/mailing/mailing-sheet.ts';
import { mailingFaultWords } from '#shared/i18n/mailing.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { MailingImport, MailingLine, MailingView } from '#shared/protocol/mailings.ts';
import { readCsv } from '../../roster/read-csv.ts';
import type { Tx } from '../../store/commands.ts';
import type { MailingRow } from '../../store/mailings.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { findUnit, openContact, openHousehold, unitLabel } from '../units.ts';
import { byteOrderMark, writeCsv } from '../../csv-file.ts';

type Words = Pick<Mailing, 'trackingNumber' | 'newspaper' | 'note'>;

/** The ledger without names and addresses, by building and room. */
export function listMailings(house: House, state: MailingState | undefined) {
  const lines = linesOf(house);
  const counts = Object.fromEntries(
    mailingStates.map((one) => [one, lines.filter((line) => line.state === one).length]),
  ) as Record<MailingState, number>;
  return { items: state === undefined ? lines : lines.filter((line) => line.state === state), counts };
}

/** A home's line with whom and where to. Throws not-found. */
export function openMailing(house: House, tx: Tx, id: UnitId): MailingView {
  const unit = findUnit(house, id);
  const { addressee, address } = sheetHome(house, unit, lineBooks(house, id));
  tx.append({ type: 'mailing.opened', subjectId: id, payload: {} });
  return { ...line(house, unit, lineBooks(house, id)), addressee, address };
}

/** Sets a home's line. Throws not-found, mailing-incomplete, notice-number-taken. */
export function saveMailing(house: House, tx: Tx, id: UnitId, mailing: Mailing): MailingLine {
  const unit = findUnit(house, id);
  const faults = mailingFaults(mailing, house.day().date);
  if (faults.length > 0) {
    const issues = faults.map(({ field, code }) => ({
      path: `/body/${field}`,
      message: mailingFaultWords['zh-CN'][code],
    }));
    throw new AppError('mailing-incomplete', undefined, { issues });
  }
  keep(house, tx, unit, mailing);
  tx.append({ type: 'mailing.saved', subjectId: id, payload: { state: mailing.state } });
  return line(house, unit, lineBooks(house, id));
}

/** The whole ledger as a file, formulas disarmed; written down, since it holds names and addresses. */
export function exportMailings(house: House, tx: Tx): string {
  const homes = sheetHomes(house);
  tx.append({ type: 'mailing.exported', subjectId: house.directory.siteId, payload: { rows: homes.length } });
  return writeCsv(writeSheet(homes));
}

/** Reads a filled-in ledger; changes all it says or, where a row is refused, nothing. Throws roster-unreadable. */
export function importMailings(house: House, tx: Tx, bytes: Uint8Array, dryRun: boolean): MailingImport {
  const table = readCsv(bytes).map((row) =>
    row.map((cell) => (cell === null ? null : String(cell).replace(byteOrderMark, ''))),
  );
  const { rows, changes, faults } = readSheet(table, sheetHomes(house), house.day().date);
  const applied = !dryRun && faults.length === 0;
  if (applied && changes.length > 0) {
    for (const { unitId, mailing } of changes) keep(house, tx, findUnit(house, unitId as UnitId), mailing);
    const payload = { sha256: hash('sha256', bytes, 'hex'), rows, changed: changes.length };
    tx.append({ type: 'mailing.imported', subjectId: house.directory.siteId, payload });
  }
  return {
    dryRun,
    rows,
    changed: changes.length,
    applied,
    refused: faults.map((fault) => ({ ...fault, message: mailingFaultWords['zh-CN'][fault.code] })),
  };
}

function keep(house: House, tx: Tx, unit: UnitRow, mailing: Mailing): void {
  const { mailings } = house.books;
  const holder = mailing.noticeNumber === null ? undefined : mailings.byNumber(mailing.noticeNumber);
  if (holder && holder.unit_id !== unit.id) throw new AppError('notice-number-taken');
  const { key } = openHousehold(house, unit.household_id);
  const { trackingNumber, newspaper, note } = mailing;
  mailings.save({
    unit_id: unit.id,
    household_id: unit.household_id,
    state: mailing.state,
    notice_number: mailing.noticeNumber,
    sent_on: mailing.sentOn,
    published_on: mailing.publishedOn,
    words: house.privacy.lock(key, part(unit.id), { trackingNumber, newspaper, note } satisfies Words),
    changed_at: tx.at,
  });
}

const part = (unitId: string) => `mailing ${unitId}`;

/** What was entered; until a number is, that of the notice printed last. */
function mailingOf(house: House, row: MailingRow | undefined, printed: string | undefined): Mailing {
  if (!row) return { ...nothingSent, noticeNumber: printed ?? null };
  // A home that was sold on keeps what was sent to the household before.
  const { key } = openHousehold(house, row.household_id);
  return {
    state: row.state as MailingState,
    noticeNumber: row.notice_number ?? printed ?? null,
    sentOn: row.sent_on as CalendarDate | null,
    publishedOn: row.published_on as CalendarDate | null,
    ...(house.privacy.unlock(key, part(row.unit_id), row.words) as Words),
  };
}

function linesOf(house: House): MailingLine[] {
  const books = ledgerBooks(house);
  return house.books.units.all().map((unit) => line(house, unit, books(unit.id)));
}

/** What the books hold of a home: its line, and the number of the notice printed last. */
type LineBooks = { readonly row: MailingRow | undefined; readonly printed: string | undefined };

function lineBooks(house: House, unitId: UnitId): LineBooks {
  const { mailings } = house.books;
  return { row: mailings.ofUnit(unitId), printed: mailings.noticesMade(unitId).at(-1)?.number };
}

/** The same of every home, read once. */
function ledgerBooks(house: House): (unitId: string) => LineBooks {
  const { mailings } = house.books;
  const rows = new Map(mailings.all().map((row) => [row.unit_id, row]));
  const printed = new Map(mailings.noticesMade().map(({ unit_id, number }) => [unit_id, number]));
  return (unitId) => ({ row: rows.get(unitId), printed: printed.get(unitId) });
}

function line(house: House, unit: UnitRow, { row, printed }: LineBooks): MailingLine {
  const { key } = openHousehold(house, unit.household_id);
  return {
    unitId: unit.id as UnitId,
    home: unitLabel(unit),
    hasAddress: openContact(house, key, unit).address !== null,
    changedAt: row ? isoTime(row.changed_at) : null,
    ...mailingOf(house, row, printed),
  };
}

function sheetHomes(house: House): SheetHome[] {
  const books = ledgerBooks(house);
  return house.books.units.all().map((unit) => sheetHome(house, unit, books(unit.id)));
}

function sheetHome(house: House, unit: UnitRow, { row, printed }: LineBooks): SheetHome {
  const { key, owners } = openHousehold(house, unit.household_id);
  return {
    unitId: unit.id,
    home: unitLabel(unit),
    addressee: owners.map(({ name }) => name).join('、'),
    address: openContact(house, key, unit).address,
    mailing: mailingOf(house, row, printed),
  };
}
