import { formatNumber, paperSeries } from '#shared/domain/ticket/number.ts';

/** The paper number somebody means who types `7`, `007`, `z7` or `Z007`; null when it is none. */
export function readPaperNumber(text: string): string | null {
  const digits = /^z?0*(\d{1,6})$/i.exec(text.normalize('NFKC').trim())?.[1];
  if (digits === undefined || Number(digits) === 0) return null;
  return formatNumber(paperSeries, Number(digits));
}

/** The number that most likely lies next on the pile. */
export function nextPaperNumber(number: string): string {
  return formatNumber(paperSeries, Number(number.slice(paperSeries.length)) + 1);
}

/** The time somebody means who types `930`, `0930`, `9:30` or `9：30`; null when it is none. */
export function readClockTime(text: string): string | null {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.normalize('NFKC').trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
