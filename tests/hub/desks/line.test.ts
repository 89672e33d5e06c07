import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });

async function callAll(desk: number, who: 'clerk' | 'supervisor' = 'clerk'): Promise<string[]> {
  const numbers: string[] = [];
  for (;;) {
    const called = await site.client(who).callNext({ params: { id: site.desk(desk) } });
    if (!called) return numbers;
    numbers.push(called.number);
    await site.client(who).start(to(called.id));
    await site.client(who).hold(to(called.id));
  }
}

describe('the order of a line', () => {
  test('is first come first served, across the stages of one desk', async () => {
    await site.open('clerk', 1, 'enquiry', 'property');
    for (const name of ['enquiry', 'property', 'property', 'enquiry']) {
      await site.client('supervisor').issueTicket({ body: { serviceId: service(name) } });
      site.clock.at += 1;
    }
    expect(await callAll(1)).toEqual(['E001', 'P001', 'P002', 'E002']);
  });

  test('lets a priority go first, but overtakes nobody more often than the site allows', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    for (let count = 0; count < 6; count++) {
      site.clock.at += minuteMs;
      await site.enquiry(true);
    }
    expect(await callAll(1)).toEqual(['E002', 'E003', 'E004', 'E001', 'E005', 'E006', 'E007']);
  });

  test('puts an appointment that was kept before walk-ins, and one that was missed behind them', async () => {
    const [a, b, c] = tenHomes;
    await site.importCsv(
      rosterCsv([{ ...a!, appointment: '2026-11-28 9:50' }, { ...b!, appointment: '2026-11-28 8:00' }, c!]),
    );
    const walkIn = await site.handover(3);
    site.clock.at += minuteMs;
    const late = await site.handover(2);
    site.clock.at += minuteMs;
    const kept = await site.handover(1);
    await site.open('clerk', 1, 'papers');
    expect(await callAll(1)).toEqual([kept.number, walkIn.number, late.number]);
  });

  test('moves a visitor who is given priority later, and back when it is taken away', async () => {
    await site.enquiry();
    site.clock.at += minuteMs;
    const second = await site.enquiry();
    const favoured = await site.client('supervisor').prioritise({ ...to(second.id), body: { priority: true } });
    expect(favoured).toMatchObject({ ahead: 0, priority: true });
    const plain = await site.client('supervisor').prioritise({ ...to(second.id), body: { priority: false } });
    expect(plain).toMatchObject({ ahead: 1, priority: false });
  });
});

describe('a chosen call', () => {
  test('is refused to a clerk where the site forbids it, and needs a reason from a supervisor', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    site.clock.at += minuteMs;
    const { id } = await site.enquiry();
    const body = { deskId: site.desk(1), reason: '孕妇，站不住' };
    expect(await refusalOf(site.client('clerk').callTicket({ ...to(id), body }))).toBe('403 choosing-forbidden');
    const unreasoned = site.client('supervisor').callTicket({ ...to(id), body: { ...body, reason: ' ' } });
    expect(await refusalOf(unreasoned)).toBe('422 invalid');
    expect(await site.client('supervisor').callTicket({ ...to(id), body })).toMatchObject({ state: 'called' });
  });

  test('is journaled with a hash of the reason only, and overtakes nobody', async () => {
    const settings = await site.client('supervisor').settings({});
    await site.client('supervisor').saveSettings({ body: { ...settings, mayChoose: true } });
    await site.open('clerk', 1, 'enquiry');
    const first = await site.enquiry();
    site.clock.at += minuteMs;
    const { id } = await site.enquiry();
    const reason = '孕妇，站不住';
    await site.client('clerk').callTicket({ ...to(id), body: { deskId: site.desk(1), reason } });
    expect(await site.client('clerk').ticket(to(first.id))).toMatchObject({ overtaken: 0 });
    const { items } = await site.client('supervisor').journal({ query: { type: 'ticket.called' } });
    expect(items[0]?.payload).toMatchObject({
      chosen: true,
      reason: { textId: expect.stringMatching(/^txt_/), saltedHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(items)).not.toContain('孕妇');
    const report = await site.client('supervisor').dailyReport({ query: {} });
    expect(report.tickets.chosenCalls).toBe(1);
  });
});

describe('a home with an open visit', () => {
  test('gets the same ticket back at reception and at the kiosk, never a second one', async () => {
    const first = await site.handover(1);
    const again = await site.handover(1);
    const body = { serviceId: service('handover'), unitId: site.unit(1), last4: '1001' };
    const atKiosk = await site.client('kiosk').checkIn({ body });
    const other = await site
      .client('supervisor')
      .issueTicket({ body: { serviceId: service('signing'), unitId: site.unit(1) } });
    expect([again.id, atKiosk.id, other.id]).toEqual([first.id, first.id, first.id]);
    expect(site.rows('SELECT id FROM tickets')).toHaveLength(1);
    expect((await site.handover(2)).number).toBe('H002');
  });

  test('at once from ten places makes one ticket', async () => {
    const tickets = await Promise.all(Array.from({ length: 10 }, () => site.handover(4)));
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(1);
    expect(site.rows('SELECT id FROM tickets')).toHaveLength(1);
  });
});
