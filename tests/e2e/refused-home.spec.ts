import { businessDayAt } from '#shared/domain/time/business-day.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { caseWords as officeWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { printProgressWords } from '#shared/i18n/print-progress.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { checkIn, oneCounter, servedFamily } from '../support/e2e/at-step.ts';
import { steps, verb } from '../support/e2e/guided.ts';
import { counter } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test, visitor } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';

const cases = say(caseWords);
const office = say(officeWords);
const manageSays = say(manageWords);
const printing = say(printProgressWords);
const words = '卫生间渗水没有修好，修好再收';

test('an owner who refuses the home comes back next week, sees it again and gets the keys', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  await oneCounter(house);
  const { family, visit: first } = await servedFamily(house, 'settlement');
  const page = await station('desk', { login: 'clerk01' });
  await expect(steps(page)).toBeVisible();
  await verb(page, cases('refuse'));
  const dialog = page.getByRole('dialog');
  const go = dialog.getByRole('button', { name: cases('refuseGo') });
  await expect(go).toBeDisabled();
  await dialog.getByRole('button', { name: cases('ground-quality') }).click();
  await dialog.getByLabel(cases('disputeWords')).fill(words);
  await picture(page, 'desk-refusing');
  await expectAccessible(page, 'refusing');
  await go.click();
  await expect(visitor(page, first.number)).toBeHidden();

  const load = async (id = first.caseId) => (await house.as('supervisor')).case({ params: { id } });
  // The visit leaves the desk first; its record is made and printed behind it.
  const recordsOf = ({ documents }: CaseView) => documents.filter(({ kind }) => kind === 'refusal-record');
  await expect.poll(async () => recordsOf(await load()).length).toBe(1);
  const refused = await load();
  expect(refused).toMatchObject({ state: 'refused', deliveredOn: null, refusal: { grounds: ['quality'], words } });
  const records = recordsOf(refused);
  expect(records.map(({ superseded }) => superseded)).toEqual([false]);
  const manage = await station('manage', { login: 'supervisor' });
  await manage.getByRole('link', { name: manageSays('cases'), exact: true }).click();
  await manage.getByText(office('stateCount', { state: office('state-refused'), count: 1 }), { exact: true }).click();
  await manage.getByRole('button', { name: office('open') }).click();
  // It was printed as the family left, by the queue; asked for again it is a reprint, whose end Manage tells.
  const supervisor = await house.as('supervisor');
  const jobs = async () =>
    (await supervisor.printJobs({ query: { state: 'confirmed' } })).items.flatMap(({ source, repeats }) =>
      source.kind === 'document' ? [[source.documentId, repeats?.count ?? 0]] : [],
    );
  await expect.poll(jobs).toEqual([[records[0]?.id, 0]]);
  await manage.getByRole('button', { name: office('printRefusal') }).click();
  await expect(manage.getByText(printing('confirmed', { printer: '办公打印机（演示，存为文件）' }))).toBeVisible();
  expect(await jobs()).toEqual([
    [records[0]?.id, 1],
    [records[0]?.id, 0],
  ]);
  await picture(manage, 'manage-case-refused');
  await expectAccessible(manage, 'a refused case');
  const home = await (await house.as('supervisor')).unit({ params: { id: family.unitId } });
  expect([home.state, home.openTicketId]).toEqual(['expected', null]);
  await house.comeBack(7);
  const second = await checkIn(house, family.unitId);
  expect(second.caseId).toBe(first.caseId);
  const resumed = await load();
  expect(resumed.state).toBe('open');
  // What was settled stays settled; the home itself is seen again, and all that follows from that.
  expect(resumed.stages.map(({ state }) => state)).toEqual(['done', 'done', 'open', 'locked', 'locked', 'locked']);
  expect(resumed.inspection).toEqual(refused.inspection);
  const clerk = await house.staffed('clerk01', counter(1));
  for (const stage of resumed.stages.slice(2)) {
    const { stageId } = await clerk.serveNext();
    expect(stageId).toBe(stage.stageId);
    await completeVisitSteps(clerk.client, second.ticketId);
    await clerk.client.completeStage({ params: { id: second.ticketId } });
  }
  const [closing] = (await clerk.client.ticketCases({ params: { id: second.ticketId } })).items;
  for (const documentId of closing?.toClose ?? []) {
    const body = { version: (await load()).version, documentId, witness: '专员 01' };
    await clerk.client.markWetInk({ params: { id: first.caseId }, body });
  }
  const done = await load();
  expect(done.state).toBe('done');
  // The business date: until four in the morning it is still the day before.
  const week = businessDayAt(Date.now() + 7 * 86_400_000, { timeZone: 'Asia/Shanghai', dayStart: '04:00' });
  expect(done.deliveredOn).toBe(week.date);
});
