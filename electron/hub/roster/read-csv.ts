import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { decodeText } from './decode-text.ts';

const delimiters = [',', ';', '\t'] as const;
/** Title rows have no delimiter; the header has more of it than of anything else, and it is near the top. */
const linesLookedAt = 12;

/** Reads a comma-, semicolon- or tab-separated file; empty lines stay rows, so that row numbers match the spreadsheet. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  try {
    const records: string[][] = parse(text, {
      delimiter: likelyDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return records.map((record) => record.map((value) => (value === '' ? null : value)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `第 ${error['lines']} 行附近` : '文件里';
    throw new AppError('roster-unreadable', `${line}的引号没有配对，无法读取。`);
  }
}

function likelyDelimiter(text: string): string {
  const lines = text.split('\n', linesLookedAt).map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return delimiters.reduce((best, delimiter) => (most(delimiter) > most(best) ? delimiter : best));
}
