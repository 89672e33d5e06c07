import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import { milestones } from '#shared/domain/notices/notice-body.ts';
import { closes, reminderResults, remindersOf, urgencyOf } from '#shared/domain/reminders/reminders.ts';
import { quietFault, quietSpanAt, usualQuietHours } from '#shared/domain/reminders/quiet-hours.ts';
import { type Anchor, anchors } from '#shared/domain/reminders/rules.ts';
import { addDays } from '#shared/domain/time/business-day.ts';

const day = (text: string) => text as CalendarDate;
const unitId = 'unit_1' as UnitId;
const of = (days: Partial<Record<Anchor, string>>) =>
  remindersOf({ unitId, days: days as Partial<Record<Anchor, CalendarDate>>, milestones: {} });
const rule = (days: Partial<Record<Anchor, string>>, id: string) => of(days).filter((one) => one.rule === id);

describe('due days as the sources set them (domain 1a)', () => {
  test('three days after subscription, the eve of signing, and neither once the contract is signed (B7, B8)', () => {
    expect(rule({ subscribed: '2026-11-01' }, 'subscription')).toMatchObject([{ from: '2026-11-04', needsCall: true }]);
    expect(rule({ signingPlanned: '2026-12-01' }, 'signing-eve')).toMatchObject([{ lastDay: '2026-11-30' }]);
    const signed = { subscribed: '2026-11-01', signingPlanned: '2026-11-10', signed: '2026-11-10' };
    expect([...rule(signed, 'subscription'), ...rule(signed, 'signing-eve')]).toEqual([]);
  });

  test('seven days after signing, within three days more (B7, H5)', () => {
    expect(rule({ signed: '2026-11-10' }, 'signed-week')).toMatchObject([
      { from: '2026-11-17', lastDay: '2026-11-20', needsConsent: true },
    ]);
  });

  test("last month's signings and move-ins at the start of the month, also over the new year (H2, H3)", () => {
    expect(rule({ signed: '2026-12-31' }, 'month-signed')).toMatchObject([
      { from: '2027-01-01', lastDay: '2027-01-04' },
    ]);
    expect(rule({ delivered: '2026-11-30' }, 'month-moved-in')).toMatchObject([{ from: '2026-12-01' }]);
  });

  test('two months before each warranty ends, parts of one day together, without a call (I1, I2)', () => {
    const found = rule({ delivered: '2026-11-30' }, 'warranty');
    const on = (lastDay: string) => found.find((one) => one.lastDay === lastDay);
    expect(on('2027-05-30')).toMatchObject({ from: '2027-03-30', parts: ['lamps-switches'], needsCall: false });
    expect(on('2028-11-30')?.parts).toEqual(['wiring', 'plumbing', 'equipment', 'finishes']);
    expect(on('2031-11-30')?.parts).toEqual(['waterproofing']);
    // Two months are told of at the handover itself.
    expect(found.some(({ parts }) => parts.includes('blocked-pipes'))).toBe(false);
  });

  test('filing and loan are told on their day; who is assigned is spoken to within a week (B7, H6)', () => {
    expect(rule({ filed: '2026-11-20' }, 'filed')).toMatchObject([{ from: '2026-11-20', lastDay: '2026-11-23' }]);
    expect(rule({ loanPaid: '2026-11-20' }, 'loan-paid')).toMatchObject([{ from: '2026-11-20' }]);
    expect(rule({ assigned: '2026-11-20' }, 'first-contact')).toMatchObject([{ lastDay: '2026-11-27' }]);
  });
});

describe('milestones of the building (C1, C2)', () => {
  const reached = Object.fromEntries(milestones.map((milestone) => [milestone, day('2026-11-20')]));
  const told = (days: Partial<Record<Anchor, string>>) =>
    remindersOf({ unitId, days: days as Partial<Record<Anchor, CalendarDate>>, milestones: reached }).filter(
      ({ rule: id }) => id.startsWith('milestone-'),
    );

  test('each of the ten is told on its day and within three more, by message or call', () => {
    expect(told({}).map(({ rule: id }) => id)).toEqual(milestones.map((milestone) => `milestone-${milestone}`));
    expect(new Set(told({}).map(({ id }) => id)).size).toBe(10);
    expect(told({})[0]).toMatchObject({ from: '2026-11-20', lastDay: '2026-11-23', needsCall: false });
  });

  test('not to who bought with it done, nor to who has moved in', () => {
    expect(told({ subscribed: '2026-11-20' })).toHaveLength(10);
    expect(told({ subscribed: '2026-11-21' })).toEqual([]);
    expect(told({ delivered: '2026-11-19' })).toEqual([]);
  });
});

test('a text message ends nothing that needs a call (B9)', () => {
  expect(reminderResults.filter((result) => closes({ needsCall: true }, result))).toEqual(['reached', 'not-wanted']);
  expect(closes({ needsCall: false }, 'text-sent')).toBe(true);
});

describe('quiet hours (H5)', () => {
  const quietAt = (time: string) => quietSpanAt(usualQuietHours, time)?.to ?? null;

  test('usually nobody is rung at midday, in the evening or before nine', () => {
    expect(['09:00', '11:59', '14:00', '19:59'].map(quietAt)).toEqual([null, null, null, null]);
    expect(['12:00', '13:59'].map(quietAt)).toEqual(['14:00', '14:00']);
    expect(['20:00', '23:59', '00:00', '08:59'].map(quietAt)).toEqual(['09:00', '09:00', '09:00', '09:00']);
  });

  test('may be none, but not without length, nor leave no time to ring', () => {
    const span = (from: string, to: string) => ({ from, to });
    expect(quietFault([])).toBeNull();
    expect(quietFault([span('12:00', '12:00')])).toBe('empty-span');
    expect(quietFault([span('09:00', '21:00'), span('21:00', '09:00')])).toBe('never-rings');
    expect(quietFault([span('00:00', '23:59')])).toBeNull();
  });

  test('a minute left to ring is always found, however spans lie over each other', () => {
    const time = fc.integer({ min: 0, max: 47 }).map((half) => {
      const hour = String(Math.floor(half / 2)).padStart(2, '0');
      return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
    });
    const every = Array.from({ length: 48 }, (_, i) => `${String(i >> 1).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);
    fc.assert(
      fc.property(fc.array(fc.record({ from: time, to: time }), { maxLength: 6 }), (spans) => {
        fc.pre(spans.every(({ from, to }) => from !== to));
        const free = every.some((one) => quietSpanAt(spans, one) === null);
        expect(quietFault(spans)).toBe(free ? null : 'never-rings');
      }),
    );
  });
});

test('overdue the day after its last', () => {
  const times = { from: day('2026-11-17'), lastDay: day('2026-11-20') };
  expect(['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-21'].map((today) => urgencyOf(times, day(today)))).toEqual(
    ['later', 'today', 'today', 'overdue'],
  );
});

const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(day('2024-01-01'), count));
const facts = fc.record(Object.fromEntries(anchors.map((anchor) => [anchor, days])) as Record<Anchor, typeof days>, {
  requiredKeys: [],
});

test('the same facts never give two reminders of one name, and each begins before it ends', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const found = remindersOf({ unitId, days: known, milestones: {} });
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(remindersOf({ unitId, days: known, milestones: {} })).toEqual(found);
      for (const { from, lastDay } of found) expect(from <= lastDay).toBe(true);
    }),
  );
});

test('a day that changes moves its own reminders and no other', () => {
  fc.assert(
    fc.property(facts, days, (known, other) => {
      const before = remindersOf({ unitId, days: { ...known, filed: other }, milestones: {} });
      const after = remindersOf({ unitId, days: { ...known, filed: addDays(other, 1) }, milestones: {} });
      const rest = (all: typeof before) => all.filter(({ rule: id }) => id !== 'filed');
      expect(rest(after)).toEqual(rest(before));
      expect(after.filter(({ rule: id }) => id === 'filed')).toMatchObject([{ from: addDays(other, 1) }]);
    }),
  );
});
