import { afterEach, beforeEach, expect, test } from 'vitest';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

test('a day in figures: numbers given, waits until called, service without holds, by stage, desk and person', async () => {
  await site.importCsv(rosterCsv(tenHomes.map((home) => ({ ...home, appointment: '2026-11-28 14:00' }))));
  await site.open('clerk', 1, 'enquiry');
  const clerk = site.client('clerk');
  // Three visitors at once; each is served ten minutes, the second with five more on hold.
  for (let count = 0; count < 3; count++) await site.enquiry(count === 2);
  await site.handover(1);
  for (const hold of [0, 5, 0]) {
    const id = await site.serveNext('clerk', 1);
    site.clock.at += 4 * minuteMs;
    if (hold > 0) {
      await clerk.hold({ params: { id } });
      site.clock.at += hold * minuteMs;
      await clerk.resume({ params: { id }, body: undefined });
    }
    site.clock.at += 6 * minuteMs;
    await clerk.completeStage({ params: { id } });
  }
  const report = await site.client('supervisor').dailyReport({ query: {} });
  expect(report).toMatchObject({ date: '2026-11-28', expectedHomes: 10, arrivedHomes: 1 });
  expect(report.tickets).toMatchObject({ issued: 4, done: 3, open: 1, cancelled: 0, expired: 0, priority: 1 });
  const atStage = report.stages.find((one) => one.stageId === stage('enquiry'));
  // Called after 0, 10 and 25 minutes.
  expect(atStage).toMatchObject({ count: 3, waitP50Minutes: 10, serviceP50Minutes: 10, serviceP90Minutes: 10 });
  expect(atStage?.waitP90Minutes).toBeGreaterThan(10);
  expect(report.desks).toEqual([expect.objectContaining({ deskId: site.desk(1), count: 3 })]);
  expect(report.staff).toEqual([expect.objectContaining({ name: 'clerk', count: 3 })]);
  expect(report.services.find((one) => one.serviceId === service('enquiry'))).toMatchObject({ issued: 3, done: 3 });
  const head = site.hub().house.journal.head();
  expect([report.journalSeq, report.journalHead]).toEqual([head.seq, head.hash]);
});

test('the same as a spreadsheet: read by Excel, and no name in it becomes a formula', async () => {
  const { items } = await site.client('supervisor').stages({});
  const { id, ...enquiry } = items.find((one) => one.id === stage('enquiry'))!;
  await site.client('supervisor').saveStage({ params: { id }, body: { ...enquiry, name: '=1+1' } });
  const url = '/api/v1/reports/daily.csv?date=2026-11-28';
  const response = await site.server().inject({ url, headers: bearer(site.tokens.supervisor) });
  expect(response.headers['content-type']).toContain('text/csv');
  expect(response.body.startsWith('\uFEFF')).toBe(true);
  expect(response.body).toContain("'=1+1");
  expect(response.body).toContain(site.hub().house.journal.head().hash);
});
