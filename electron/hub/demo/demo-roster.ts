import { readFileSync } from 'node:fs';
import type { CalendarDate, LocalDateTime } from '#shared/domain/ids.ts';
import type { RosterHome } from '#shared/domain/roster/types.ts';
import { addDays, daysBetween } from '#shared/domain/time/business-day.ts';
import { resourceFile } from '../resource-file.ts';
import type { RosterImport } from '../services/import-roster.ts';

const dateOf = (local: LocalDateTime) => local.slice(0, 10) as CalendarDate;

/** Imports the demo roster with its dates moved, so that its first day of appointments is `today`. */
export async function importDemoRoster(roster: RosterImport, today: CalendarDate): Promise<void> {
  const bytes = readFileSync(resourceFile('demo', 'roster-phase1.xlsx'));
  await roster.run({ kind: 'hub' }, bytes, false, (homes) => shiftTo(homes, today));
}

function shiftTo(homes: readonly RosterHome[], today: CalendarDate): RosterHome[] {
  const days = homes.flatMap((home) => (home.appointment ? [dateOf(home.appointment)] : []));
  const first = days.toSorted()[0] ?? today;
  const by = daysBetween(first, today);
  return homes.map((home) => ({
    ...home,
    agreedDeliveryDate: home.agreedDeliveryDate && addDays(home.agreedDeliveryDate, by),
    appointment:
      home.appointment && (`${addDays(dateOf(home.appointment), by)}${home.appointment.slice(10)}` as LocalDateTime),
  }));
}
