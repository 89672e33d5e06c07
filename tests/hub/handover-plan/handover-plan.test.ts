import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate, StaffId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { hourMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
let clerkId: StaffId;
beforeEach(async () => {
  site = await openHandoverSite();
  const { items } = await supervisor().staff({});
  clerkId = items.find(({ login }) => login === 'clerk')!.id;
});
afterEach(() => site.close());

const today = '2026-11-28' as CalendarDate;
const supervisor = () => site.client('supervisor');
const plan = () => supervisor().handoverPlan({});
const move = async (date: string) => supervisor().setHandoverDate({ body: { date, version: (await plan()).version } });
const task = async (id: string) => (await plan()).tasks.find((one) => one.id === id)!;
type Closing = { as: 'done' | 'not-needed'; on: CalendarDate; counted: number | null };
const close = async (id: string, more: Partial<Closing> = {}) =>
  supervisor().closePlanTask({
    params: { id },
    body: { as: 'done', on: today, by: clerkId, counted: null, version: (await task(id)).version, ...more },
  });

test('nothing is counted back before there is a date; then each task has its day (domain 3.2)', async () => {
  expect(await plan()).toMatchObject({ handoverDate: null, dateFrom: null, version: 0, homes: 10 });
  expect((await plan()).tasks.filter(({ due }) => due !== null)).toEqual([]);
  const moved = await move('2027-03-31');
  expect(moved).toMatchObject({ handoverDate: '2027-03-31', dateFrom: 'plan', version: 1, today });
  expect(await task('working-group')).toMatchObject({ due: '2026-12-31', state: 'open', target: null });
  expect(await task('acceptance-group')).toMatchObject({ due: '2026-12-01', state: 'due-soon' });
  expect(await task('owner-watch')).toMatchObject({ due: '2026-09-30', state: 'late' });
  expect(await task('calls')).toMatchObject({ due: '2027-03-27', state: 'open', target: 10 });
});

test('a task nobody did turns late when its day is over, by the site’s clock', async () => {
  await move('2027-03-31');
  expect((await task('acceptance-group')).state).toBe('due-soon');
  site.clock.at += 4 * 24 * hourMs;
  // Nobody stays signed in for days.
  const later = site.as(await site.signIn('supervisor', pin));
  const { today: now, tasks } = await later.handoverPlan({});
  expect(now).toBe('2026-12-02');
  expect(tasks.find(({ id }) => id === 'acceptance-group')?.state).toBe('late');
});

test('what is done stays done when the handover moves, with who did it and when; open tasks move along', async () => {
  await move('2027-03-31');
  await close('owner-watch', { on: '2026-10-08' as CalendarDate });
  const done = { state: 'done', closed: { as: 'done', on: '2026-10-08', by: 'clerk' } };
  expect(await task('owner-watch')).toMatchObject(done);
  await move('2026-12-01');
  expect(await task('owner-watch')).toMatchObject({ ...done, due: '2026-06-01' });
  expect(await task('calls')).toMatchObject({ due: '2026-11-27', state: 'late' });
  await move('2027-06-30');
  expect(await task('owner-watch')).toMatchObject(done);
  expect(await task('calls')).toMatchObject({ due: '2027-06-26', state: 'open' });
});

test('a day of its own stays where it is, and an empty one is counted back again', async () => {
  await move('2027-03-31');
  const save = async (due: CalendarDate | null, version: number) =>
    supervisor().savePlanTask({ params: { id: 'calls' }, body: { due, ownerId: clerkId, counted: 4, version } });
  expect(await save('2027-03-20' as CalendarDate, 0)).toMatchObject({
    due: '2027-03-20',
    countedBack: '2027-03-27',
    owner: 'clerk',
    counted: 4,
    target: 10,
    version: 1,
  });
  await move('2027-04-30');
  expect((await task('calls')).due).toBe('2027-03-20');
  expect(await save(null, 1)).toMatchObject({ due: '2027-04-26', ownDue: null });
});

test('a task is opened again for a reason, which the journal does not hold', async () => {
  await move('2027-03-31');
  await close('calls', { counted: 8 });
  expect(await task('calls')).toMatchObject({ state: 'done', counted: 8, target: 10 });
  const params = { id: 'calls' };
  const open = (version: number) =>
    supervisor().reopenPlanTask({ params, body: { reason: '孙女士家没打通', version } });
  expect(await open(1)).toMatchObject({ state: 'open', closed: null, reopenedFor: '孙女士家没打通', version: 2 });
  expect(await refusalOf(open(2))).toBe('409 plan-task-open');
  const { items } = await supervisor().journal({ query: { type: 'handover-plan.' } });
  expect(items.map(({ type }) => type)).toEqual([
    'handover-plan.task-reopened',
    'handover-plan.task-closed',
    'handover-plan.date-set',
  ]);
  expect(JSON.stringify(items)).not.toContain('孙女士');
});

test('the site adds tasks of its own and says of others’ rules that they are not needed here', async () => {
  await move('2027-03-31');
  const own = await supervisor().addPlanTask({
    body: { title: '借桌椅', due: '2026-12-05', ownerId: clerkId },
  });
  expect(own).toMatchObject({ title: { zh: '借桌椅' }, basis: null, state: 'due-soon', owner: 'clerk', version: 1 });
  // Its day can't be taken away: nothing would be counted back in its place.
  const body = { due: null, ownerId: null, counted: null, version: 1 };
  expect(await supervisor().savePlanTask({ params: { id: own.id }, body })).toMatchObject({ due: '2026-12-05' });
  expect(await close('fund-survey', { as: 'not-needed' })).toMatchObject({ state: 'not-needed' });
});

test('two people at one task: the second is told, and nothing of theirs is kept', async () => {
  await move('2027-03-31');
  const save = (ownerId: StaffId | null) =>
    supervisor().savePlanTask({ params: { id: 'calls' }, body: { due: null, ownerId, counted: null, version: 0 } });
  await save(clerkId);
  expect(await refusalOf(save(null))).toBe('409 plan-changed');
  expect(await refusalOf(supervisor().setHandoverDate({ body: { date: today, version: 0 } }))).toBe('409 plan-changed');
  const late = { as: 'done', on: today, by: clerkId, counted: 10, version: 0 } as const;
  expect(await refusalOf(supervisor().closePlanTask({ params: { id: 'calls' }, body: late }))).toBe('409 plan-changed');
  expect(await task('calls')).toMatchObject({ owner: 'clerk', state: 'open', version: 1 });
});

test('bad input is refused by name and changes nothing', async () => {
  await move('2027-03-31');
  const save = (id: string, more: object) =>
    supervisor().savePlanTask({
      params: { id },
      body: { due: null, ownerId: null, counted: null, version: 0, ...more },
    });
  expect(await refusalOf(save('no-such-task', {}))).toBe('404 not-found');
  expect(await refusalOf(save('calls', { due: addDays(today, -1) }))).toBe('422 plan-due-past');
  expect(await refusalOf(save('calls', { ownerId: 'stf_nobody' }))).toBe('422 plan-person-unknown');
  expect(await refusalOf(save('calls', { due: '2027-02-30' }))).toMatch(/^4\d\d bad-input|invalid/);
  expect(await refusalOf(close('training', { on: addDays(today, 1) }))).toBe('422 plan-done-later');
  expect(await refusalOf(close('calls'))).toBe('422 plan-count-missing');
  const added = { title: '昨天的事', due: addDays(today, -1), ownerId: null };
  expect(await refusalOf(supervisor().addPlanTask({ body: added }))).toBe('422 plan-due-past');
  expect(await refusalOf(move('2062-01-01'))).toBe('422 plan-date-far');
  // A site may begin with Keyturn while it hands over.
  expect(await move(addDays(today, -5))).toMatchObject({ handoverDate: '2026-11-23' });
  await close('training');
  expect(await refusalOf(close('training'))).toBe('409 plan-task-closed');
  expect(await refusalOf(save('training', { version: 1 }))).toBe('409 plan-task-closed');
  expect(await refusalOf(site.client('clerk').handoverPlan({}))).toBe('403 not-allowed');
});

test('packs and keys are counted by building; what is short shows on the plan (D6)', async () => {
  const count = (packs: number | null, keySets: number | null, version: number, building = '1号楼') =>
    supervisor().countPacks({ body: { building, packs, keySets, version } });
  expect((await supervisor().handoverStock({})).items).toMatchObject([
    { building: '1号楼', homes: 10, packs: null, keySetsLacking: null, version: 0 },
  ]);
  expect((await plan()).stock).toEqual({ packs: 0, keySets: 0, uncounted: 1 });
  expect(await count(10, 7, 0)).toMatchObject({ packsLacking: 0, keySetsLacking: 3, version: 1 });
  expect((await plan()).stock).toEqual({ packs: 0, keySets: 3, uncounted: 0 });
  expect(await refusalOf(count(10, 10, 0))).toBe('409 plan-changed');
  expect(await refusalOf(count(1, 1, 0, '99号楼'))).toBe('404 not-found');
  expect(await count(12, 10, 1)).toMatchObject({ packsLacking: -2, keySetsLacking: 0 });
});
