import { careAskWords, careListWords, careTaskWords } from '#shared/i18n/care.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import { steerWords } from '#shared/i18n/manage-steer.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { service } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const ask = say(careAskWords);
const task = say(careTaskWords);
const list = say(careListWords);
const steer = say(steerWords);

test('water asked for on the phone reaches the supervisor, and the phone hears that it was brought', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const own = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const phone = await station('phone', { address: house.phonePage(own) });
  await phone.getByRole('button', { name: ask('ask-water') }).tap();
  await expect(phone.getByRole('button', { name: ask('ask-water') })).toContainText(ask('asked'));
  await picture(phone, 'phone-care');

  const office = await station('manage', { login: 'supervisor' });
  const line = office
    .getByRole('listitem')
    .filter({ hasText: own.number })
    .filter({ hasText: task('water') });
  await line.getByRole('button', { name: list('done') }).click();
  await expect(office.getByText(`${own.number} ${task('water')}`)).toBeVisible();
  await expect(phone.getByRole('button', { name: ask('ask-water') })).toContainText(ask('seen'));
});

test('a remedy says what it would do, and does it', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  for (let count = 0; count < 5; count++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const office = await station('manage', { login: 'supervisor' });
  const remedies = office.getByRole('list', { name: steer('remedies') });
  await remedies.getByRole('button').first().click();
  await expect(office.getByRole('status').filter({ hasText: steer('doneIt', { what: '' }) })).toBeVisible();
  const { desks } = await supervisor.overview({});
  expect(desks.filter(({ state }) => state === 'open')).toHaveLength(1);
});

test('the whole floor is on one screen', async ({ house, station }) => {
  await fillFloor(house);
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.tickets({ query: {} });
  const waiting = items.filter(({ state }) => state === 'waiting');
  for (const [index, kind] of (['water', 'wheelchair', 'help'] as const).entries()) {
    const one = waiting[index];
    if (one) await supervisor.ticketRequest({ params: { id: one.id }, body: { kind } });
  }
  const office = await station('manage', { login: 'supervisor' });
  await expect(
    office.getByRole('list', { name: steer('remedies') }).or(office.getByText(steer('noRemedy'))),
  ).toBeVisible();
  await picture(office, 'manage-steer');
});

test('the building map shows each home by letter and colour, follows the floor, and leads to the case by keyboard', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const office = await station('manage', { login: 'supervisor', address: `${house.url}/manage#/map` });
  const square = office.locator(`[data-home="${family.unitId}"]`);
  await expect(square).toHaveAttribute('data-state', 'expected');
  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: family.unitId } });
  await expect(square).toHaveAttribute('data-state', 'waiting');
  await fillFloor(house);
  await picture(office, 'manage-map');
  await square.focus();
  await office.keyboard.press('ArrowUp');
  await expect(square).not.toBeFocused();
  await office.keyboard.press('ArrowDown');
  await expect(square).toBeFocused();
  await office.keyboard.press('Enter');
  await expect(office).toHaveURL(/#\/cases\?case=/);
});

test('the report of a day tells of its homes, with the days before as charts', async ({ house, station }) => {
  await fillFloor(house);
  const office = await station('manage', { login: 'supervisor', address: `${house.url}/manage#/report` });
  await expect(office.locator('[role="img"] svg')).toHaveCount(2);
  await picture(office, 'manage-report-homes');
  const file = office.waitForEvent('download');
  await office.getByRole('button', { name: say(reportWords)('xlsx') }).click();
  expect((await file).suggestedFilename()).toMatch(/^keyturn-.*\.xlsx$/);
});
