import type { UnitId } from '#shared/domain/ids.ts';
import { minuteOfClock } from '#shared/domain/rehearsal/clock-text.ts';
import type { House } from '../house.ts';

/** Somebody expected: minutes since midnight, and the homes they come for. */
export type ExpectedVisit = { readonly minute: number; readonly unitIds: readonly UnitId[] };

/** Who is expected on a day, by building and room; a family with several homes at one time comes once. */
export function visitsOn({ books }: House, date: string): readonly ExpectedVisit[] {
  const homes = books.units.withAppointmentOn(date);
  const visits = Map.groupBy(homes, ({ household_id, appointment }) => `${household_id} ${appointment}`);
  return [...visits.values()].map((together) => ({
    minute: minuteOfClock((together[0]?.appointment ?? '').slice(11, 16)),
    unitIds: together.map(({ id }) => id as UnitId),
  }));
}
