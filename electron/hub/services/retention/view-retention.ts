import { countDue } from '#shared/domain/retention/what-is-due.ts';
import type { RetentionView } from '#shared/protocol/retention.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { lookAhead } from './run-retention.ts';
import { tableHash } from './site-table.ts';

/** More homes than this are told by their number alone. */
const mostHomes = 60;

/** The table as it holds, and what a run today would erase: counts, days and homes, nothing of a person. */
export function viewRetention(house: House): RetentionView {
  const { date } = house.day();
  const { table, kept, due } = lookAhead(house, date);
  const counts = new Map<string, ReturnType<typeof countDue>[number]>(
    countDue(due, kept).map((one) => [one.kind, one]),
  );
  const set = new Map(house.books.retention.periods().map((row) => [row.kind, row]));
  return {
    date,
    table: tableHash(table),
    rules: table.map(({ kind, days, profileDays, leastDays, basis }) => {
      const found = counts.get(kind);
      const own = set.get(kind);
      return {
        kind,
        days,
        profileDays,
        leastDays,
        basis,
        due: found ? { firstKept: found.firstKept, count: found.count, homes: found.homes.slice(0, mostHomes) } : null,
        set: own
          ? {
              at: isoTime(own.changed_at),
              by: own.changed_by === null ? null : (house.directory.person(own.changed_by)?.name ?? null),
              reason: house.privacy.readWords(own.reason_id),
            }
          : null,
      };
    }),
  };
}
