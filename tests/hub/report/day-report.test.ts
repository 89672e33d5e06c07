import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { countJournal, share } from '../../support/hub/count-journal.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

const date = '2026-11-28';
let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

/** A day nobody wrote down beforehand: visitors come, are called, held, missed, sent back, served or leave. */
async function liveThroughADay(seed: number): Promise<void> {
  const random = mulberry32(seed);
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const clerk = site.client('clerk');
  await site.open('clerk', 1, 'enquiry');
  const here: TicketId[] = [];
  for (let turn = 0; turn < 60; turn++) {
    site.clock.at += Math.ceil(random() * 4) * minuteMs;
    if (random() < 0.5) here.push((await site.enquiry(random() < 0.2)).id);
    const called = await clerk.callNext({ params: { id: site.desk(1) } });
    if (!called) continue;
    const params = { id: called.id };
    site.clock.at += Math.ceil(random() * 2) * minuteMs;
    if (random() < 0.15) {
      for (let call = 0; call < 3; call++) await clerk.recall({ params });
      await clerk.noShow({ params });
      if (random() < 0.6) await clerk.returnTicket({ params });
      continue;
    }
    await clerk.start({ params });
    site.clock.at += Math.ceil(random() * 9) * minuteMs;
    if (random() < 0.3) {
      await clerk.hold({ params });
      site.clock.at += Math.ceil(random() * 5) * minuteMs;
      await clerk.resume({ params, body: undefined });
    }
    await clerk.completeStage({ params });
  }
  const waiting = (await clerk.tickets({ query: {} })).items.filter(({ state }) => state === 'waiting');
  if (waiting.length > 0) await clerk.cancel({ params: { id: one(waiting).id }, body: {} });
  await site.client('supervisor').closeDay({ body: { date } });
}

test.each([7, 28, 411])('a random day (%i) is in the report as its journal counts it', async (seed) => {
  await liveThroughADay(seed);
  const supervisor = site.client('supervisor');
  const { items } = await supervisor.journal({ query: { after: 0, limit: 5000 } });
  const counted = countJournal(items);
  const report = await supervisor.dailyReport({ query: { date } });
  const { issued, done, cancelled, expired, noShows } = counted;
  expect(issued).toBeGreaterThan(10);
  expect(report.tickets).toMatchObject({ issued, done, cancelled, expired, noShows, open: 0 });
  expect(report.arrivedHomes).toBe(counted.homes);

  for (const { deskId, ...figures } of report.desks) {
    const own = counted.passages.filter((passage) => passage.deskId === deskId);
    expect(figures).toMatchObject(figuresOf(own));
  }
  const [desk] = report.desks;
  expect(desk?.count).toBe(counted.passages.filter(({ service }) => service !== null).length);
  for (const { staffId, ...figures } of report.staff) {
    expect(figures).toMatchObject(figuresOf(counted.passages.filter((passage) => passage.staffId === staffId)));
  }
  // The same day as one of a week.
  const { days } = await supervisor.periodReport({ query: { from: '2026-11-27', to: date } });
  expect(days).toMatchObject([
    { date: '2026-11-27', issued: 0, waitP50Minutes: null },
    { date, issued, done, expired, waitP50Minutes: figuresOf(counted.passages).waitP50Minutes },
  ]);
  const { hours } = await supervisor.dayReport({ query: { date } });
  expect(hours.reduce((sum, { called }) => sum + called, 0)).toBe(counted.passages.length);
});

function figuresOf(passages: ReturnType<typeof countJournal>['passages']) {
  const services = passages.flatMap(({ service }) => (service === null ? [] : [service]));
  const waits = passages.map(({ wait }) => wait);
  return {
    count: services.length,
    waitP50Minutes: share(waits, 0.5),
    waitP90Minutes: share(waits, 0.9),
    serviceP50Minutes: share(services, 0.5),
    serviceP90Minutes: share(services, 0.9),
  };
}

test('the day leaves as a spreadsheet of three sheets: written down, no name, no formula; a question it does not know is refused', async () => {
  await site.handover(1);
  const url = '/api/v1/reports/daily.xlsx';
  const headers = bearer(site.tokens.supervisor);
  const response = await site.server().inject({ url: `${url}?date=${date}`, headers });
  expect(response.statusCode).toBe(200);
  const parts = unzipSync(response.rawPayload);
  const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(3);
  const text = Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('');
  expect(text).toContain('当日汇总');
  const inEnglish = await site.server().inject({ url: `${url}?date=${date}&language=en`, headers });
  const english = Object.values(unzipSync(inEnglish.rawPayload))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('');
  expect(english).toContain('Waits and service');
  expect(english).not.toContain('当日汇总');
  expect(text).not.toMatch(/<f>|郑清扬|13800131001/);
  const { items } = await site.client('supervisor').journal({ query: { type: 'report.' } });
  const left = { type: 'report.exported', payload: { from: date, to: date } };
  expect(items).toMatchObject([left, left]);
  expect((await site.server().inject({ url: `${url}?surprise=1`, headers })).statusCode).toBe(422);
  expect((await site.server().inject({ url, headers: bearer(site.tokens.clerk) })).statusCode).toBe(403);
  expect(await refusalOf(site.client('supervisor').periodReport({ query: { from: date, to: '2026-11-27' } }))).toBe(
    '422 invalid',
  );
});
