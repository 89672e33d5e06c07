import { assign } from '#shared/domain/appointments/assign.ts';
import { type SlotSettings, slotAt, slotsOf } from '#shared/domain/appointments/slots.ts';
import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';
import { addDays, daysBetween, instantOf } from '#shared/domain/time/business-day.ts';
import { appointmentSheetWords } from '#shared/i18n/appointments.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { AssignmentOutcome } from '#shared/protocol/appointments.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { findUnit, openContact, openHousehold, unitLabel } from '../units.ts';
import { assignable, linesOn, slotSettings } from './appointment-day.ts';
import { writeCsv } from '../../csv-file.ts';

const mostDays = 120;

type Order = SlotSettings & {
  readonly buildings: readonly string[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly dryRun: boolean;
};

/** Gives the free homes of buildings appointments in the order of their rooms. Throws appointment-no-slots. */
export function assignAppointments(house: House, tx: Tx, order: Order): AssignmentOutcome {
  const { opens, closes, slotMinutes, capacity, dryRun } = order;
  const settings = { opens, closes, slotMinutes, capacity };
  const slots = slotsToCome(house, tx, order, settings);
  if (slots.length === 0) throw new AppError('appointment-no-slots');
  const delivered = house.books.cases.deliveredUnits();
  const asked = new Set(order.buildings);
  const homes = house.books.units
    .places()
    .filter(({ building }) => asked.has(building))
    .map((unit) => assignable(house, unit, delivered));
  const { planned, leftOver } = assign(homes, slots);
  if (!dryRun && planned.length > 0) {
    for (const { unitId, at } of planned) house.books.units.setAppointment(unitId, at);
    const payload = { ...settings, homes: planned.length };
    tx.append({ type: 'appointment.assigned', subjectId: house.directory.siteId, payload });
  }
  const count = (state: string) => homes.filter((home) => home.state === state).length;
  const days = new Map<CalendarDate, number>();
  for (const { at } of planned) {
    const date = at.slice(0, 10) as CalendarDate;
    days.set(date, (days.get(date) ?? 0) + 1);
  }
  return {
    dryRun,
    assigned: planned.length,
    leftOver: leftOver.length,
    booked: count('booked'),
    here: count('here'),
    delivered: count('delivered'),
    days: [...days].map(([date, number]) => ({ date, homes: number })),
  };
}

function slotsToCome(house: House, tx: Tx, { from, to }: Order, settings: SlotSettings) {
  const { timeZone } = house.directory.settings();
  const days = daysBetween(from, to) + 1;
  if (days > mostDays) throw new AppError('appointment-no-slots');
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(from, index)).flatMap((date) => {
    const taken = house.books.units.withAppointmentOn(date).map(({ appointment }) => appointment as LocalDateTime);
    return slotsOf(date, settings)
      .filter((at) => instantOf(at, timeZone) >= tx.at)
      .map((at) => ({
        at,
        capacity: settings.capacity,
        booked: taken.filter((one) => slotAt(one, settings) === at).length,
      }));
  });
}

/** Moves or clears an appointment. Throws not-found, home-delivered, appointment-past, slot-full. */
export function setAppointment(
  house: House,
  tx: Tx,
  id: UnitId,
  { at, reason }: { readonly at: LocalDateTime | null; readonly reason?: string | undefined },
): { readonly at: string | null } {
  const unit = findUnit(house, id);
  if (house.books.cases.deliveredUnits().has(unit.id)) throw new AppError('home-delivered');
  const full = at !== null && isFull(house, tx, unit.id, at);
  if (full && reason === undefined) throw new AppError('slot-full');
  if (at === unit.appointment) return { at };
  const words = reason === undefined ? null : house.privacy.keepWords(house.newId('txt'), reason);
  house.books.units.setAppointment(unit.id, at);
  const payload = { cleared: at === null, overbooked: full, reason: words };
  tx.append({ type: 'appointment.changed', subjectId: id, payload });
  return { at };
}

function isFull(house: House, tx: Tx, unitId: string, at: LocalDateTime): boolean {
  if (instantOf(at, house.directory.settings().timeZone) < tx.at) throw new AppError('appointment-past');
  const settings = slotSettings(house);
  const slot = slotAt(at, settings);
  // Outside of the slots nothing is counted.
  if (slot === null || settings.capacity === null) return false;
  const others = house.books.units
    .withAppointmentOn(at.slice(0, 10))
    .filter(({ id, appointment }) => id !== unitId && slotAt(appointment as LocalDateTime, settings) === slot);
  return others.length >= settings.capacity;
}

type Export = { readonly date: CalendarDate; readonly kind: 'calls' | 'texts'; readonly language: Language };

/** Whom to call or write to: expected that day, neither come nor delivered. Formulas disarmed; only the count is written down. */
export function exportAppointments(house: House, tx: Tx, { date, kind, language }: Export): string {
  const t = appointmentSheetWords[language];
  const { siteName, siteNameEn } = house.directory.settings();
  const site = language === 'en' ? siteNameEn : siteName;
  const rows = linesOn(house, date)
    .filter(({ arrived, delivered }) => !arrived && !delivered)
    .map(({ unitId, home, at }) => {
      const unit = findUnit(house, unitId);
      const { key, owners } = openHousehold(house, unit.household_id);
      const names = owners.map(({ name }) => name).join(t.between);
      const phone = openContact(house, key, unit).phone ?? '';
      const time = at.replace('T', ' ');
      const message = fill(t.message, { names, site, day: date, time: at.slice(11), home: unitLabel(unit) });
      return kind === 'calls' ? [home, time, names, phone, ''] : [home, names, phone, message];
    });
  const header = kind === 'calls' ? [t.home, t.time, t.names, t.phone, t.result] : [t.home, t.names, t.phone, t.text];
  tx.append({ type: 'appointment.exported', subjectId: house.directory.siteId, payload: { rows: rows.length } });
  return writeCsv([header, ...rows]);
}
