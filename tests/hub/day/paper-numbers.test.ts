import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, service } from '../../support/hub/handover-site.ts';
import { hourMs, minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const enter = (number: string, arrivedAt: string, serviceId = service('enquiry')) =>
  site.client('supervisor').enterPaperNumber({ body: { number, arrivedAt, serviceId } });
const print = (count: number) => site.client('supervisor').printPaperNumbers({ body: { count } });

test('blocks run on, over the days too, and never repeat', async () => {
  const first = await print(20);
  expect(first).toMatchObject({ from: 1, to: 20 });
  expect([first.numbers[0], first.numbers.at(-1)]).toEqual(['Z001', 'Z020']);
  expect(await print(10)).toMatchObject({ from: 21, to: 30 });
  site.clock.at += 24 * hourMs;
  const token = await site.signIn('supervisor', pin);
  expect(await site.as(token).printPaperNumbers({ body: { count: 10 } })).toMatchObject({ from: 31, to: 40 });
});

test('a number entered after the power cut keeps the place of its arrival and is marked as entered by hand', async () => {
  await print(10);
  site.clock.at += 30 * minuteMs;
  const machine = await site.enquiry();
  site.clock.at += hourMs;
  const paper = await enter('Z004', '10:15');
  expect(paper).toMatchObject({
    number: 'Z004',
    enteredByHand: true,
    ahead: 0,
    firstArrivalAt: '2026-11-28T02:15:00.000Z',
  });
  expect(await site.client('clerk').ticket({ params: { id: machine.id } })).toMatchObject({ ahead: 1 });
  await site.open('clerk', 1, 'enquiry');
  const called = await site.client('clerk').callNext({ params: { id: site.desk(1) } });
  expect(called?.number).toBe('Z004');
  expect((await site.client('supervisor').dailyReport({ query: {} })).tickets.enteredByHand).toBe(1);
});

test('a number entered twice, or never printed, is refused', async () => {
  await print(10);
  await enter('Z001', '09:30');
  expect(await refusalOf(enter('Z001', '09:30'))).toBe('409 paper-number-used');
  expect(await refusalOf(enter('Z011', '09:30'))).toBe('422 paper-number-unknown');
  expect(site.rows('SELECT id FROM tickets')).toHaveLength(1);
});

test('an arrival in the future or before the day began is refused', async () => {
  await print(10);
  expect(await refusalOf(enter('Z001', '10:01'))).toBe('422 arrival-not-today');
  expect(await refusalOf(enter('Z001', '03:59'))).toBe('422 arrival-not-today');
  expect((await enter('Z001', '10:00')).firstArrivalAt).toBe('2026-11-28T02:00:00.000Z');
  expect((await enter('Z002', '04:00')).ahead).toBe(0);
});

test('after midnight both the evening before and the night are today', async () => {
  await print(10);
  site.clock.at = Date.parse('2026-11-29T01:30:00+08:00');
  await site.restart();
  const token = await site.signIn('supervisor', pin);
  const client = site.as(token);
  const body = { serviceId: service('enquiry') };
  const evening = await client.enterPaperNumber({ body: { ...body, number: 'Z001', arrivedAt: '23:10' } });
  const night = await client.enterPaperNumber({ body: { ...body, number: 'Z002', arrivedAt: '01:10' } });
  expect([evening.firstArrivalAt, night.firstArrivalAt]).toEqual([
    '2026-11-28T15:10:00.000Z',
    '2026-11-28T17:10:00.000Z',
  ]);
});

test('a home that is here already keeps its ticket, and the paper number stays unused', async () => {
  await print(10);
  const here = await site.handover(1);
  const body = { number: 'Z001', arrivedAt: '09:00', serviceId: service('handover') };
  const again = await site.client('supervisor').enterPaperNumber({ body: { ...body, unitId: site.unit(1) } });
  expect(again.id).toBe(here.id);
  const other = await site.client('supervisor').enterPaperNumber({ body: { ...body, unitId: site.unit(2) } });
  expect(other).toMatchObject({ number: 'Z001', unitIds: [site.unit(2)] });
});
