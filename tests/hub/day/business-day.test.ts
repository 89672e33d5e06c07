import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite, pin, service } from '../../support/hub/handover-site.ts';
import { hourMs } from '../../support/hub/open-site.ts';

const machineZone = process.env['TZ'];

describe.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])('on a machine set to %s', (zone) => {
  let site: HandoverSite;
  beforeEach(async () => {
    process.env['TZ'] = zone;
    site = await openHandoverSite();
  });
  afterEach(async () => {
    await site.close();
    if (machineZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machineZone;
  });

  const date = async () => (await site.as(null).site({})).date;

  const supervisorAt = async (time: string) => {
    site.clock.at = Date.parse(time);
    return site.as(await site.signIn('supervisor', pin));
  };
  const enquiry = { body: { serviceId: service('enquiry') } };

  test("a day's tickets are not deleted at midnight UTC, which is eight in the morning here", async () => {
    const supervisor = await supervisorAt('2026-11-28T23:59:00Z');
    const before = await supervisor.issueTicket(enquiry);
    site.clock.at = Date.parse('2026-11-29T00:01:00Z');
    const after = await supervisor.issueTicket(enquiry);
    expect([before.number, after.number]).toEqual(['E001', 'E002']);
    expect(await supervisor.ticket({ params: { id: before.id } })).toMatchObject({ state: 'waiting' });
    expect(await date()).toBe('2026-11-29');
  });

  test('the day changes at four in the morning at the site, and the history stays', async () => {
    const supervisor = await supervisorAt('2026-11-29T03:59:59+08:00');
    const old = await supervisor.issueTicket(enquiry);
    expect(await date()).toBe('2026-11-28');
    site.clock.at = Date.parse('2026-11-29T04:00:00+08:00');
    expect((await supervisor.issueTicket(enquiry)).number).toBe('E001');
    expect(await date()).toBe('2026-11-29');
    expect(await supervisor.ticket({ params: { id: old.id } })).toMatchObject({ state: 'expired' });
    expect(site.rows('SELECT number, business_date, state FROM tickets ORDER BY id')).toEqual([
      { number: 'E001', business_date: '2026-11-28', state: 'expired' },
      { number: 'E001', business_date: '2026-11-29', state: 'waiting' },
    ]);
    const report = await supervisor.dailyReport({ query: { date: '2026-11-28' } });
    expect(report.tickets).toMatchObject({ issued: 1, expired: 1, open: 0 });
  });

  test('a site elsewhere counts its own days', async () => {
    const settings = await site.client('supervisor').settings({});
    const elsewhere = { ...settings, timeZone: 'America/New_York', dayStart: '00:00' };
    await site.client('supervisor').saveSettings({ body: elsewhere });
    // 10:00 in Shanghai is 21:00 the day before in New York; the day already begun keeps its date until it is over there.
    await site.enquiry();
    site.clock.at += 3 * hourMs - 1;
    expect((await site.enquiry()).number).toBe('E002');
    const supervisor = await supervisorAt('2026-11-29T00:00:00-05:00');
    const { number } = await supervisor.issueTicket(enquiry);
    expect([number, await date()]).toEqual(['E001', '2026-11-29']);
  });
});
