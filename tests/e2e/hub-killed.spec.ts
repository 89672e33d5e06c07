import type { DeskId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';
import { appWords } from '#shared/i18n/app.ts';
import { boardWords } from '#shared/i18n/board.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { phoneWords } from '#shared/i18n/phone.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { counter, type House, service } from '../support/e2e/house.ts';
import { numberGiven, tile, touchHome } from '../support/e2e/kiosk.ts';
import { action, expect, glance, openDesk, press, test, visitor } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const board = say(boardWords);
const desk = say(deskWords);
const kiosk = say(kioskWords);
const phone = say(phoneWords);
const reception = say(receptionWords);

/** Everything the floor is: each number with its place and times, each desk, each stage, and how far the journal is. */
async function floorOf(house: House) {
  const supervisor = await house.as('supervisor');
  const [tickets, served, free, health] = await Promise.all([
    supervisor.tickets({ query: { state: 'all' } }),
    supervisor.workplace({ params: { id: counter(1) } }),
    supervisor.workplace({ params: { id: counter(2) } }),
    supervisor.healthz({}),
  ]);
  const { desk: first, ticket, route, waiting } = served;
  const exact = ticket && { ...ticket, estimate: null, finish: null };
  return { tickets, first, exact, route, waiting, second: free.desk, journal: health.journalSeq };
}

/** A colleague does what the stage of the family at a desk asks for, once it is being served there. */
async function stepsDoneAt(client: Client, deskId: DeskId): Promise<void> {
  const at = async () => (await client.workplace({ params: { id: deskId } })).ticket;
  await expect.poll(async () => (await at())?.state).toBe('serving');
  const ticket = await at();
  if (ticket) await completeVisitSteps(client, ticket.id);
}

test('the hub is killed in the middle of the day: every station says so, comes back by itself, and nothing is lost', async ({
  house,
  station,
}) => {
  test.setTimeout(150_000);
  const [beingServed, beingCalled, waiting, arriving] = await house.families(4);
  if (!beingServed || !beingCalled || !waiting || !arriving) throw new Error('too few families');
  const supervisor = await house.as('supervisor');
  const issue = (unitId: typeof waiting.unitId) =>
    supervisor.issueTicket({ body: { serviceId: service('handover'), unitId } });
  const first = await issue(beingServed.unitId);
  const second = await issue(beingCalled.unitId);
  const third = await issue(waiting.unitId);

  const serving = await station('desk', { login: 'clerk01' });
  await openDesk(serving, '1 号窗口');
  await serving.keyboard.press('F2');
  await action(serving, 'start').waitFor();
  await serving.keyboard.press('F4');
  await stepsDoneAt(supervisor, counter(1));
  await action(serving, 'completeStage').waitFor();
  const calling = await station('desk', { login: 'clerk02' });
  await openDesk(calling, '2 号窗口');
  await calling.keyboard.press('F2');
  await action(calling, 'start').waitFor();
  const [atFirst, atSecond] = await Promise.all(
    [serving, calling].map((page) => page.getByRole('heading', { level: 1 }).innerText()),
  );
  if (!atFirst || !atSecond) throw new Error('nobody is at the desks');
  expect([first, second, third].map(({ number }) => number)).toEqual(expect.arrayContaining([atFirst, atSecond]));

  // Somebody is in the middle of something everywhere.
  const reason = '客户说改到周六';
  await action(calling, 'cancelVisit').click();
  await calling.getByLabel(desk('reasonOptional')).fill(reason);
  const lobby = await station('kiosk');
  await touchHome(lobby, arriving);
  await tile(lobby, kiosk('priorityNo')).tap();
  for (const digit of arriving.last4.slice(0, 2)) await tile(lobby, digit).tap();
  const door = await station('reception', { login: 'clerk03' });
  await door.getByLabel(reception('searchLabel')).fill(arriving.last4);
  await expect(door.getByRole('option').filter({ hasText: arriving.label })).toBeVisible();
  const hall = await station('board');
  const calls = hall.getByRole('region', { name: board('calling') });
  await expect(calls.getByRole('article')).toContainText(atSecond);
  const office = await station('manage', { login: 'supervisor' });
  await expect(office.getByRole('row').filter({ hasText: '资料核验' }).first()).toBeVisible();
  const own = await station('phone', {
    address: house.phonePage(third),
    before: (page) => page.clock.install(),
  });
  await expect(own.getByRole('heading', { name: third.number })).toBeVisible();

  const before = await floorOf(house);
  await house.kill();

  await expect(serving.getByRole('alert')).toHaveText(pattern(appWords, 'reconnectingSince'));
  await expect(calling.getByRole('alert')).toHaveText(pattern(appWords, 'reconnectingSince'));
  await expect(hall.getByRole('alert')).toContainText(pattern(boardWords, 'cutOff'));
  await expect(lobby.getByRole('heading', { name: kiosk('cutOffTitle') })).toBeVisible();
  await expect(door.getByRole('alert')).toHaveText(pattern(receptionWords, 'cutOff'));
  await expect(office.getByRole('alert')).toHaveText(pattern(manageWords, 'cutOffSince'));
  await glance(own, own.getByText(pattern(phoneWords, 'cutOffSince')));
  // What was known stays on show.
  await expect(visitor(serving, atFirst)).toBeVisible();
  await expect(calls.getByRole('article')).toContainText(atSecond);
  await expect(own.getByRole('heading', { name: third.number })).toBeVisible();

  await house.restart();

  for (const page of [serving, calling, hall, door, office]) await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lobby.getByRole('heading', { name: kiosk('cutOffTitle') })).toBeHidden();
  await glance(own, own.getByRole('heading', { name: phone('stageNow', { stage: '资料核验' }) }));
  await expect(own.getByText(pattern(phoneWords, 'cutOffSince'))).toBeHidden();
  const { journal: head, ...after } = await floorOf(house);
  const { journal, ...floor } = before;
  expect(after).toEqual(floor);
  // Nobody did anything meanwhile; a page may only have said again whose case it looks at.
  expect(head).toBeGreaterThanOrEqual(journal);
  const since = (await supervisor.journal({ query: { after: journal } })).items.map(({ type }) => type);
  expect(since.filter((type) => type !== 'case.attended')).toEqual([]);
  expect(await supervisor.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });

  // What was typed is still there, and the work goes on from there.
  await expect(visitor(serving, atFirst)).toContainText(desk('serving'));
  await expect(calls.getByRole('article')).toContainText(atSecond);
  await expect(lobby.getByLabel(kiosk('digitsEntered', { count: 2 }))).toBeVisible();
  await expect(door.getByLabel(reception('searchLabel'))).toHaveValue(arriving.last4);
  await expect(calling.getByLabel(desk('reasonOptional'))).toHaveValue(reason);

  await calling
    .getByRole('dialog')
    .getByRole('button', { name: desk('cancelGo') })
    .click();
  await expect(visitor(calling, atSecond)).toBeHidden();
  await expect(calls.getByText(atSecond)).toBeHidden();
  await press(serving, 'F8', 'completeStage');
  await expect(visitor(serving, atFirst)).toBeHidden();
  for (const digit of arriving.last4.slice(2)) await tile(lobby, digit).tap();
  await tile(lobby, kiosk('digitConfirm')).tap();
  await expect(numberGiven(lobby)).toHaveText('H004');
  await door.getByRole('option').filter({ hasText: arriving.label }).click();
  await expect(door.getByRole('article', { name: reception('yourNumber') })).toContainText('H004');
  await expect(office.getByText(say(overviewWords)('issued'), { exact: true }).locator('..')).toContainText('4');
});
