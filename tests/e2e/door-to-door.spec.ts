import type { TicketId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';
import type { Page } from '@playwright/test';
import { boardWords } from '#shared/i18n/board.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { phoneWords } from '#shared/i18n/phone.ts';
import { stage } from '../support/e2e/house.ts';
import { leaveOptional } from '../support/e2e/guided.ts';
import { checkInAtKiosk, tile } from '../support/e2e/kiosk.ts';
import { expect, glance, openDesk, press, test, visitor } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const kiosk = say(kioskWords);
const phone = say(phoneWords);
const board = say(boardWords);
const desk = say(deskWords);

const people = {
  '1 号窗口': 'clerk01',
  '1 号陪同': 'guide01',
  '4 号窗口': 'clerk02',
  '6 号窗口': 'clerk03',
  '8 号窗口': 'clerk04',
};
type Place = keyof typeof people;

/** The certificate's paper copy is marked as signed by hand: the case ends with it. */
async function closeInInk(client: Client, ticketId: TicketId): Promise<void> {
  for (const { id, version, toClose } of (await client.ticketCases({ params: { id: ticketId } })).items) {
    for (const documentId of toClose) {
      await client.markWetInk({ params: { id }, body: { version, documentId, witness: '现场主管' } });
    }
  }
}

/** The six stages of a handover, at four counters and one guide. */
const journey: readonly (readonly [stageName: string, place: Place])[] = [
  ['资料核验', '1 号窗口'],
  ['公示与面积确认', '1 号窗口'],
  ['陪同验房', '1 号陪同'],
  ['结算', '4 号窗口'],
  ['签署交接', '6 号窗口'],
  ['钥匙移交', '8 号窗口'],
];

test('a family goes from the kiosk through all six stages to its keys under one number', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('the roster has no family with a phone');

  const desks = new Map<Place, Page>();
  for (const [place, login] of Object.entries(people) as [Place, string][]) {
    const page = await station('desk', { login });
    await openDesk(page, place);
    desks.set(place, page);
  }
  const lastDesk = desks.get('8 号窗口');
  if (!lastDesk) throw new Error('nobody hands out keys');
  const hall = await station('board');
  const lobby = await station('kiosk');

  const number = await checkInAtKiosk(lobby, family);
  await expect(lobby.getByText(kiosk('doNow', { number }))).toBeVisible();

  const supervisor = await house.as('supervisor');
  const ticketId = (await supervisor.unit({ params: { id: family.unitId } })).openTicketId;
  if (!ticketId) throw new Error('the home has no open number');
  const own = await station('phone', {
    address: house.phonePage(await supervisor.ticket({ params: { id: ticketId } })),
    before: (page) => page.clock.install(),
  });
  await expect(own.getByRole('heading', { name: number })).toBeVisible();
  await tile(lobby, kiosk('done')).tap();
  await expect(lobby.getByRole('heading', { name: kiosk('greeting') })).toBeVisible();

  const calls = hall.getByRole('region', { name: board('calling') });
  for (const [index, [stageName, place]] of journey.entries()) {
    const page = desks.get(place);
    if (!page) throw new Error(`nobody is at ${place}`);
    await expect(page.getByRole('heading', { name: number })).toBeVisible();

    await press(page, 'F2', 'callNext');
    await expect(calls.getByRole('article')).toContainText(number);
    await expect(calls.getByRole('article')).toContainText(place);
    await expect(calls.getByRole('article')).toContainText(stageName);
    await glance(own, own.getByRole('alert').filter({ hasText: phone('goTo', { desk: place }) }));
    await expect(visitor(page, number)).toContainText(family.label);

    await press(page, 'F4', 'start');
    await expect(calls.getByText(number)).toBeHidden();

    // The steps themselves are the matter of other tests: here a colleague does them.
    await completeVisitSteps(supervisor, ticketId);
    await leaveOptional(page, supervisor, ticketId);
    const last = index === journey.length - 1;
    await press(page, 'F8', last ? 'completeLast' : 'completeStage');
    await expect(visitor(page, number)).toBeHidden();
  }

  await glance(own, own.getByRole('heading', { name: phone('doneTitle') }));
  await expect(own.getByRole('heading', { name: number })).toBeVisible();
  await expect(own.getByRole('listitem').filter({ hasText: phone('routeDone') })).toHaveCount(journey.length);
  await expect(hall.getByText(number)).toHaveCount(0);
  await expect(lastDesk.getByText(desk('servedToday', { count: 1 }))).toBeVisible();

  await closeInInk(supervisor, ticketId);
  const ended = await supervisor.ticket({ params: { id: ticketId } });
  expect([ended.number, ended.state]).toEqual([number, 'done']);
  const home = await supervisor.unit({ params: { id: family.unitId } });
  expect([home.state, home.openTicketId]).toEqual(['done', null]);
  const report = await supervisor.dailyReport({ query: {} });
  expect([report.tickets.issued, report.tickets.done]).toEqual([1, 1]);
  const served = report.stages.filter(({ count }) => count > 0).map(({ stageId }) => stageId);
  expect(served).toEqual(['papers', 'notices', 'inspection', 'settlement', 'acceptance', 'keys'].map(stage));
});
