import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crossesLunch } from '#shared/domain/care/lunch.ts';
import type { CalendarDate, CareId, TicketId } from '#shared/domain/ids.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { refusalOf } from '../../support/hub/clients.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const codeOf = (id: string) => site.hub().house.floor.get(id as TicketId)?.code ?? '';
const onPhone = (code: string, kind: 'water' | 'help' | 'umbrella' | 'wheelchair' | 'nursing-room' | 'lunch') =>
  site.as(null).publicRequest({ params: { code }, body: { kind } });
const worklist = async () => (await site.client('supervisor').care({})).items;

test('water asked for on the phone is on the worklist with number and place, until somebody says it was brought', async () => {
  const { id, number } = await site.enquiry();
  const code = codeOf(id);
  expect(await onPhone(code, 'water')).toEqual({ kind: 'water', state: 'open' });
  // A second touch is the same wish.
  await onPhone(code, 'water');
  const [item, ...others] = (await worklist()).filter(({ state }) => state === 'open');
  expect(others).toEqual([]);
  expect(item).toMatchObject({ number, kind: 'water', source: 'phone', ticketId: id });
  site.clock.at += 3 * minuteMs;
  await site.client('clerk').careDone({ params: { id: item!.id! } });
  expect(await worklist()).toMatchObject([{ number, state: 'done', staffName: 'clerk' }]);
  expect(await site.as(null).publicTicket({ params: { code } })).toMatchObject({
    requests: [{ kind: 'water', state: 'done' }],
  });
  const { items } = await site.client('supervisor').journal({ query: { type: 'care.' } });
  expect(items.toReversed().map(({ type, payload }) => [type, payload])).toEqual([
    ['care.asked', { number, task: 'water', source: 'phone' }],
    ['care.done', { number, task: 'water', afterSeconds: 180 }],
  ]);
});

test('whoever asks too often waits a while; who has left asks for nothing, and nothing waits for them', async () => {
  const { id } = await site.enquiry();
  const code = codeOf(id);
  for (const kind of ['water', 'help', 'umbrella', 'wheelchair', 'nursing-room', 'lunch'] as const) {
    await onPhone(code, kind);
  }
  for (const { id: careId, state } of await worklist()) {
    if (state === 'open') await site.client('clerk').careDone({ params: { id: careId as CareId } });
  }
  expect(await refusalOf(onPhone(code, 'water'))).toBe('429 too-many-tries');
  site.clock.at += 10 * minuteMs;
  await onPhone(code, 'water');
  await site.client('supervisor').cancel({ params: { id }, body: {} });
  expect((await worklist()).filter(({ state }) => state !== 'done')).toEqual([]);
  expect(await refusalOf(onPhone(code, 'water'))).toBe('409 visit-ended');
  expect(await refusalOf(onPhone('A'.repeat(22), 'water'))).toBe('404 not-found');
});

test('a guide is called by staff only', async () => {
  const { id } = await site.enquiry();
  const ask = { params: { id }, body: { kind: 'guide' } } as const;
  await site.client('supervisor').ticketRequest(ask);
  expect(await worklist()).toMatchObject([{ kind: 'guide', source: 'staff' }]);
  const { code } = await site.client('supervisor').makePairingCode({ body: { role: 'kiosk' } });
  const { token } = await site.as(null).pairStation({ body: { code, name: '自助机' } });
  expect(await refusalOf(site.as(token).ticketRequest(ask))).toBe('403 not-allowed');
  await site.as(token).ticketRequest({ ...ask, body: { kind: 'help' } });
  expect((await worklist()).map(({ kind, source }) => `${kind} ${source}`)).toContain('help kiosk');
});

describe('lunch', () => {
  const at = (clock: string) => Date.parse(`2026-11-28T${clock}:00+08:00`);
  const crosses = (arrived: string, finish: string, now: string) =>
    crossesLunch({ arrivedAt: at(arrived), finishAt: at(finish) }, at(now), {
      date: '2026-11-28' as CalendarDate,
      timeZone: 'Asia/Shanghai',
    });

  test.each([
    ['09:00', '11:29', '09:00', false],
    ['09:00', '11:31', '09:00', true],
    ['11:40', '12:00', '11:40', true],
    ['13:30', '15:00', '13:30', false],
    ['11:00', '15:00', '13:29', true],
    ['11:00', '15:00', '13:30', false],
  ])('arrived %s, done %s, seen at %s: %s', (arrived, finish, now, expected) => {
    expect(crosses(arrived, finish, now)).toBe(expected);
  });

  test('is proposed by itself for a visit that will cross it, and no more once asked for', async () => {
    site.clock.at = at('11:28');
    const { id } = await site.enquiry();
    expect(await worklist()).toMatchObject([{ id: null, kind: 'lunch', state: 'proposed' }]);
    await site.client('supervisor').ticketRequest({ params: { id }, body: { kind: 'lunch' } });
    expect(await worklist()).toMatchObject([{ kind: 'lunch', source: 'staff', state: 'open' }]);
  });
});
