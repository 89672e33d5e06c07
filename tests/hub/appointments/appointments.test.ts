import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const supervisor = () => site.client('supervisor');
const tomorrow = async () => addDays((await supervisor().appointments({ query: {} })).today, 1);
const assign = (date: CalendarDate, dryRun: boolean) =>
  supervisor().assignAppointments({
    body: {
      buildings: ['1号楼'],
      from: date,
      to: date,
      opens: '09:00',
      closes: '11:00',
      slotMinutes: 60,
      capacity: 4,
      dryRun,
    },
  });
const move = (home: number, at: string | null, reason?: string) =>
  supervisor().setAppointment({
    params: { id: site.unit(home) },
    body: { at, ...(reason === undefined ? {} : { reason }) },
  });

test('homes are given times by room: first only looked at, then carried out, and the rest is named', async () => {
  const date = await tomorrow();
  expect(await assign(date, true)).toMatchObject({ assigned: 8, leftOver: 2 });
  expect((await supervisor().appointments({ query: { date } })).expected).toEqual([]);
  await assign(date, false);
  const { slots, expected, settings } = await supervisor().appointments({ query: { date } });
  expect(slots.map(({ booked, homes }) => [booked, homes[0]])).toEqual([
    [4, '1号楼 1单元 0101'],
    [4, '1号楼 1单元 0501'],
  ]);
  expect(expected).toHaveLength(8);
  expect(settings).toMatchObject({ slotMinutes: 60, capacity: 4 });
  expect(await assign(date, false)).toMatchObject({ assigned: 0, leftOver: 2, booked: 8 });
});

test('a full slot takes one more home only for a reason; the past takes none', async () => {
  const date = await tomorrow();
  await assign(date, false);
  expect(await refusalOf(move(9, `${date}T09:30`))).toBe('409 slot-full');
  expect(await move(9, `${date}T09:30`, '老人行动不便')).toEqual({ at: `${date}T09:30` });
  expect(await refusalOf(move(9, '2020-01-01T09:00'))).toBe('422 appointment-past');
  const { slots } = await supervisor().appointments({ query: { date } });
  expect(slots[0]).toMatchObject({ booked: 5, over: true });
  expect(await move(9, null)).toEqual({ at: null });
  const journal = await supervisor().journal({ query: { type: 'appointment.' } });
  expect(JSON.stringify(journal.items.map(({ payload }) => payload))).not.toMatch(/老人|0901/);
});

test('whom to call leaves with names and phones and is written down as a number; clerks get none of it', async () => {
  const date = await tomorrow();
  await assign(date, false);
  const exported = async (kind: string, token: string) =>
    site.server().inject({
      method: 'POST',
      url: '/api/v1/appointments/export',
      headers: bearer(token),
      payload: { date, kind, language: 'zh-CN' },
    });
  const calls = (await exported('calls', site.tokens.supervisor)).body;
  expect(calls.trim().split('\n')).toHaveLength(9);
  expect(calls).toMatch(/郑清扬.*13800131001/);
  expect((await exported('texts', site.tokens.supervisor)).body).toContain('办理 1号楼 1单元 0101 的交付手续');
  expect((await exported('calls', site.tokens.clerk)).statusCode).toBe(403);
  const [entry] = (await supervisor().journal({ query: { type: 'appointment.exported' } })).items;
  expect(entry?.payload).toEqual({ rows: 8 });
});

test('before the site has said how many homes a slot holds, none is full: what its roster planned is its own plan', async () => {
  const date = await tomorrow();
  for (const home of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) await move(home, `${date}T09:00`);
  const { slots, settings } = await supervisor().appointments({ query: { date } });
  expect(settings.capacity).toBeNull();
  expect(slots[0]).toMatchObject({ capacity: null, booked: 10, over: false });
  expect(await move(10, `${date}T09:20`)).toEqual({ at: `${date}T09:20` });
});

test('a day says which stage is the narrowest with the desks as they are, and that it takes fewer homes once it takes longer', async () => {
  const look = async () => (await supervisor().appointments({ query: {} })).narrowest;
  const before = await look();
  const stages = (await supervisor().stages({})).items;
  const slow = stages.find(({ id }) => id === before?.stageId);
  if (!before || !slow) throw new Error('the site has stages');
  expect(before).toMatchObject({ name: slow.name, nameEn: slow.nameEn });
  expect(before.homesPerHour).toBeGreaterThan(0);
  const { name, nameEn, priorMinutes } = slow;
  const body = { name, nameEn, priorMinutes: priorMinutes * 3 };
  await supervisor().saveStage({ params: { id: slow.id }, body });
  const after = await look();
  expect(after?.stageId).toBe(slow.id);
  expect(after?.homesPerHour).toBeLessThan(before.homesPerHour);
});
