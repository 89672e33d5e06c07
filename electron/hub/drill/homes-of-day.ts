import type { UnitId } from '#shared/domain/ids.ts';
import type { Comer } from '#shared/domain/rehearsal/draw-day.ts';
import type { House } from '../services/house.ts';
import { visitsOn } from '../services/rehearsal/visits-on.ts';

/** Says whose home somebody comes for; each home once. Null when none is left for them. */
export type HomesOfDay = (comer: Comer) => UnitId | null;

/** Appointments are kept by the homes that have them; whoever comes without one is of a home that has none that day. */
export function homesOfDay(house: House, date: string): HomesOfDay {
  const byMinute = Map.groupBy(visitsOn(house, date), ({ minute }) => minute);
  const others = house.books.units.places().filter(({ appointment }) => !appointment?.startsWith(date));
  return ({ appointment }) =>
    (appointment === null
      ? (others.shift()?.id as UnitId | undefined)
      : byMinute.get(appointment)?.shift()?.unitIds[0]) ?? null;
}
