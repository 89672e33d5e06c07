import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import {
  checkGroups,
  checkItems,
  type CheckOutcome,
  groupChecked,
} from '#shared/domain/service-quality/check-items.ts';
import { roundHours, roundState } from '#shared/domain/service-quality/rounds.ts';
import type { QualitySheet } from '#shared/protocol/service-quality.ts';
import type { QualityRoundRow } from '../../store/service-quality.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { minutesOfDay } from './minutes-of-day.ts';

/** What was entered of one day: calls by person, the check list with its feedback, the rounds as they stand now. */
export function qualitySheet(house: House, date: CalendarDate): QualitySheet {
  const { serviceQuality } = house.books;
  const checks = new Map(serviceQuality.checks(date, date).map((row) => [row.item, row]));
  const told = new Map(serviceQuality.feedback(date, date).map((row) => [row.group_id, row]));
  const checked = new Set(checks.keys());
  return {
    date,
    calls: serviceQuality
      .calls(date, date)
      .map(({ staff_id: id, heard, missed }) => ({ staffId: id as StaffId, heard, missed })),
    items: checkItems.map(({ id, group }) => ({ item: id, group, ...foundOf(house, checks.get(id)) })),
    feedback: checkGroups.map((group) => {
      const row = told.get(group);
      const changed = checkItems.some(
        (item) => item.group === group && (checks.get(item.id)?.at ?? 0) > (row?.at ?? 0),
      );
      return {
        group,
        ready: groupChecked(group, checked),
        toldTo: row ? nameOf(house, row.staff_id) : null,
        at: row ? isoTime(row.at) : null,
        outdated: row !== undefined && changed,
      };
    }),
    rounds: roundsOf(house, date, serviceQuality.rounds(date, date)),
  };
}

/** How each round of a day stands now. */
export function roundsOf(house: House, date: CalendarDate, rows: readonly QualityRoundRow[]): QualitySheet['rounds'] {
  const now = minutesOfDay(house, date, house.now());
  return roundHours.map((hour) => {
    const row = rows.find((one) => one.date === date && one.hour === hour);
    const walked = row ? minutesOfDay(house, date, row.at) : null;
    return { hour, state: roundState(hour, now, walked), ...foundOf(house, row) };
  });
}

type Entered = {
  readonly outcome: string;
  readonly remark_id: string | null;
  readonly staff_id: string | null;
  readonly at: number;
};

function foundOf(house: House, row: Entered | undefined) {
  if (!row) return { outcome: null, remark: null, by: null, at: null };
  return {
    outcome: row.outcome as CheckOutcome,
    remark: row.remark_id === null ? null : house.privacy.readWords(row.remark_id),
    by: row.staff_id === null ? null : nameOf(house, row.staff_id),
    at: isoTime(row.at),
  };
}

function nameOf(house: House, staffId: string): string | null {
  return house.directory.person(staffId)?.name ?? null;
}
