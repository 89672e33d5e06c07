import { join } from 'node:path';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { TimedKind } from '#shared/domain/retention/retention-table.ts';
import type { FirstKept, RetentionFact } from '#shared/domain/retention/what-is-due.ts';
import { businessDayAt, businessDayOf } from '#shared/domain/time/business-day.ts';
import { oldLogs } from '../../store/old-logs.ts';
import { formerDatabases } from '../../store/former-databases.ts';
import type { Ended } from '../../store/retention.ts';
import { stillActive } from '../erasure/erase-household.ts';
import type { House } from '../house.ts';
import { unitLabel } from '../units.ts';

/** All that may be due: what ended before the first day kept, of each kind, without anything personal. */
export function gatherFacts(house: House, kept: FirstKept): readonly RetentionFact[] {
  const clock = house.directory.settings();
  const { retention } = house.books;
  const from = (kind: TimedKind) => businessDayOf(kept[kind], clock).from;
  const dayOf = (at: number): CalendarDate => businessDayAt(at, clock).date;
  const fact = (kind: TimedKind, { id, at, unitId }: Ended): RetentionFact => ({
    kind,
    id,
    since: dayOf(at),
    home: homeOf(house, unitId),
    active: false,
  });
  const rowKinds = {
    visits: retention.visits(from('visits')),
    photos: retention.photos(from('photos')),
    'reminder-answers': retention.answers(from('reminder-answers')),
    'print-jobs': retention.printJobs(from('print-jobs')),
    displays: retention.displays(from('displays')),
    logs: oldLogs(join(house.folder, 'logs'), from('logs')),
    'put-aside': formerDatabases(house.folder),
  };
  return [
    ...peopleWithoutHome(house, kept, dayOf),
    ...Object.entries(rowKinds).flatMap(([kind, rows]) => rows.map((row) => fact(kind as TimedKind, row))),
    ...retention.sheets(kept['sign-in-sheets']).map(({ id, date }) => ({
      kind: 'sign-in-sheets' as const,
      id,
      since: date as CalendarDate,
      home: null,
      active: false,
    })),
  ];
}

/** Visitors and former owners; one who stands in line is not forgotten meanwhile. */
function peopleWithoutHome(house: House, kept: FirstKept, dayOf: (at: number) => CalendarDate): RetentionFact[] {
  return house.books.retention.withoutHome().flatMap(({ id, at, hadHome }) => {
    const kind = hadHome ? 'former-owners' : 'walk-ins';
    const since = dayOf(at);
    if (since >= kept[kind]) return [];
    const trace = house.books.erasure.trace(id);
    const home = homeOf(house, trace.formerHomes[0]?.unitId ?? null);
    return [{ kind, id, since, home, active: stillActive(house, trace).tickets.length > 0 } as const];
  });
}

function homeOf(house: House, unitId: string | null): string | null {
  const unit = unitId === null ? undefined : house.books.units.byId(unitId);
  return unit ? unitLabel(unit) : null;
}
