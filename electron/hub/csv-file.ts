import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet needs at the head of a file to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A text a spreadsheet might take for a formula gets a mark before it; other texts stay as they are. */
export function disarmed(text: string): string {
  return /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;
}

/** Rows as a file for spreadsheets. Formulas are disarmed: what a person typed runs in nobody's spreadsheet. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return (
    byteOrderMark + stringify(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? disarmed(cell) : cell))))
  );
}
