import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { type TimedKind, timedKinds } from '#shared/domain/retention/retention-table.ts';
import type { FirstKept } from '#shared/domain/retention/what-is-due.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { writeDurably } from './durable-file.ts';

/**
 * How far retention has gone, beside every snapshot: of each kind the first day that was kept, nothing else. A restore brings
 * back what ended before, and it is erased again. A copy lies in each folder of backups.
 */
const ledger = 'retention.json';
const format = z.partialRecord(
  z.enum(timedKinds),
  z.custom<CalendarDate>((day) => typeof day === 'string' && isCalendarDate(day)),
);

/** What a folder's ledger says; a folder without one, or with a damaged one, knows of no run. */
export function readFirstKept(folder: string): Partial<FirstKept> {
  try {
    return format.parse(JSON.parse(readFileSync(join(folder, ledger), 'utf8')));
  } catch {
    return {};
  }
}

/** Brings a folder's ledger forward; it never goes back. Durable when it resolves. */
export async function addFirstKept(folder: string, kept: Partial<FirstKept>): Promise<void> {
  const before = readFirstKept(folder);
  const later = Object.entries(kept).filter(([kind, day]) => day > (before[kind as TimedKind] ?? ''));
  if (later.length === 0) return;
  const path = join(folder, ledger);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeDurably(path, JSON.stringify({ ...before, ...Object.fromEntries(later) }));
}
