import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { createFastClock } from '#hub/clock.ts';
import { copySiteForDrill, type DrillSite } from '#hub/drill/copy-site.ts';
import { openDriver } from '#hub/drill/run-drill.ts';
import { type Hub, openHub } from '#hub/hub.ts';
import { buildServer } from '#hub/server.ts';
import type { LocalDateTime } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time/business-day.ts';
import { httpClient, injectClient, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite | null = null;
let copy: DrillSite | null = null;
let hub: Hub | null = null;
afterEach(async () => {
  await hub?.close();
  copy?.erase();
  await site?.close();
  site = null;
  hub = null;
  copy = null;
});

test('a fast clock runs as fast as it is told and never jumps', () => {
  let real = 1000;
  const clock = createFastClock(500_000, 60, () => real);
  real += 100;
  expect(clock.now()).toBe(506_000);
  clock.setSpeed(1);
  expect(clock.now()).toBe(506_000);
  real += 100;
  expect(clock.now()).toBe(506_100);
});

test('a whole day is drilled on a copy that says so everywhere, from the first visitor to the close; the site knows nothing of it', async () => {
  site = await openHandoverSite();
  await site.importCsv(
    rosterCsv(tenHomes.map((home, index) => ({ ...home, appointment: `2026-11-28 09:${index % 2 ? '30' : '00'}` }))),
  );
  await site.enquiry();
  const before = site.hub().house.journal.head();

  copy = await copySiteForDrill(site.folder, site.clock.at);
  // Today has tickets of the real day already, so the next day is drilled with today's appointments.
  expect(copy.date).toBe('2026-11-29');
  // Three minutes go by between two looks, however long the machine takes for one.
  let at = instantOf(`${copy.date}T08:20` as LocalDateTime, 'Asia/Shanghai');
  hub = await openHub({ folder: copy.folder, demo: false, now: () => at, drill: true });
  const server = await buildServer(hub, { certificates: null, phonePages: false });
  const page = await injectClient(server).site({});
  expect(page).toMatchObject({ drill: true, date: '2026-11-29' });
  expect(page.siteName).toMatch(/^【演练】/);
  const driver = await openDriver(hub, server, copy);
  while ((await driver.step()) === 'on') at += 3 * 60_000;

  const { token } = await injectClient(server).signIn({ body: { login: 'supervisor', pin } });
  const report = await injectClient(server, token).dailyReport({ query: { date: copy.date } });
  // Led along the flow as on a real day: papers made and signed, homes looked through, keys handed over.
  const { items: cases } = await injectClient(server, token).cases({ query: { limit: 500 } });
  const through = cases.filter(({ route }) => route.every(({ state }) => state === 'done'));
  expect(through).toHaveLength(report.tickets.done);
  // One guide leads thirteen families a day; whoever is not through when the doors close goes with the day.
  expect(report.tickets.issued).toBeGreaterThan(8);
  expect(report.tickets.done).toBeGreaterThan(5);
  expect(report.tickets.done + report.tickets.expired).toBe(report.tickets.issued);
  expect(report.siteName).toMatch(/^【演练】/);
  expect(hub.house.day()).toMatchObject({ date: copy.date, closed: true });
  expect(await injectClient(server, token).verifyJournal({ query: {} })).toMatchObject({ ok: true });

  expect(site.hub().house.journal.head()).toEqual(before);
  expect((await injectClient(site.server()).site({})).drill).toBe(false);
  await server.close();
  await hub.close();
  hub = null;
  const { folder } = copy;
  copy.erase();
  expect(existsSync(folder)).toBe(false);
});

test('printers of the site print nothing for a drill', async () => {
  site = await openHandoverSite();
  copy = await copySiteForDrill(site.folder, site.clock.at);
  hub = await openHub({ folder: copy.folder, demo: false, drill: true });
  await vi.waitFor(() => expect(hub?.house.books.printing.printers()).toEqual([]));
});

test('a supervisor begins a drill, lets it go faster and ends it; while it runs there is no second one', async () => {
  site = await openHandoverSite();
  const supervisor = site.client('supervisor');
  expect((await supervisor.currentDrill({})).drill).toBeNull();
  expect(await supervisor.startDrill({ body: { speed: 10 } })).toMatchObject({ state: 'starting', url: null });
  expect(await refusalOf(supervisor.startDrill({ body: { speed: 10 } }))).toBe('409 drill-running');
  const url = await vi.waitFor(
    async () => {
      const { drill } = await supervisor.currentDrill({});
      expect(drill?.state).toBe('running');
      return drill?.url ?? '';
    },
    { timeout: 60_000, interval: 200 },
  );
  const page = await httpClient(url).site({});
  expect(page).toMatchObject({ drill: true });
  expect(page.siteName).toMatch(/^【演练】/);
  expect(await supervisor.setDrillSpeed({ body: { speed: 60 } })).toMatchObject({ speed: 60 });
  await supervisor.stopDrill({});
  expect((await supervisor.currentDrill({})).drill).toBeNull();
  await expect(httpClient(url).site({})).rejects.toThrow('cannot be reached');
  expect(await refusalOf(supervisor.setDrillSpeed({ body: { speed: 60 } }))).toBe('404 not-found');
});
