import type { CalendarDate, LocalDateTime } from '../ids.ts';

/** How a day is divided: from opening to closing (`HH:mm`) in slots of so many minutes. */
export type SlotHours = { readonly opens: string; readonly closes: string; readonly slotMinutes: number };

/** So many homes in each slot. */
export type SlotSettings = SlotHours & { readonly capacity: number };

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** When each slot of a day begins; the last one ends by closing time. */
export function slotsOf(date: CalendarDate, { opens, closes, slotMinutes }: SlotHours): LocalDateTime[] {
  const first = minuteOf(opens);
  const count = Math.max(0, Math.floor((minuteOf(closes) - first) / slotMinutes));
  return Array.from(
    { length: count },
    (_, index) => `${date}T${clockOf(first + index * slotMinutes)}` as LocalDateTime,
  );
}

/** The beginning of the slot a time falls into; null outside of all slots of its day. */
export function slotAt(at: LocalDateTime, settings: SlotHours): LocalDateTime | null {
  const slots = slotsOf(at.slice(0, 10) as CalendarDate, settings);
  const index = Math.floor((minuteOf(at.slice(11)) - minuteOf(settings.opens)) / settings.slotMinutes);
  return slots[index] ?? null;
}
