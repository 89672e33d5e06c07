import { compactText, isEmptyCell } from './cell-text.ts';
import type { FaultCode } from './faults.ts';
import { type HomeAddress, homeKey, normaliseBuilding, normaliseEntrance, normaliseRoom, splitHome } from './homes.ts';
import type { Cell } from './types.ts';

type HomeColumn = 'home' | 'building' | 'entrance' | 'room';
/** The cells that say which home a row is about. */
export type HomeCells = Readonly<Record<HomeColumn, Cell>>;

export type HomeAddressReading =
  | { readonly ok: true; readonly value: HomeAddress }
  | { readonly ok: false; readonly column: HomeColumn; readonly code: FaultCode };

/** Longer labels than this are no building, entrance or room. */
const longestLabel = 30;

/** Finds the home of a row from its own columns, from one cell that holds all of it, or from both if they agree. */
export function readHomeAddress(cells: HomeCells): HomeAddressReading {
  for (const column of ['home', 'building', 'entrance', 'room'] as const) {
    // A spreadsheet takes 3-1 for the first of March; which home it was can't be known any more.
    if (cells[column] instanceof Date) return { ok: false, column, code: 'home-became-date' };
    if (compactText(cells[column]).length > longestLabel) return { ok: false, column, code: 'text-too-long' };
  }
  const building = label(cells.building);
  const room = label(cells.room);
  const whole = label(cells.home);
  const source: HomeColumn = splitHome(whole, building === '') === null ? 'room' : 'home';
  const split = splitHome(source === 'home' ? whole : room, building === '');
  if (split !== null) return agreeing(split, cells, source);
  if (building === '') return { ok: false, column: 'building', code: 'building-missing' };
  const door = room === '' ? whole : room;
  if (door === '') return { ok: false, column: 'room', code: 'room-missing' };
  const readable = /[\p{L}\p{N}]/u.test(door) && !/^\d+\.\d+$/.test(door);
  if (!readable) return { ok: false, column: 'room', code: 'room-unreadable' };
  const value = {
    building: normaliseBuilding(building),
    entrance: normaliseEntrance(label(cells.entrance)),
    room: normaliseRoom(door),
  };
  return { ok: true, value };
}

/** A home given twice in a row, whole and in parts, must be the same home both times. */
function agreeing(split: HomeAddress, cells: HomeCells, source: 'home' | 'room'): HomeAddressReading {
  const entrance = normaliseEntrance(label(cells.entrance));
  const inParts = {
    building: label(cells.building) === '' ? split.building : normaliseBuilding(label(cells.building)),
    entrance: entrance ?? split.entrance,
    room: source === 'room' || label(cells.room) === '' ? split.room : label(cells.room),
  };
  const whole = { ...split, entrance: split.entrance ?? entrance };
  if (homeKey(inParts) !== homeKey(whole)) return { ok: false, column: source, code: 'home-unclear' };
  return { ok: true, value: whole };
}

function label(cell: Cell): string {
  return isEmptyCell(cell) ? '' : compactText(cell);
}
