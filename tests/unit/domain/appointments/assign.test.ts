import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignable, assign, type OpenSlot } from '#shared/domain/appointments/assign.ts';
import { slotAt, slotsOf } from '#shared/domain/appointments/slots.ts';
import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';

const states = fc.array(fc.constantFrom('free', 'booked', 'here', 'delivered'), { maxLength: 40 });
const homesOf = (given: readonly Assignable['state'][]): Assignable[] =>
  given.map((state, index) => ({ unitId: `unit_${index}` as UnitId, state }));
const slots = fc
  .array(fc.record({ capacity: fc.nat(6), booked: fc.nat(8) }), { maxLength: 12 })
  .map((list): OpenSlot[] =>
    list.map((one, index) => ({ ...one, at: `2026-11-28T${String(index + 8).padStart(2, '0')}:00` as LocalDateTime })),
  );

test('no slot is filled beyond its capacity, order is kept, and only free homes are touched, all of them accounted for', () => {
  fc.assert(
    fc.property(states, slots, (given, open) => {
      const homes = homesOf(given);
      const { planned, leftOver } = assign(homes, open);
      for (const { at, capacity, booked } of open) {
        expect(planned.filter((one) => one.at === at).length).toBeLessThanOrEqual(Math.max(0, capacity - booked));
      }
      const times = planned.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      const free = homes.filter(({ state }) => state === 'free').map(({ unitId }) => unitId);
      expect([...planned.map(({ unitId }) => unitId), ...leftOver]).toEqual(free);
    }),
  );
});

test('a day has only whole slots, and a time belongs to the slot it falls into', () => {
  const settings = { opens: '09:00', closes: '10:50', slotMinutes: 30, capacity: 1 };
  const day = slotsOf('2026-11-28' as CalendarDate, settings);
  expect(day.map((at) => at.slice(11))).toEqual(['09:00', '09:30', '10:00']);
  expect(slotAt('2026-11-28T09:59' as LocalDateTime, settings)).toBe('2026-11-28T09:30');
  expect(slotAt('2026-11-28T10:30' as LocalDateTime, settings)).toBeNull();
  expect(slotAt('2026-11-28T08:59' as LocalDateTime, settings)).toBeNull();
});
