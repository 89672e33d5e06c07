import { disarmed } from '../../csv-file.ts';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** The media type of an Excel file. */
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type SheetValue = string | number | null;
/** A sheet by its name (at most 31 characters) and its rows. */
export type SheetOf = readonly [name: string, rows: readonly (readonly SheetValue[])[]];

/** Sheets as a file for Excel; no text in it is a formula, not even once it is saved as CSV. */
export async function writeSpreadsheet(sheets: readonly SheetOf[]): Promise<Buffer> {
  const file = writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: cells(rows) })));
  return file.toBuffer();
}

function cells(rows: readonly (readonly SheetValue[])[]): SheetData {
  return rows.map((row) =>
    row.map((value) =>
      typeof value === 'string'
        ? { type: String, value: disarmed(value) }
        : value === null
          ? null
          : { type: Number, value },
    ),
  );
}
