import { mailingSheetWords } from '../../i18n/mailing.ts';
import type { CalendarDate } from '../ids.ts';
import { isCalendarDate } from '../time/business-day.ts';
import { type Mailing, mailingFaults, mailingStates } from './mailing.ts';

/** The columns of the ledger as a file, in order. */
export const sheetColumns = [
  'home',
  'noticeNumber',
  'addressee',
  'address',
  'state',
  'trackingNumber',
  'sentOn',
  'newspaper',
  'publishedOn',
  'note',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** A home of the ledger as the file shows it. */
export type SheetHome = {
  readonly unitId: string;
  readonly home: string;
  readonly addressee: string;
  readonly address: string | null;
  readonly mailing: Mailing;
};

/** Why a row is refused. */
export type SheetFaultCode =
  | 'column-missing'
  | 'home-unknown'
  | 'home-twice'
  | 'number-unknown'
  | 'number-differs'
  | 'number-shortened'
  | 'not-here'
  | 'state-unknown'
  | 'date-unreadable'
  | 'missing'
  | 'in-future'
  | 'before-sending'
  | 'too-long';

/** A fault by row (as a spreadsheet counts, the header is 1) and column. */
export type SheetFault = {
  readonly row: number;
  readonly column: string;
  readonly code: SheetFaultCode;
  readonly value: string;
};

const longest = { trackingNumber: 40, newspaper: 60, note: 200 } as const;
/** What spreadsheets make of a number of more than eleven figures, and save: the rest of it is gone. */
const shortened = /^\d(?:\.\d+)?E\+\d+$/i;
const names = mailingSheetWords['zh-CN'];

/** The header and the homes; what a person writes into it comes back by `readSheet`. */
export function writeSheet(homes: readonly SheetHome[]): readonly (readonly string[])[] {
  return [
    sheetColumns.map((column) => names[column]),
    ...homes.map(({ home, addressee, address, mailing }) => [
      home,
      mailing.noticeNumber ?? '',
      addressee,
      address ?? '',
      names[`state-${mailing.state}`],
      mailing.trackingNumber ?? '',
      mailing.sentOn ?? '',
      mailing.newspaper ?? '',
      mailing.publishedOn ?? '',
      mailing.note ?? '',
    ]),
  ];
}

/** The changes a filled-in file makes, and every fault of it. Where there is a fault nothing of it is to be applied. */
export function readSheet(
  rows: readonly (readonly (string | null)[])[],
  homes: readonly SheetHome[],
  today: CalendarDate,
): { readonly rows: number; readonly changes: readonly SheetChange[]; readonly faults: readonly SheetFault[] } {
  const header = (rows[0] ?? []).map((cell) => plain(cell));
  const absent = sheetColumns.filter((column) => !header.includes(names[column]));
  if (absent.length > 0) {
    const faults = absent.map((column) => ({
      row: 1,
      column: names[column],
      code: 'column-missing' as const,
      value: '',
    }));
    return { rows: 0, changes: [], faults };
  }
  const place = new Map(sheetColumns.map((column) => [column, header.indexOf(names[column])]));
  const byHome = new Map(homes.map((home) => [home.home, home]));
  const numbers = new Set(homes.flatMap(({ mailing }) => mailing.noticeNumber ?? []));
  const seen = new Set<string>();
  const changes: SheetChange[] = [];
  const faults: SheetFault[] = [];
  let count = 0;
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => plain(cell) === '')) continue;
    count += 1;
    const cell = (column: SheetColumn) => plain(cells[place.get(column) ?? -1]);
    const found = readRow(cell, byHome, numbers, today);
    if (found.home !== null && seen.has(found.home.unitId)) found.faults.push(['home', 'home-twice']);
    if (found.home !== null) seen.add(found.home.unitId);
    for (const [column, code] of found.faults) {
      faults.push({ row: index + 1, column: names[column], code, value: cell(column).slice(0, 80) });
    }
    if (found.home !== null && found.faults.length === 0 && !same(found.home.mailing, found.mailing)) {
      changes.push({ unitId: found.home.unitId, mailing: found.mailing });
    }
  }
  return { rows: count, changes, faults };
}

export type SheetChange = { readonly unitId: string; readonly mailing: Mailing };

function readRow(
  cell: (column: SheetColumn) => string,
  byHome: ReadonlyMap<string, SheetHome>,
  numbers: ReadonlySet<string>,
  today: CalendarDate,
): { readonly home: SheetHome | null; readonly mailing: Mailing; readonly faults: [SheetColumn, SheetFaultCode][] } {
  const home = byHome.get(cell('home')) ?? null;
  const number = cell('noticeNumber');
  const state = mailingStates.find((one) => names[`state-${one}`] === cell('state') || one === cell('state'));
  const dates = { sentOn: dayOf(cell('sentOn')), publishedOn: dayOf(cell('publishedOn')) };
  const mailing: Mailing = {
    state: state ?? 'to-send',
    noticeNumber: home?.mailing.noticeNumber ?? null,
    trackingNumber: cell('trackingNumber') || null,
    sentOn: dates.sentOn ?? null,
    newspaper: cell('newspaper') || null,
    publishedOn: dates.publishedOn ?? null,
    note: cell('note') || null,
  };
  const faults: [SheetColumn, SheetFaultCode][] = [];
  if (home === null) faults.push(['home', 'home-unknown']);
  if (number !== '' && !numbers.has(number)) faults.push(['noticeNumber', 'number-unknown']);
  else if (home !== null && number !== (home.mailing.noticeNumber ?? '')) {
    faults.push(['noticeNumber', 'number-differs']);
  }
  // Names and addresses are the roster's; a change made here would be lost in silence.
  if (home !== null && cell('addressee') !== plain(home.addressee)) faults.push(['addressee', 'not-here']);
  if (home !== null && cell('address') !== plain(home.address)) faults.push(['address', 'not-here']);
  const tracking = mailing.trackingNumber;
  if (tracking !== null && tracking !== home?.mailing.trackingNumber && shortened.test(tracking)) {
    faults.push(['trackingNumber', 'number-shortened']);
  }
  if (!state) faults.push(['state', 'state-unknown']);
  for (const column of ['sentOn', 'publishedOn'] as const) {
    if (dates[column] === undefined) faults.push([column, 'date-unreadable']);
  }
  for (const [column, most] of Object.entries(longest)) {
    if (cell(column as SheetColumn).length > most) faults.push([column as SheetColumn, 'too-long']);
  }
  if (faults.length === 0) for (const { field, code } of mailingFaults(mailing, today)) faults.push([field, code]);
  return { home, mailing, faults };
}

/** A cell without what was put before it so that no spreadsheet runs it as a formula. */
function plain(cell: string | null | undefined): string {
  return (cell ?? '').trim().replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u, '');
}

/** `2026-11-25`, and how spreadsheets show it again: `2026/11/5`; undefined where it is neither, null where it is empty. */
function dayOf(text: string): CalendarDate | null | undefined {
  if (text === '') return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

function same(a: Mailing, b: Mailing): boolean {
  return (Object.keys(a) as (keyof Mailing)[]).every((field) => a[field] === b[field]);
}
