import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

test('where nobody serves a line, opening a desk for it is named with the wait it would leave, and does it', async () => {
  for (let count = 0; count < 6; count++) await site.enquiry();
  const supervisor = site.client('supervisor');
  const { remedies, stages } = await supervisor.outlook({});
  const [open] = remedies;
  expect(open).toMatchObject({ kind: 'open', stageIds: [stage('enquiry')], effect: { opensTheFirst: true } });
  // With nobody at a desk the line is no shorter in an hour.
  expect(stages.find(({ stageId }) => stageId === stage('enquiry'))?.waiting).toBeGreaterThanOrEqual(6);
  const opened = await supervisor.openDesk({ params: { id: open!.deskId }, body: { stageIds: open!.stageIds } });
  expect(opened).toMatchObject({ state: 'open', openStageIds: [stage('enquiry')] });
});

test('a second desk shortens a long line, by the same future looked at twice', async () => {
  await site.open('clerk', 1, 'enquiry');
  for (let count = 0; count < 12; count++) await site.enquiry();
  await site.serveNext('clerk', 1);
  const { remedies } = await site.client('supervisor').outlook({});
  const open = remedies.find(({ kind }) => kind === 'open');
  expect(open?.effect.opensTheFirst).toBe(false);
  expect(open?.effect.afterMinutes).toBeLessThan(open?.effect.beforeMinutes ?? 0);
});

test('a supervisor moves a desk with whoever sits there; a clerk does not, and a closed desk is not moved', async () => {
  await site.open('clerk', 1, 'enquiry');
  const move = { params: { id: site.desk(1) }, body: { stageIds: [stage('papers')] } };
  const before = (await site.client('supervisor').desks({})).items.find(({ id }) => id === site.desk(1));
  expect(await site.client('supervisor').moveDesk(move)).toMatchObject({
    openStageIds: [stage('papers')],
    staffId: before?.staffId,
    state: 'open',
  });
  expect(await refusalOf(site.client('clerk').moveDesk(move))).toBe('403 not-allowed');
  expect(await refusalOf(site.client('supervisor').moveDesk({ ...move, params: { id: site.desk(2) } }))).toBe(
    '409 desk-closed',
  );
});

test("who waits beyond the stage's own limit is counted and named, and a family with what its case still wants", async () => {
  const supervisor = site.client('supervisor');
  const { items } = await supervisor.stages({});
  const { id, name, nameEn, priorMinutes } = items.find((one) => one.id === stage('enquiry'))!;
  await supervisor.saveStage({ params: { id }, body: { name, nameEn, priorMinutes, waitLimitMinutes: 10 } });
  const { number } = await site.enquiry();
  site.clock.at += 10 * minuteMs;
  expect((await supervisor.stuck({})).items).toEqual([]);
  site.clock.at += minuteMs;
  expect((await supervisor.stuck({})).items).toMatchObject([{ number, why: 'waits', minutes: 11, limitMinutes: 10 }]);
  const counted = (await supervisor.overview({})).stages.find(({ stageId }) => stageId === id);
  expect(counted).toMatchObject({ overLimit: 1, limitMinutes: 10 });
  // A change that does not speak of the limit leaves it.
  expect(await supervisor.saveStage({ params: { id }, body: { name, nameEn, priorMinutes } })).toMatchObject({
    waitLimitMinutes: 10,
  });

  await site.handover(1);
  await site.open('clerk', 1, 'papers');
  const visit = await site.serveNext('clerk', 1);
  await site.client('clerk').hold({ params: { id: visit } });
  site.clock.at += 11 * minuteMs;
  const held = (await supervisor.stuck({})).items.find(({ ticketId }) => ticketId === visit);
  expect(held).toMatchObject({ why: 'held', minutes: 11 });
});
