import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { checkItems, groupChecked } from '#shared/domain/service-quality/check-items.ts';
import { indicatorsOf } from '#shared/domain/service-quality/indicators.ts';
import { callScore, errorRate, keptShare, meanScore } from '#shared/domain/service-quality/measures.ts';
import { beside, periodOf } from '#shared/domain/service-quality/periods.ts';
import { roundState } from '#shared/domain/service-quality/rounds.ts';

const day = (text: string) => text as CalendarDate;

test('each call not picked up within three rings is five points off (L1)', () => {
  expect(callScore({ heard: 18, missed: 2 })).toEqual({ points: -10, share: 90 });
  expect(callScore({ heard: 0, missed: 0 })).toEqual({ points: 0, share: null });
});

test('a meeting looks back on a day, a week from Monday, a month, also over the new year (L2)', () => {
  expect(periodOf(day('2026-11-28'), 'week')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(periodOf(day('2026-11-29'), 'week')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(periodOf(day('2026-02-14'), 'month')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  const december = periodOf(day('2026-12-31'), 'month');
  expect([beside(december, 'before'), beside(december, 'after')]).toEqual(['2026-11-30', '2027-01-01']);
});

test('a stage is measured by its minutes and by the steps it had to open again or waive (L4)', () => {
  expect(keptShare([60_000, 120_000, 180_001], 3)).toBe(66.7);
  expect(keptShare([], 3)).toBeNull();
  expect(errorRate({ completed: 38, reopened: 1, waived: 2 })).toBe(7.5);
  expect(meanScore([5, 4, 4])).toBe(4.3);
});

test('a group is checked once each of its items was looked at (L5)', () => {
  const mine = checkItems.filter(({ group }) => group === 'property').map(({ id }) => id as string);
  expect(groupChecked('property', new Set(mine))).toBe(true);
  expect(groupChecked('property', new Set(mine.slice(1)))).toBe(false);
});

describe('a round on the hour (L6)', () => {
  const at = (hours: number, minutes: number) => hours * 60 + minutes;
  test.each([
    [10, at(9, 29), null, 'coming'],
    [10, at(9, 30), null, 'due'],
    [11, at(11, 30), null, 'due'],
    [11, at(11, 31), null, 'missed'],
    [15, at(18, 0), at(15, 10), 'walked'],
    [15, at(18, 0), at(15, 31), 'late'],
  ] as const)('the %i:00 round', (hour, now, walked, state) => {
    expect(roundState(hour, now, walked)).toBe(state);
  });
});

test('each indicator has its figure of open days only, and is met where its target is (L1–L6)', () => {
  const open = { worked: true, checked: 11, told: 3, roundsWalked: 4, roundsLate: 1, roundsMissed: 1 };
  const found = indicatorsOf({
    calls: { heard: 19, missed: 1 },
    satisfaction: 4.6,
    people: 5,
    services: { part: 8, whole: 8 },
    waits: { part: 0, whole: 0 },
    steps: { completed: 38, reopened: 0, waived: 0 },
    days: [open, { ...open, worked: false, roundsMissed: 5 }],
  });
  expect(found.map(({ id, requirement, value, met }) => [id, requirement, value, met])).toEqual([
    ['calls', 'L1', 95, false],
    ['satisfaction', 'L2', 4.6, null],
    ['people', 'L3', 5, null],
    ['timeliness', 'L4', 100, true],
    ['accuracy', 'L4', 0, true],
    ['responsiveness', 'L4', null, null],
    ['checks', 'L5', 100, true],
    ['feedback', 'L5', 75, false],
    ['rounds', 'L6', 60, false],
  ]);
});
