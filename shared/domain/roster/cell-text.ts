import type { Cell } from './types.ts';

/** What people type into a cell to say that there is nothing. */
const placeholders = new Set([
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '没有',
  '未测',
  '未定',
  '待定',
  'n/a',
  'na',
]);

/** Invisible characters that come along when text is copied from web pages and chat programs. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Full-width ASCII and ideographic spaces to their plain forms. Not NFKC: that would rewrite rare characters in names. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

/** The cell as it was written: trimmed, without invisible characters or the marks that force text (`'`, `="…"`). */
export function writtenText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  const text = String(cell).toWellFormed().replace(invisible, '').trim();
  return text
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'/, '')
    .trim();
}

/** The written text in half-width characters, for everything that is compared or calculated with. */
export function cellText(cell: Cell): string {
  return toHalfWidth(writtenText(cell)).trim();
}

/** Text without any spaces, for codes and numbers in which spaces mean nothing. */
export function compactText(cell: Cell): string {
  return cellText(cell).replace(/\s+/g, '');
}

/** Nothing in it, or only a mark such as `-` or `暂无` that stands for nothing. */
export function isEmptyCell(cell: Cell): boolean {
  const text = cellText(cell);
  return text === '' || placeholders.has(text.toLowerCase());
}

/** Parts of a cell that holds several values, separated by 、 / , ; or a line break; empty parts keep their place. */
export function splitCell(cell: Cell): string[] {
  return cellText(cell)
    .split(/[、/,;\n\r]/)
    .map((part) => part.trim());
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
