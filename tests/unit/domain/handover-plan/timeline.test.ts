import { describe, expect, test } from 'vitest';
import { shippedTasks } from '#hub/services/handover-plan/handover-plan.ts';
import { planTaskFile } from '#shared/domain/handover-plan/plan-task.ts';
import { doubles, headCount } from '#shared/domain/handover-plan/sign-in-sheet.ts';
import { shortages, stockLine } from '#shared/domain/handover-plan/stock.ts';
import { countBack, taskState, timeline, untouched } from '#shared/domain/handover-plan/timeline.ts';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';

const day = (text: string) => text as CalendarDate;
const by = 'stf_1' as StaffId;
const at = (handover: string | null, today: string, homes = 2050) => ({
  handover: handover === null ? null : day(handover),
  today: day(today),
  homes,
});
const dueOf = (handover: string, id: string) =>
  timeline(shippedTasks(), [], at(handover, '2026-01-01')).find((one) => one.id === id)?.due;

describe('the timeline of domain 3.2', () => {
  test('comes whole from its file: every row with a day of its own, each task once', () => {
    const days = Object.fromEntries(shippedTasks().map(({ id, before }) => [id, before]));
    expect(days).toMatchObject({
      'acceptance-group': { days: 120 },
      'working-group': { months: 3 },
      'sample-home': { days: 110 },
      'every-home': { days: 100 },
      'property-first': { months: 2 },
      'move-in-plan': { months: 1 },
      'fund-survey': { days: 20 },
      'notices-sent': { days: 15 },
      'notices-delivered': { days: 10 },
      'on-display': { days: 5 },
      calls: { days: 4 },
      'first-text': { days: 3 },
      'second-text': { days: 2 },
      'full-rehearsal': { days: 1 },
      'first-evening': { days: 0 },
      'open-day': null,
    });
  });

  test('a file with a task twice, or with words in place of a number, is none', () => {
    const one = { id: 'a', title: { zh: '一', en: 'one' }, before: null, basis: { zh: '据', en: 'so' } };
    expect(planTaskFile.safeParse({ tasks: [one] }).success).toBe(true);
    expect(planTaskFile.safeParse({ tasks: [one, one] }).success).toBe(false);
    expect(planTaskFile.safeParse({ tasks: [{ ...one, before: { days: '10' } }] }).success).toBe(false);
    expect(planTaskFile.safeParse({ tasks: [{ ...one, before: { days: 1, months: 1 } }] }).success).toBe(false);
  });

  test.each([
    // 29 February is there in a leap year, and not in another.
    ['2028-03-10', 'notices-delivered', '2028-02-29'],
    ['2027-03-10', 'notices-delivered', '2027-02-28'],
    // A month without the day gives its last one (民法典 Art. 202).
    ['2026-05-31', 'working-group', '2026-02-28'],
    ['2028-05-31', 'working-group', '2028-02-29'],
    ['2026-03-31', 'move-in-plan', '2026-02-28'],
    ['2026-07-31', 'move-in-plan', '2026-06-30'],
    // Over the turn of the year, and afterwards.
    ['2027-01-15', 'acceptance-group', '2026-09-17'],
    ['2027-01-15', 'owner-watch', '2026-07-15'],
    ['2026-11-30', 'repair-group', '2027-02-28'],
    ['2027-01-01', 'first-evening', '2027-01-01'],
  ])('for a handover on %s, %s is due on %s', (handover, id, due) => {
    expect(dueOf(handover, id)).toBe(due);
  });

  test('days and months are not the same thing', () => {
    expect(countBack(day('2026-05-30'), { months: 3 })).toBe('2026-02-28');
    expect(countBack(day('2026-05-30'), { days: 90 })).toBe('2026-03-01');
  });
});

describe('a task', () => {
  test.each([
    ['2026-11-25', 'late'],
    ['2026-11-26', 'due-soon'],
    ['2026-12-03', 'due-soon'],
    ['2026-12-04', 'open'],
    [null, 'open'],
  ] as const)('due on %s is %s on 26 November', (due, state) => {
    expect(taskState({ closed: null, due: due === null ? null : day(due) }, day('2026-11-26'))).toBe(state);
  });

  test('moves with the handover date, unless it is done or has a day of its own', () => {
    const kept = [
      { ...untouched('calls'), closed: { as: 'done' as const, on: day('2026-11-20'), by }, version: 1 },
      { ...untouched('on-display'), ownDue: day('2026-11-24'), version: 1 },
    ];
    const states = (handover: string) =>
      Object.fromEntries(
        timeline(shippedTasks(), kept, at(handover, '2026-11-26')).map(({ id, state, due }) => [id, [state, due]]),
      );
    expect(states('2026-11-30')).toMatchObject({
      calls: ['done', '2026-11-26'],
      'on-display': ['late', '2026-11-24'],
      'notices-sent': ['late', '2026-11-15'],
      'full-rehearsal': ['due-soon', '2026-11-29'],
    });
    expect(states('2027-03-31')).toMatchObject({
      calls: ['done', '2027-03-27'],
      'on-display': ['late', '2026-11-24'],
      'notices-sent': ['open', '2027-03-16'],
      'full-rehearsal': ['open', '2027-03-30'],
    });
  });

  test('without a handover date nothing is late, and the site’s own tasks still are', () => {
    const own = { ...untouched('htk_1'), ownTitle: '借桌椅', ownDue: day('2026-11-01'), version: 1 };
    const plan = timeline(shippedTasks(), [own], at(null, '2026-11-26'));
    expect(plan.filter(({ state }) => state === 'late').map(({ id }) => id)).toEqual(['htk_1']);
    expect(plan[0]?.id).toBe('htk_1');
  });

  test('stands by its day, those without one last, and a sample of homes is whole homes', () => {
    const plan = timeline(shippedTasks(), [], at('2027-03-31', '2026-11-26', 2051));
    const days = plan.map(({ due }) => due ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
    const target = (id: string) => plan.find((one) => one.id === id)?.target;
    expect([target('spot-check'), target('calls'), target('training')]).toEqual([42, 2051, null]);
  });
});

test('what one building has over helps no other', () => {
  const lines = [
    stockLine('1号楼', 66, { packs: 70, keySets: 60 }),
    stockLine('2号楼', 66, { packs: 60, keySets: 66 }),
    stockLine('3号楼', 66, { packs: 66, keySets: null }),
  ];
  expect(lines.map(({ packsLacking, keySetsLacking }) => [packsLacking, keySetsLacking])).toEqual([
    [-4, 6],
    [6, 0],
    [0, null],
  ]);
  expect(shortages(lines)).toEqual({ packs: 6, keySets: 6, uncounted: 1 });
});

test('a sheet counts heads and finds whoever is on it twice', () => {
  const people = [
    { from: 'staff', staffId: by, present: true },
    { from: 'outside', name: '钱一', organisation: '物业', present: false },
    { from: 'outside', name: '钱一', organisation: '总包', present: true },
    { from: 'staff', staffId: by, present: false },
  ] as const;
  expect(headCount(people)).toEqual({ listed: 4, present: 2 });
  expect(doubles(people)).toEqual([3]);
});
