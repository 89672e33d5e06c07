import { deskWords } from '#shared/i18n/desk.ts';
import { cases, homeThat, mainAction, receive, steps } from '../support/e2e/guided.ts';
import { expect, press, test, visitor } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { workThroughStage } from '../support/e2e/work-through.ts';

const desk = say(deskWords);

test('a couple with a loan, one of them absent, signs in one visit, with one paper to bring later', async ({
  house,
  station,
}) => {
  test.setTimeout(300_000);
  const couple = await homeThat(house, (one) => one.owners.length === 2 && one.paymentMethod === 'commercial-loan');
  const page = await station('desk', { login: 'clerk01' });
  await receive(house, page, { service: 'signing', unitId: couple.id, desk: '9 号窗口' });
  const supervisor = await house.as('supervisor');
  const ticketId = (await supervisor.unit({ params: { id: couple.id } })).openTicketId;
  if (!ticketId) throw new Error('no visit');
  const [opened] = (await supervisor.ticketCases({ params: { id: ticketId } })).items;
  if (!opened) throw new Error('no case');
  const load = () => supervisor.case({ params: { id: opened.id } });

  // Only one of the two came; her paper of authority is asked for at once.
  await page.getByRole('button', { name: cases('whoIsHere') }).click();
  const dialog = page.getByRole('dialog', { name: cases('situationTitle') });
  await dialog.getByRole('checkbox', { name: couple.owners[1] ?? '' }).uncheck();
  await dialog.getByRole('button', { name: desk('save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(cases('someOwnersHere', { here: 1, count: 2 }))).toBeVisible();

  for (const _ of opened.stages) {
    await expect(steps(page)).toBeVisible();
    await workThroughStage(page, load, { later: ['income-proof'] });
    await expect(mainAction(page)).toContainText(/完成/);
    await page.keyboard.press('F8');
    await expect(visitor(page, 'S001')).toBeHidden();
    if ((await load()).state === 'done') break;
    await press(page, 'F2', 'callNext');
    await press(page, 'F4', 'start');
  }
  const done = await load();
  expect(done.state).toBe('done');
  expect(done.toBring).toMatchObject([{ paperId: 'income-proof', brought: false }]);
});
