import { boardWords } from '#shared/i18n/board.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { leaveOptional } from '../support/e2e/guided.ts';
import { counter, service } from '../support/e2e/house.ts';
import { action, expect, openDesk, press, test, visitor } from '../support/e2e/stations.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';
import { say } from '../support/e2e/words.ts';

const board = say(boardWords);
const desk = say(deskWords);
const manage = say(manageWords);
const reception = say(receptionWords);

test('a desk reloaded in the middle of serving goes on with the same visitor', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  const { number, id } = await supervisor.issueTicket({
    body: { serviceId: service('handover'), unitId: family.unitId },
  });
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '1 号窗口');
  await page.keyboard.press('F2');
  await action(page, 'start').waitFor();
  await press(page, 'F4', 'start');
  await expect.poll(async () => (await supervisor.ticket({ params: { id } })).state).toBe('serving');
  await completeVisitSteps(supervisor, id);
  const { startedAt } = await supervisor.ticket({ params: { id } });
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: desk('showOwners') }).click();
  await expect(page.getByText(family.phone)).toBeVisible();

  await page.reload();

  await expect(visitor(page, number)).toContainText(desk('serving'));
  await expect(visitor(page, number)).toContainText(family.label);
  // Opened owners are forgotten with the page: who wants to see them again leaves another trace.
  await expect(page.getByText(family.phone)).toBeHidden();
  expect((await supervisor.ticket({ params: { id } })).startedAt).toBe(startedAt);
  await leaveOptional(page, supervisor, id);
  await page.keyboard.press('F8');
  await expect(visitor(page, number)).toBeHidden();
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
});

test('a board switched off and on shows who is called at once', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const clerk = await house.staffed('clerk01', counter(11));
  const hall = await station('board');
  const { number } = await clerk.callNext();
  const call = hall.getByRole('region', { name: board('calling') }).getByRole('article');
  await expect(call).toContainText(number);
  await hall.reload();
  await expect(call).toContainText(number);
  await expect(call).toContainText('11 号窗口');
});

test('reception and Manage stay signed in and where they were', async ({ station }) => {
  const door = await station('reception', { login: 'clerk01' });
  await expect(door.getByRole('heading', { name: reception('chooseHome') })).toBeVisible();
  await door.reload();
  await expect(door.getByRole('heading', { name: reception('chooseHome') })).toBeVisible();

  const office = await station('manage', { login: 'supervisor' });
  await office.getByRole('link', { name: manage('journal') }).click();
  await office.reload();
  await expect(office.getByRole('heading', { level: 1, name: manage('journal') })).toBeVisible();
});
