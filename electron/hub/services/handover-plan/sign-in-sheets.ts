import { doubles, headCount, type SheetKind, type SignInSheet } from '#shared/domain/handover-plan/sign-in-sheet.ts';
import type { CalendarDate, SignInSheetId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { SheetLine, SheetView } from '#shared/protocol/sign-in-sheets.ts';
import type { Tx } from '../../store/commands.ts';
import type { SignInSheetRow } from '../../store/handover-plan.ts';
import type { House } from '../house.ts';
import { refuseOlder, refuseUnknown } from './refusals.ts';

/** Sealed: names of people who are no staff stand on it. */
type Body = Pick<SignInSheet, 'title' | 'attendees'>;

/** Sheets with their numbers, the newest day first. */
export function listSheets(house: House): SheetLine[] {
  return house.books.handoverPlan.sheets().map((row) => lineOf(house, row));
}

/** A sheet with its names. Throws not-found. */
export function readSheet(house: House, id: SignInSheetId): SheetView {
  const row = findRow(house, id);
  const { title, attendees } = bodyOf(house, row);
  return {
    id,
    kind: row.kind as SheetKind,
    title,
    date: row.held_on as CalendarDate,
    attendees,
    version: row.version,
  };
}

/** The same, written down. Throws not-found. */
export function openSheet(house: House, tx: Tx, id: SignInSheetId): SheetView {
  const sheet = readSheet(house, id);
  tx.append({ type: 'sign-in-sheet.opened', subjectId: id, payload: {} });
  return sheet;
}

/** Makes a sheet. Throws sheet-double, plan-person-unknown. */
export function createSheet(house: House, tx: Tx, sheet: SignInSheet): SheetLine {
  return keep(house, tx, house.newId('sis') as SignInSheetId, sheet, 1);
}

/** Changes a sheet. Throws not-found, plan-changed, sheet-double, plan-person-unknown. */
export function saveSheet(
  house: House,
  tx: Tx,
  id: SignInSheetId,
  { version, ...sheet }: SignInSheet & { readonly version: number },
): SheetLine {
  refuseOlder(findRow(house, id).version, version);
  return keep(house, tx, id, sheet, version + 1);
}

/** Removes a sheet with its names. Throws not-found. */
export function removeSheet(house: House, tx: Tx, id: SignInSheetId): void {
  findRow(house, id);
  house.books.handoverPlan.removeSheet(id);
  tx.append({ type: 'sign-in-sheet.removed', subjectId: id, payload: {} });
}

function keep(house: House, tx: Tx, id: SignInSheetId, sheet: SignInSheet, version: number): SheetLine {
  const { kind, title, date, attendees } = sheet;
  const issues = doubles(attendees).map((place) => ({ path: `/body/attendees/${place}`, message: 'twice' }));
  if (issues.length > 0) throw new AppError('sheet-double', undefined, { issues });
  for (const one of attendees) refuseUnknown(house, one.from === 'staff' ? one.staffId : null);
  const counts = headCount(attendees);
  const body: Body = { title, attendees };
  const row: SignInSheetRow = {
    id,
    kind,
    held_on: date,
    ...counts,
    body: house.privacy.lock(house.privacy.siteKey, part(id), body),
    version,
    changed_at: tx.at,
  };
  house.books.handoverPlan.saveSheet(row);
  tx.append({ type: 'sign-in-sheet.saved', subjectId: id, payload: { kind, date, ...counts } });
  return lineOf(house, row);
}

const part = (id: string) => `sign-in sheet ${id}`;

function findRow(house: House, id: SignInSheetId): SignInSheetRow {
  const row = house.books.handoverPlan.sheet(id);
  if (!row) throw new AppError('not-found');
  return row;
}

function bodyOf(house: House, row: SignInSheetRow): Body {
  return house.privacy.unlock(house.privacy.siteKey, part(row.id), row.body) as Body;
}

function lineOf(house: House, row: SignInSheetRow): SheetLine {
  return {
    id: row.id as SignInSheetId,
    kind: row.kind as SheetKind,
    title: bodyOf(house, row).title,
    date: row.held_on as CalendarDate,
    listed: row.listed,
    present: row.present,
    version: row.version,
  };
}
