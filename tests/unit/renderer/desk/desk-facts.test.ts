import { describe, expect, test } from 'vitest';
import { areaDifference } from '#renderer/stations/desk/area-difference.ts';
import { appointmentText, runningTime } from '#renderer/stations/desk/durations.ts';
import { deskToShow, desksOf, freeColleagues, stagesFor } from '#renderer/stations/desk/my-desk.ts';
import type { DeskId, StaffId, TicketId } from '#shared/domain/ids.ts';
import { desk, keys, papers, settlement } from './workplace.ts';

describe('areas', () => {
  test('a larger home is shown with what is more, in square metres and per cent', () => {
    expect(areaDifference('80.36', '82.08')).toEqual({ area: '+1.72', percent: '+2.14%', sign: 1 });
  });

  test('a smaller home is shown with what is missing', () => {
    expect(areaDifference('100.00', '96.99')).toEqual({ area: '−3.01', percent: '−3.01%', sign: -1 });
  });

  test('no difference has no sign, and an unmeasured home no difference', () => {
    expect(areaDifference('80.15', '80.15')).toEqual({ area: '0.00', percent: '0.00%', sign: 0 });
    expect(areaDifference('80.15', null)).toBeNull();
  });

  test('hundredths do not drift as floats would', () => {
    expect(areaDifference('80.10', '80.40')?.area).toBe('+0.30');
    expect(areaDifference('1.00', '1.10')?.area).toBe('+0.10');
  });
});

test('a running time grows from seconds to hours', () => {
  expect([0, 65_000, 3_599_999, 3_845_000].map(runningTime)).toEqual(['0:00', '1:05', '59:59', '1:04:05']);
});

test("today's appointment is a time, another day's has its date", () => {
  expect(appointmentText('2026-11-28T09:30', '2026-11-28')).toBe('09:30');
  expect(appointmentText('2026-11-29T09:30:00', '2026-11-28')).toBe('2026-11-29 09:30');
});

describe('which desk', () => {
  const clerk = { id: 'staff_3' as StaffId, roles: ['clerk'] };
  const supervisor = { id: 'staff_3' as StaffId, roles: ['supervisor'] };

  test("a clerk comes back to the own open desk after a reload, not to a closed one or a colleague's", () => {
    const closed = desk(2, { staffId: clerk.id, state: 'closed' });
    const mine = desksOf(clerk, [closed, desk(3), desk(4)]);
    expect(deskToShow(mine, null)?.number).toBe(3);
    expect(deskToShow(mine, 'desk_4' as DeskId)?.number).toBe(3);
    expect(deskToShow([], 'desk_3' as DeskId)).toBeNull();
  });

  test('a supervisor with several desks gets the wished one, else the one with a visitor', () => {
    const mine = [desk(3), desk(5, { staffId: clerk.id, ticketId: 'ticket_H027' as TicketId })];
    expect(deskToShow(mine, 'desk_3' as DeskId)?.number).toBe(3);
    expect(deskToShow(mine, null)?.number).toBe(5);
  });

  test('a clerk opens a desk for what it is set up for, a supervisor for any stage', () => {
    const all = [papers, settlement, keys];
    expect(stagesFor(desk(3), clerk, all)).toEqual([papers, settlement]);
    expect(stagesFor(desk(3), supervisor, all)).toEqual([papers, settlement, keys]);
  });

  test('a visitor is handed over to open and free desks only, those serving the stage first', () => {
    const busy = desk(4, { ticketId: 'ticket_H001' as TicketId });
    const other = desk(1, { openStageIds: [keys] });
    const desks = [other, desk(3), busy, desk(5, { state: 'paused' }), desk(6), desk(7, { state: 'closed' })];
    expect(freeColleagues(desks, desk(3).id, settlement).map((one) => one.number)).toEqual([6, 1]);
  });
});
