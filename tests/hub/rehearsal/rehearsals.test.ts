import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { SegmentView } from '#shared/protocol/rehearsals.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const today = '2026-11-28' as CalendarDate;
const supervisor = () => site.client('supervisor');
const expectAll = () => site.importCsv(rosterCsv(tenHomes.map((home) => ({ ...home, appointment: `${today} 09:30` }))));
const segment = (desk: number, from: string, to: string, ...names: string[]): SegmentView => ({
  deskId: site.desk(desk),
  from,
  to,
  stageIds: names.map(stage),
});
const issuesOf = async (call: Promise<unknown>) => {
  const refused = await call.catch((problem: unknown) => problem);
  expect(refused).toBeInstanceOf(CallRefused);
  return (refused as CallRefused).details['issues'];
};

test('a day of appointments is rehearsed on today’s desks, and the same seed gives the same figures', async () => {
  await expectAll();
  const setup = await supervisor().rehearsalSetup({ query: { date: today } });
  expect(setup).toMatchObject({ date: today, homes: 10, opensAt: '08:30' });
  expect(setup.segments.map(({ deskId }) => deskId)).toContain(site.desk(5));
  const body = { date: today, seed: 4, plans: [{ name: '今天' }, { segments: setup.segments }] };
  const first = await supervisor().rehearse({ body });
  expect(first.plans.map(({ name }) => name)).toEqual(['今天', '2']);
  expect(first.plans[1]?.outcome).toEqual(first.plans[0]?.outcome);
  expect(await supervisor().rehearse({ body })).toEqual(first);
  // One guide for ten families who come at once.
  expect(first.plans[0]?.outcome.bottleneck).toMatchObject({ stageId: stage('inspection'), cause: 'overload' });
});

test('what stages took in the past is learnt', async () => {
  const before = await supervisor().rehearsalSetup({ query: {} });
  await site.open('clerk', 1, 'papers');
  const ticket = await site.handover(1);
  await site.serveNext('clerk', 1);
  site.clock.at += 30 * 60_000;
  await site.leadThrough('clerk', ticket.id);
  const after = await supervisor().rehearsalSetup({ query: {} });
  const papers = (setup: typeof after) => setup.stages.find(({ stageId }) => stageId === stage('papers'));
  expect(papers(before)).toMatchObject({ learntFrom: 0, meanMinutes: 6 });
  expect(papers(after)?.learntFrom).toBe(1);
  expect(papers(after)?.meanMinutes).toBeGreaterThan(8);
});

test('a day that is over, unknown desks and stages and turns that overlap are refused, each with its place', async () => {
  const rehearse = (segments: SegmentView[], date = today) =>
    supervisor().rehearse({ body: { date, seed: 1, plans: [{}, { segments }] } });
  expect(await refusalOf(rehearse([], '2026-11-27' as CalendarDate))).toBe('422 rehearsal-date-past');
  expect(await refusalOf(supervisor().rehearsalSetup({ query: { date: '2026-11-27' } }))).toBe(
    '422 rehearsal-date-past',
  );
  const faulty = rehearse([
    segment(1, '09:00', '12:00', 'papers'),
    segment(1, '11:30', '13:00', 'notices'),
    segment(2, '12:00', '09:00', 'nothing'),
  ]);
  expect(await issuesOf(faulty)).toEqual([
    { path: '/body/plans/1/segments/1', message: 'overlaps' },
    { path: '/body/plans/1/segments/2', message: 'unknown-stage' },
    { path: '/body/plans/1/segments/2', message: 'ends-before-it-begins' },
  ]);
  expect(await refusalOf(site.client('clerk').rehearse({ body: { date: today, seed: 1, plans: [{}] } }))).toBe(
    '403 not-allowed',
  );
});

test('two people at one plan: the second hears of the newer version, and nothing of the first is lost', async () => {
  const segments = [segment(1, '09:00', '12:00', 'papers')];
  const plan = await supervisor().createDeskPlan({ body: { date: today, name: '首日', segments } });
  const params = { id: plan.id };
  const longer = [segment(1, '09:00', '14:00', 'papers')];
  const save = (version: number, body: SegmentView[]) =>
    supervisor().saveDeskPlan({ params, body: { version, name: '首日', segments: body } });
  expect(await save(1, longer)).toMatchObject({ version: 2, changedBy: 'supervisor' });
  expect(await refusalOf(save(1, segments))).toBe('409 desk-plan-changed');
  const { items } = await supervisor().deskPlans({ query: { date: today } });
  expect(items).toMatchObject([{ id: plan.id, version: 2, segments: longer }]);
  const { items: entries } = await supervisor().journal({ query: { type: 'desk-plan.' } });
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain('首日');
  await supervisor().removeDeskPlan({ params });
  expect(await refusalOf(save(2, segments))).toBe('404 not-found');
});

test('a search tells how far it is, and what it finds is no worse than the plan it began with', async () => {
  await expectAll();
  const body = { date: today, seed: 4 };
  const started = await supervisor().startPlanSearch({ body });
  expect(started).toMatchObject({ state: 'running', result: null });
  expect(await refusalOf(supervisor().startPlanSearch({ body }))).toBe('409 search-running');
  const params = { id: started.id };
  const done = await vi.waitFor(
    async () => {
      const view = await supervisor().planSearch({ params });
      expect(view.state).toBe('done');
      return view;
    },
    { timeout: 60_000, interval: 200 },
  );
  const { result } = done;
  expect(result?.waitAfter).toBeLessThanOrEqual(result?.waitBefore ?? 0);
  const compared = await supervisor().rehearse({
    body: { ...body, plans: [{}, { segments: result?.segments ?? [] }] },
  });
  const [given, found] = compared.plans.map(({ outcome }) => outcome.wait.mean + (120 * outcome.left) / outcome.came);
  expect(found).toBeLessThanOrEqual((given ?? 0) + 1e-6);
});

test('a search is called off', async () => {
  await expectAll();
  const { id } = await supervisor().startPlanSearch({ body: { date: today, seed: 4 } });
  expect(await supervisor().cancelPlanSearch({ params: { id } })).toMatchObject({ state: 'cancelled' });
  expect(await supervisor().planSearch({ params: { id } })).toMatchObject({ state: 'cancelled', result: null });
  expect(await refusalOf(supervisor().planSearch({ params: { id: 'sea_0' } }))).toBe('404 not-found');
});
