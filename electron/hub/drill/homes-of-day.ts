import type { UnitId } from '#shared/domain/ids.ts';
import type { Comer } from '#shared/domain/rehearsal/draw-day.ts';
import { minuteOfClock } from '#shared/domain/rehearsal/clock-text.ts';
import type { House } from '../services/house.ts';

/** Says whose home somebody comes for; each home once. Null when none is left for them. */
export type HomesOfDay = (comer: Comer) => UnitId | null;

/** Appointments are kept by the homes that have them; whoever comes without one is of a home that has none that day. */
export function homesOfDay({ books }: House, date: string): HomesOfDay {
  const byMinute = new Map<number, Map<string, UnitId>>();
  for (const { id, household_id, appointment } of books.units.withAppointmentOn(date)) {
    const minute = minuteOfClock((appointment ?? '').slice(11, 16));
    const homes = byMinute.get(minute) ?? new Map<string, UnitId>();
    // A family with several homes at one time comes once.
    if (!homes.has(household_id)) homes.set(household_id, id as UnitId);
    byMinute.set(minute, homes);
  }
  const expected = new Map([...byMinute].map(([minute, homes]) => [minute, [...homes.values()]]));
  const others = books.units.places().filter(({ appointment }) => !appointment?.startsWith(date));
  return ({ appointment }) =>
    (appointment === null ? (others.shift()?.id as UnitId | undefined) : expected.get(appointment)?.shift()) ?? null;
}
