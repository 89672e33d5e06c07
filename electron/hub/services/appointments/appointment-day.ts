import { type SlotHours, type SlotSettings, slotAt, slotsOf } from '#shared/domain/appointments/slots.ts';
import type { Assignable } from '#shared/domain/appointments/assign.ts';
import { narrowestStage } from '#shared/domain/appointments/stage-capacity.ts';
import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';
import { sampler } from '#shared/domain/simulation/service-times.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import type { AppointmentDay, AppointmentLine } from '#shared/protocol/appointments.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { demandOfDay } from '../rehearsal/demand-of-day.ts';
import { planOfToday } from '../rehearsal/plan-of-day.ts';
import { unitLabel } from '../units.ts';

/** The slots assigned last; before any, the site's hours of delivery in half hours, of which nobody said how many homes they hold. */
export function slotSettings(house: House): SlotHours & { readonly capacity: number | null } {
  const last = house.journal.page({ type: 'appointment.assigned', limit: 1 })[0];
  if (last) {
    const { opens, closes, slotMinutes, capacity } = JSON.parse(last.payload) as SlotSettings;
    return { opens, closes, slotMinutes, capacity };
  }
  const delivery = house.directory.profile().delivery;
  return { opens: delivery?.opens ?? '09:00', closes: delivery?.closes ?? '17:00', slotMinutes: 30, capacity: null };
}

/** Whether a home may be given an appointment, and if not, why. */
export function assignable(
  house: House,
  unit: Pick<UnitRow, 'id' | 'appointment'>,
  delivered: ReadonlySet<string>,
): Assignable {
  const unitId = unit.id as UnitId;
  if (delivered.has(unit.id)) return { unitId, state: 'delivered' };
  if (house.floor.ticketOfUnit(unitId)) return { unitId, state: 'here' };
  return { unitId, state: unit.appointment === null ? 'free' : 'booked' };
}

/** Homes expected on a day in the order of their times, without names. */
export function linesOn(house: House, date: CalendarDate): AppointmentLine[] {
  const arrived = house.books.dayBooks.arrivedUnits(date);
  const delivered = house.books.cases.deliveredUnits();
  return house.books.units
    .withAppointmentOn(date)
    .map((unit) => ({
      unitId: unit.id as UnitId,
      home: unitLabel(unit),
      at: unit.appointment ?? '',
      arrived: arrived.has(unit.id),
      delivered: delivered.has(unit.id),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A day's slots and lists. */
export function appointmentDay(house: House, date: CalendarDate): AppointmentDay {
  const settings = slotSettings(house);
  const expected = linesOn(house, date);
  const slotOf = (line: AppointmentLine) => slotAt(line.at as LocalDateTime, settings);
  const delivered = house.books.cases.deliveredUnits();
  const buildings = new Map<string, number>();
  for (const unit of house.books.units.places()) {
    const free = assignable(house, unit, delivered).state === 'free' ? 1 : 0;
    buildings.set(unit.building, (buildings.get(unit.building) ?? 0) + free);
  }
  return {
    narrowest: narrowestOf(house, date),
    date,
    today: house.day().date,
    settings,
    slots: slotsOf(date, settings).map((at) => {
      const homes = expected.filter((line) => slotOf(line) === at).map(({ home }) => home);
      const { capacity } = settings;
      return { at, capacity, booked: homes.length, over: capacity !== null && homes.length > capacity, homes };
    }),
    outside: expected.filter((line) => slotOf(line) === null),
    expected,
    arrived: expected.filter((line) => line.arrived),
    notCome: expected.filter((line) => !line.arrived),
    next: linesOn(house, addDays(date, 1)),
    buildings: [...buildings].map(([building, free]) => ({ building, free })),
  };
}

/** By the minutes the stages took of late, and the desks as they are set up. */
function narrowestOf(house: House, date: CalendarDate): AppointmentDay['narrowest'] {
  const { demand } = demandOfDay(house, date);
  const stages = demand.stages.map(({ stageId, recentMinutes, priorMinutes }) => ({
    stageId,
    minutes: sampler(recentMinutes, priorMinutes).meanMinutes,
  }));
  const found = narrowestStage(stages, planOfToday(house, demand));
  const stage = found && house.directory.stage(found.stageId);
  return found && stage ? { ...found, name: stage.name, nameEn: stage.nameEn } : null;
}
