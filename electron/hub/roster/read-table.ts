import { readSheet } from 'read-excel-file/universal';
import type { Cell, Table } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { readCsv } from './read-csv.ts';
import { declaredSize } from './zip-size.ts';

const largestUnpacked = 200 * 1024 * 1024;
const mostRows = 100_000;

/**
 * The first sheet of a file as rows of cells. What the file is follows from its content, not from its name: the names
 * people give are wrong too often. Throws `roster-unreadable` with the reason in words for the person importing.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength === 0) throw new AppError('roster-unreadable', '文件是空的。');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new AppError('roster-unreadable', '这是旧的 .xls 格式或加了密码的文件：请去掉密码，另存为 .xlsx 后再导入。');
  }
  const table = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readCsv(bytes);
  if (table.length > mostRows) throw new AppError('roster-unreadable', `超过 ${mostRows} 行，请分成几个文件导入。`);
  return table;
}

async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const size = declaredSize(bytes);
  if (size === null) throw new AppError('roster-unreadable', '文件已损坏：请重新保存后再导入。');
  if (size > largestUnpacked) throw new AppError('roster-unreadable', '文件解开后过大：请只保留业主台账这一张表。');
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer);
    return rows.map((row) => row.map(toCell));
  } catch {
    // The library throws errors of several kinds for whatever a broken file holds; all mean the same here.
    throw new AppError('roster-unreadable', '文件已损坏或不是 .xlsx 表格：请重新保存后再导入。');
  }
}

/** The library's types call a date a date's constructor; this is what its cells really hold. */
function toCell(value: unknown): Cell {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain || value instanceof Date ? value : null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
