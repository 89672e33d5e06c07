import { findHeader, type RosterFileFault } from './columns.ts';
import { faultSentence } from './faults.ts';
import { optionalColumns } from './keep-absent.ts';
import { homeKey } from './homes.ts';
import { cellFault, readRow } from './row.ts';
import { cellText } from './cell-text.ts';
import type { AcceptedRow, RosterFault, RosterReading, Table } from './types.ts';

export type RosterOutcome =
  | { readonly ok: true; readonly reading: RosterReading }
  | { readonly ok: false; readonly fault: RosterFileFault };

/**
 * Reads a sheet as a roster. Every row below the header up to the last filled one is accepted, refused once, or skipped
 * and counted, so that nothing is dropped in silence. `onRow` is told how many of how many rows are done.
 */
export function readRoster(table: Table, onRow: (done: number, total: number) => void): RosterOutcome {
  const header = findHeader(table);
  if (!header.ok) return header;
  const first = header.headerRow + 1;
  const end = table.findLastIndex((cells) => cells.some((cell) => cellText(cell) !== '')) + 1;
  const rows = Math.max(0, end - first);

  const accepted: AcceptedRow[] = [];
  const refused: RosterFault[] = [];
  const rowOfHome = new Map<string, number>();
  let skipped = 0;
  for (const [index, cells] of table.slice(first, end).entries()) {
    const row = first + index + 1;
    const outcome = readRow(cells, header.columns, row);
    onRow(index + 1, rows);
    if (outcome.kind === 'skipped') {
      skipped += 1;
      continue;
    }
    if (outcome.kind === 'refused') {
      refused.push(outcome.fault);
      continue;
    }
    const key = homeKey(outcome.home);
    const earlier = rowOfHome.get(key);
    if (earlier === undefined) {
      rowOfHome.set(key, row);
      accepted.push({ row, home: outcome.home, warnings: outcome.warnings });
    } else {
      const fault = cellFault(cells, header.columns, header.columns.has('room') ? 'room' : 'home', 'home-twice');
      refused.push({ row, ...fault, message: `${faultSentence('home-twice')}第一次在第 ${earlier} 行。` });
    }
  }
  const warnings = accepted.flatMap((entry) => entry.warnings);
  const absentColumns = optionalColumns.filter((column) => !header.columns.has(column));
  const { ignored: ignoredColumns } = header;
  return { ok: true, reading: { rows, accepted, refused, skipped, warnings, ignoredColumns, absentColumns } };
}
