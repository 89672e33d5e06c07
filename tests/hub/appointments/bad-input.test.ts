import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { completeSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
let today: CalendarDate;
beforeEach(async () => {
  site = await openHandoverSite();
  today = (await site.client('supervisor').appointments({ query: {} })).today;
});
afterEach(() => site.close());

const supervisor = () => site.client('supervisor');
const put = (home: number, at: string | null, reason?: string) =>
  site.server().inject({
    method: 'PUT',
    url: `/api/v1/units/${site.unit(home)}/appointment`,
    headers: bearer(site.tokens.supervisor),
    payload: { at, ...(reason === undefined ? {} : { reason }) },
  });
const assign = (date: CalendarDate, capacity: number) =>
  supervisor().assignAppointments({
    body: {
      buildings: ['1号楼'],
      from: date,
      to: date,
      opens: '09:00',
      closes: '10:00',
      slotMinutes: 60,
      capacity,
      dryRun: false,
    },
  });
const expectedOn = async (date: CalendarDate) => (await supervisor().appointments({ query: { date } })).expected;

async function handOver(home: number): Promise<void> {
  const { id } = await supervisor().openCase({ body: { flowId: 'handover', unitId: site.unit(home) } });
  for (const stageId of handoverStages) {
    await completeSteps(supervisor(), id, stageId);
    const { version } = await supervisor().case({ params: { id } });
    await supervisor().completeCaseStage({ params: { id, stageId }, body: { version } });
  }
  const { version, toClose } = await supervisor().case({ params: { id } });
  await supervisor().markWetInk({ params: { id }, body: { version, documentId: toClose[0]!, witness: '专员一' } });
}

test('a home that was delivered is given no appointment, alone or with its building, nor is one taken from it', async () => {
  await handOver(1);
  const date = addDays(today, 1);
  const refused = await put(1, `${date}T09:00`);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'home-delivered']);
  expect((await put(1, null)).statusCode).toBe(409);
  expect(await assign(date, 20)).toMatchObject({ assigned: 9, delivered: 1 });
  expect((await expectedOn(date)).map(({ home }) => home)).not.toContain('1号楼 1单元 0101');
});

test('a household that has arrived is left alone by assigning; moved by hand to another day it keeps its number and its place', async () => {
  await site.handover(1);
  const ticket = await site.handover(2);
  const date = addDays(today, 1);
  expect(await assign(date, 20)).toMatchObject({ assigned: 8, here: 2 });
  const before = site.hub().house.floor.get(ticket.id)?.ticket.place;
  expect((await put(2, `${date}T09:30`)).json()).toEqual({ at: `${date}T09:30` });
  expect(site.hub().house.floor.get(ticket.id)?.ticket.place).toEqual(before);
  expect(await supervisor().unit({ params: { id: site.unit(2) } })).toMatchObject({
    openTicketId: ticket.id,
    appointment: `${date}T09:30`,
  });
  // It is expected again on the day it was moved to.
  expect(await expectedOn(date)).toContainEqual(
    expect.objectContaining({ home: '1号楼 1单元 0201', arrived: false, delivered: false }),
  );
});

test.each([
  ['yesterday', () => addDays(today, -1), '10:00'],
  ['this morning, before now', () => today, '00:10'],
])('an appointment %s is refused in words, with or without a reason, and nothing changes', async (_, day, time) => {
  const seq = site.hub().house.journal.head().seq;
  for (const reason of [undefined, '客户要求']) {
    const refused = await put(3, `${day()}T${time}`, reason);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, 'appointment-past']);
  }
  expect(site.hub().house.journal.head().seq).toBe(seq);
  expect(await refusalOf(assign(addDays(today, -1), 5))).toBe('422 appointment-no-slots');
});

test('a slot holds no more than its capacity, not even when two supervisors book its last place at once', async () => {
  const date = addDays(today, 1);
  await assign(date, 3);
  for (const home of [1, 2]) await put(home, null);
  const codes = (await Promise.all([put(8, `${date}T09:10`), put(9, `${date}T09:50`), put(10, `${date}T09:00`)])).map(
    ({ statusCode }) => statusCode,
  );
  expect(codes.toSorted((a, b) => a - b)).toEqual([200, 200, 409]);
  expect((await supervisor().appointments({ query: { date } })).slots[0]).toMatchObject({ booked: 3, over: false });
  expect(await assign(date, 3)).toMatchObject({ assigned: 0 });
});

test.each(['=', '+', '-', '@', '\t=', '＝'])(
  'a name that begins with “%s” runs in nobody’s spreadsheet',
  async (sign) => {
    const name = `${sign}HYPERLINK("http://x")郑`;
    await site.importCsv(rosterCsv([{ ...tenHomes[0]!, owners: `"${name.replaceAll('"', '""')}"` }]));
    const date = addDays(today, 1);
    await put(1, `${date}T09:00`);
    for (const kind of ['calls', 'texts'] as const) {
      const { body } = await site.server().inject({
        method: 'POST',
        url: '/api/v1/appointments/export',
        headers: bearer(site.tokens.supervisor),
        payload: { date, kind, language: 'zh-CN' },
      });
      const rows: string[][] = parse(body, { bom: true });
      expect(rows).toHaveLength(2);
      expect(rows[1]!.join()).toContain('郑');
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  },
);
