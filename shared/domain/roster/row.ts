import { cellText, compactText, isEmptyCell, writtenText } from './cell-text.ts';
import { type ColumnKey, type Columns, columnName } from './columns.ts';
import { readAppointment, readDate } from './dates.ts';
import { readAreaBasis } from './area-basis.ts';
import { type Parsed, readAmount, readArea, readPrice, readSharedArea } from './decimals.ts';
import { type FaultCode, faultSentence } from './faults.ts';
import { readHomeAddress } from './home-cells.ts';
import { floorOfRoom } from './homes.ts';
import { readOwners } from './owners.ts';
import { readPaymentMethod } from './payment.ts';
import { readPhone } from './phones.ts';
import type { Cell, CellFault, RosterFault, RosterHome } from './types.ts';

/** What became of one row below the header. */
export type RowOutcome =
  | { readonly kind: 'accepted'; readonly home: RosterHome; readonly warnings: readonly RosterFault[] }
  | { readonly kind: 'refused'; readonly fault: RosterFault }
  | { readonly kind: 'skipped'; readonly reason: 'blank' | 'total' };

/** No field of a roster is longer; a longer text is a page pasted into one cell. */
const longestText = 1000;
const totalWord = /^.{0,12}?(?:合计|小计|总计|共计|累计)/;
const headCount = /^\d+[户套人]?$/;

/** Reads one row. `row` is its number in the spreadsheet, from 1. */
export function readRow(cells: readonly Cell[], columns: Columns, row: number): RowOutcome {
  const reader = openRow(cells, columns);
  if (isTotalRow(cells, reader)) return { kind: 'skipped', reason: 'total' };
  const blank = [...columns.keys()].every((key) => cellText(reader.cell(key)) === '');
  if (blank) return { kind: 'skipped', reason: 'blank' };

  const home = readHome(reader);
  const [first, ...others] = reader.faults;
  if (first !== undefined) {
    return { kind: 'refused', fault: { row, ...first, ...(others.length > 0 ? { also: others } : {}) } };
  }
  if (home === null) throw new Error('a row without faults has a home');
  return { kind: 'accepted', home, warnings: reader.warnings.map((warning) => ({ row, ...warning })) };
}

/** The fault of one cell in the words of the import table. */
export function cellFault(cells: readonly Cell[], columns: Columns, key: ColumnKey, code: FaultCode): CellFault {
  const column = columns.get(key);
  return {
    column: column?.header ?? columnName(key),
    code,
    message: faultSentence(code),
    value: writtenText(column === undefined ? null : (cells[column.index] ?? null)),
  };
}

type RowReader = {
  readonly faults: readonly CellFault[];
  readonly warnings: readonly CellFault[];
  readonly cell: (key: ColumnKey) => Cell;
  readonly refuse: (key: ColumnKey, code: FaultCode) => void;
  readonly warn: (key: ColumnKey, code: FaultCode) => void;
};

function openRow(cells: readonly Cell[], columns: Columns): RowReader {
  const faults: CellFault[] = [];
  const warnings: CellFault[] = [];
  return {
    faults,
    warnings,
    cell(key) {
      const column = columns.get(key);
      return column === undefined ? null : (cells[column.index] ?? null);
    },
    refuse(key, code) {
      faults.push(cellFault(cells, columns, key, code));
    },
    warn(key, code) {
      warnings.push(cellFault(cells, columns, key, code));
    },
  };
}

/** A row of sums has the word for it in its first filled cell or where a home would stand, and names nobody. */
function isTotalRow(cells: readonly Cell[], reader: RowReader): boolean {
  const owner = compactText(reader.cell('ownerNames'));
  if (!isEmptyCell(owner) && !totalWord.test(owner) && !headCount.test(owner)) return false;
  const firstFilled = cells.find((cell) => cellText(cell) !== '') ?? null;
  const places = [firstFilled, reader.cell('home'), reader.cell('building'), reader.cell('room')];
  return places.some((cell) => totalWord.test(compactText(cell)));
}

function readHome(reader: RowReader): RosterHome | null {
  const address = readHomeAddress({
    home: reader.cell('home'),
    building: reader.cell('building'),
    entrance: reader.cell('entrance'),
    room: reader.cell('room'),
  });
  if (!address.ok) reader.refuse(address.column, address.code);
  if (isEmptyCell(reader.cell('contractArea'))) reader.refuse('contractArea', 'contract-area-missing');
  if (isEmptyCell(reader.cell('measuredArea'))) reader.warn('measuredArea', 'measured-area-missing');
  const contractArea = optional(reader, 'contractArea', readArea);
  const contractInnerArea = optional(reader, 'contractInnerArea', readArea);
  const unitPrice = optional(reader, 'unitPrice', readPrice);
  const totalPrice = optional(reader, 'totalPrice', readPrice);
  const rest = {
    layout: text(reader, 'layout'),
    measuredArea: optional(reader, 'measuredArea', readArea),
    contractInnerArea,
    measuredInnerArea: optional(reader, 'measuredInnerArea', readArea),
    measuredSharedArea: optional(reader, 'measuredSharedArea', readSharedArea),
    heatedArea: optional(reader, 'heatedArea', readSharedArea),
    unitPrice,
    totalPrice,
    areaBasis: areaBasis(reader),
    paymentMethod: paymentMethod(reader),
    downPayment: optional(reader, 'downPayment', readAmount),
    paidAmount: optional(reader, 'paidAmount', readAmount),
    agreedDeliveryDate: optional(reader, 'agreedDeliveryDate', readDate),
    appointment: appointment(reader),
    owners: owners(reader),
    phone: phone(reader),
    address: text(reader, 'address'),
    note: text(reader, 'note'),
    escort: text(reader, 'escort'),
  };
  if (contractArea === null || !address.ok) return null;
  const agrees = totalAgrees(totalPrice, unitPrice, [contractArea, contractInnerArea]);
  if (!agrees) reader.warn('totalPrice', 'total-differs');
  return { ...address.value, floor: floorOfRoom(address.value.room), contractArea, ...rest };
}

function optional<T>(reader: RowReader, key: ColumnKey, read: (cell: Cell) => Parsed<T>): T | null {
  const cell = reader.cell(key);
  if (isEmptyCell(cell)) return null;
  const parsed = read(cell);
  if (parsed.ok) return parsed.value;
  reader.refuse(key, parsed.code);
  return null;
}

function text(reader: RowReader, key: ColumnKey): string | null {
  const cell = reader.cell(key);
  if (isEmptyCell(cell)) return null;
  const value = writtenText(cell);
  if (value.length > longestText) reader.refuse(key, 'text-too-long');
  return value;
}

/** An appointment can be made again, so one that can't be read costs the row nothing. */
function appointment(reader: RowReader): RosterHome['appointment'] {
  const cell = reader.cell('appointment');
  if (isEmptyCell(cell)) return null;
  const parsed = readAppointment(cell);
  if (parsed.ok) return parsed.value;
  reader.warn('appointment', parsed.code);
  return null;
}

function owners(reader: RowReader): RosterHome['owners'] {
  if (text(reader, 'ownerNames') === null && text(reader, 'idNumbers') === null) {
    reader.refuse('ownerNames', 'owner-missing');
    return [];
  }
  const reading = readOwners({
    names: reader.cell('ownerNames'),
    idTypes: reader.cell('idTypes'),
    idNumbers: reader.cell('idNumbers'),
  });
  for (const fault of reading.faults) reader.refuse(fault.column, fault.code);
  for (const warning of reading.warnings) reader.warn(warning.column, warning.code);
  return reading.owners;
}

function phone(reader: RowReader): string | null {
  const cell = reader.cell('phone');
  text(reader, 'phone');
  const reading = readPhone(isEmptyCell(cell) ? null : cell);
  if (reading.warning !== null) reader.warn('phone', reading.warning);
  return reading.phone;
}

/** Without a word of its own, or with one nobody knows, a home is settled as the site's rules say. */
function areaBasis(reader: RowReader): RosterHome['areaBasis'] {
  const cell = reader.cell('areaBasis');
  if (isEmptyCell(cell)) return null;
  const basis = readAreaBasis(cell);
  if (basis === null) reader.warn('areaBasis', 'area-basis-unknown');
  return basis;
}

function paymentMethod(reader: RowReader): RosterHome['paymentMethod'] {
  const cell = reader.cell('paymentMethod');
  if (isEmptyCell(cell)) return null;
  const method = readPaymentMethod(cell);
  if (method === null) reader.warn('paymentMethod', 'payment-method-unknown');
  return method ?? 'other';
}

/** Area × unit price against the total, within one yuan; contracts price either the gross or the inner area. */
function totalAgrees(total: number | null, price: number | null, areas: readonly (number | null)[]): boolean {
  if (total === null || price === null) return true;
  return areas.some((area) => area !== null && Math.abs(area * price - total * 100) <= 100 * 100);
}
