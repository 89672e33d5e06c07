import type { Instant } from '../ids.ts';
import { localTime } from '../time/business-day.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Every one of the last two days, one a day for thirty days, one a month for twelve months (issue 7). */
const allForMs = 48 * hourMs;
const dailyForMs = 30 * dayMs;
const monthlyForMs = 366 * dayMs;

type Backup = { readonly id: string; readonly at: Instant };

/**
 * The backups that are no longer needed: older than two days and not the last of their day (thirty days) or of their month
 * (twelve months), days and months counted at the site. The newest is always kept.
 */
export function thinBackups(backups: readonly Backup[], now: Instant, timeZone: string): ReadonlySet<string> {
  const lastOfDay = new Map<string, Backup>();
  const lastOfMonth = new Map<string, Backup>();
  let newest: Backup | null = null;
  for (const backup of backups) {
    const day = localTime(backup.at, timeZone).slice(0, 10);
    keepLater(lastOfDay, day, backup);
    keepLater(lastOfMonth, day.slice(0, 7), backup);
    if (newest === null || isLater(backup, newest)) newest = backup;
  }
  const daily = new Set([...lastOfDay.values()].map(({ id }) => id));
  const monthly = new Set([...lastOfMonth.values()].map(({ id }) => id));
  const needed = ({ id, at }: Backup) => {
    const age = now - at;
    if (id === newest?.id || age <= allForMs) return true;
    return (age <= dailyForMs && daily.has(id)) || (age <= monthlyForMs && monthly.has(id));
  };
  return new Set(backups.filter((backup) => !needed(backup)).map(({ id }) => id));
}

function keepLater(last: Map<string, Backup>, period: string, backup: Backup): void {
  const known = last.get(period);
  if (known === undefined || isLater(backup, known)) last.set(period, backup);
}

function isLater(a: Backup, b: Backup): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}
