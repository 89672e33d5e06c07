import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, service, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });
const today = { body: { date: '2026-11-28' } };
const states = () => site.rows<{ state: string }>('SELECT state FROM tickets ORDER BY id').map((row) => row.state);
const nextMorning = Date.parse('2026-11-29T09:00:00+08:00');

describe('closing the day by hand', () => {
  test('is refused while somebody is served, and says who', async () => {
    await site.open('clerk', 1, 'enquiry');
    const { number } = await site.enquiry();
    await site.serveNext('clerk', 1);
    const seq = site.hub().house.journal.head().seq;
    await expect(site.client('supervisor').closeDay(today)).rejects.toMatchObject({
      status: 409,
      code: 'somebody-is-serving',
      details: { number },
    });
    expect(site.hub().house.journal.head().seq).toBe(seq);
    expect(states()).toEqual(['serving']);
  });

  test('expires everyone still in the house and closes the desks', async () => {
    await site.open('clerk', 1, 'enquiry');
    const clerk = site.client('clerk');
    const held = await site.enquiry();
    await site.serveNext('clerk', 1);
    await clerk.hold(to(held.id));
    const missed = await site.enquiry();
    await clerk.callNext({ params: { id: site.desk(1) } });
    await clerk.recall(to(missed.id));
    await clerk.noShow(to(missed.id));
    await site.enquiry();
    await clerk.callNext({ params: { id: site.desk(1) } });
    await site.handover(1);
    const closed = await site.client('supervisor').closeDay(today);
    expect(closed).toEqual({ date: '2026-11-28', expired: 4 });
    expect(states()).toEqual(['expired', 'expired', 'expired', 'expired']);
    const { items } = await site.client('supervisor').desks({});
    expect(items.every((desk) => desk.state === 'closed' && desk.ticketId === null)).toBe(true);
    expect(await refusalOf(site.client('supervisor').closeDay(today))).toBe('409 day-closed');
    expect((await site.client('kiosk').lobby({})).dayClosed).toBe(true);
  });

  test('ends what a kiosk gives out until the next morning; reception may still help', async () => {
    await site.client('supervisor').closeDay(today);
    const body = { serviceId: service('enquiry') };
    expect(await refusalOf(site.client('kiosk').checkIn({ body }))).toBe('409 day-closed');
    expect((await site.enquiry()).number).toBe('E001');
    site.clock.at = nextMorning;
    expect((await site.client('kiosk').checkIn({ body })).number).toBe('E001');
    expect(states()).toEqual(['expired', 'waiting']);
  });

  test('is for the current day and for supervisors only', async () => {
    await expect(site.client('supervisor').closeDay({ body: { date: '2026-11-27' } })).rejects.toMatchObject({
      status: 422,
      details: { date: '2026-11-28' },
    });
    expect(await refusalOf(site.client('clerk').closeDay(today))).toBe('403 not-allowed');
  });
});

describe('the first command of the next business day', () => {
  test('closes the day before by itself, people being served included; their case goes on where it was', async () => {
    await site.open('clerk', 1, 'papers', 'notices');
    const first = await site.handover(1);
    await site.serveNext('clerk', 1);
    await site.leadThrough('clerk', first.id);
    await site.serveNext('clerk', 1);
    await site.handover(2);
    site.clock.at = nextMorning;
    const token = await site.signIn('supervisor', pin);
    expect(states()).toEqual(['expired', 'expired']);
    const body = { serviceId: service('handover'), unitId: site.unit(1) };
    const again = await site.as(token).issueTicket({ body });
    expect(again).toMatchObject({ number: 'H001', stageId: stage('notices') });
    expect(again.id).not.toBe(first.id);
    const route = await site.as(token).ticketRoute(to(again.id));
    expect(route.items.slice(0, 3).map((one) => one.state)).toEqual(['done', 'now', 'open']);
    const { items } = await site.as(token).journal({ query: { type: 'day.closed' } });
    expect(items.map((entry) => entry.payload)).toEqual([{ date: '2026-11-28', automatic: true, expired: 2 }]);
    expect(items[0]).toMatchObject({ actorId: null, stationId: null });
    expect(site.rows('SELECT state FROM cases ORDER BY id')).toEqual([{ state: 'open' }, { state: 'open' }]);
  });

  test('closes it also when the hub was off over night', async () => {
    await site.enquiry();
    await site.restart();
    site.clock.at = nextMorning;
    await site.restart();
    expect(states()).toEqual(['waiting']);
    await site.signIn('supervisor', pin);
    expect(states()).toEqual(['expired']);
  });

  test('takes nothing back from yesterday: the books of a day are closed', async () => {
    await site.open('clerk', 1, 'enquiry');
    site.clock.at = Date.parse('2026-11-29T03:59:50+08:00');
    await site.restart();
    const { id } = await site
      .as(await site.signIn('supervisor', pin))
      .issueTicket({ body: { serviceId: service('enquiry') } });
    const clerk = site.as(await site.signIn('clerk', pin));
    await clerk.cancel({ ...to(id), body: undefined });
    site.clock.at += minuteMs / 2;
    expect(await refusalOf(clerk.undo(to(id)))).toBe('409 day-closed');
    expect(states()).toEqual(['cancelled']);
  });
});

test('a closed day stays closed over a restart', async () => {
  await site.client('supervisor').closeDay(today);
  await site.restart();
  const body = { serviceId: service('enquiry') };
  expect(await refusalOf(site.client('kiosk').checkIn({ body }))).toBe('409 day-closed');
});
