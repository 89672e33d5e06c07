import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet needs at the head of a file to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows as a file for spreadsheets. Formulas are disarmed: what a person typed runs in nobody's spreadsheet. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return (
    byteOrderMark +
    stringify(
      rows.map((row) => [...row]),
      { escape_formulas: true },
    )
  );
}
