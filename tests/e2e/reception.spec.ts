import type { Page } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import { printProgressWords } from '#shared/i18n/print-progress.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { counter, type Family, service } from '../support/e2e/house.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const reception = say(receptionWords);
const progress = say(printProgressWords);

const search = (page: Page) => page.getByLabel(reception('searchLabel'));
const found = (page: Page, { label }: Family) => page.getByRole('option').filter({ hasText: label });
const number = (page: Page) => page.getByRole('article', { name: reception('yourNumber') });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Opens the home of a family by its phone. */
async function openHome(page: Page, family: Family): Promise<void> {
  await search(page).fill(family.phone);
  await found(page, family).click();
  await expect(page.getByRole('article', { name: reception('homeLabel') })).toContainText(family.label);
}

test('a home is found by name, pinyin, initials, phone, its last four digits, or room', async ({ house, station }) => {
  const families = await house.families(3);
  const family = families[2];
  if (!family) throw new Error('too few families');
  const page = await station('reception', { login: 'clerk01' });
  const sounds = pinyin(family.owner, { toneType: 'none', type: 'array', surname: 'head' });
  const room = `${family.building.replace('号楼', '')}-${family.room.replace(/^0/, '')}`;
  const words = [
    family.owner,
    sounds.join(''),
    sounds.map((sound) => sound[0]).join(''),
    family.phone,
    family.last4,
    room,
  ];
  for (const said of words) {
    await search(page).fill(said);
    await expect(found(page, family), said).toBeVisible();
    // Public or not: names stay masked until opened.
    await expect(page.getByText(family.owner)).toHaveCount(0);
  }
  await search(page).fill('查无此人');
  await expect(page.getByText(reception('searchEmpty', { query: '查无此人' }))).toBeVisible();
});

test('a family is checked in by keys alone, and its slip is printed by the browser and printed again', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  await supervisor.savePrinterAssignments({ body: { items: [] } });
  const page = await station('reception', { login: 'clerk01' });
  await search(page).fill(family.phone);
  await expect(found(page, family)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(button(page, /交付办理/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(number(page)).toContainText('H001');
  await expect(number(page)).toContainText(reception('waitingNext', { stage: '资料核验' }));

  const slip = page.waitForResponse((response) => response.url().includes('/slip.pdf'));
  await expect(button(page, reception('print'))).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await slip).headers()['content-type']).toBe('application/pdf');
  const reprints = async () => (await supervisor.journal({ query: { type: 'ticket.slip-reprinted' } })).items.length;
  expect(await reprints()).toBe(0);

  // Asked for again at the door, the home keeps its number, and another slip is noted.
  await button(page, reception('nextVisitor')).click();
  await openHome(page, family);
  await expect(page.getByText(reception('sameNumber'))).toBeVisible();
  await expect(number(page)).toContainText('H001');
  const again = page.waitForResponse((response) => response.url().includes('/slip.pdf'));
  await button(page, reception('reprint')).click();
  expect((await again).status()).toBe(200);
  expect(await reprints()).toBe(1);
});

test('priority is given and taken; the note and the escort reach the desk', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('reception', { login: 'clerk01' });
  await openHome(page, family);
  await page.getByLabel(reception('note'), { exact: true }).fill('有老人，轮椅');
  await page.getByLabel(reception('escort'), { exact: true }).fill('陪同 05');
  await button(page, reception('save')).click();
  await expect(button(page, reception('save'))).toHaveCount(0);
  await page.getByRole('checkbox', { name: new RegExp(reception('priority')) }).check();
  await button(page, /交付办理/).click();
  await expect(number(page)).toContainText(reception('markPriority'));
  await button(page, reception('unprioritise')).click();
  await expect(button(page, reception('prioritise'))).toBeVisible();
  const clerk = await house.staffed('clerk02', counter(1));
  await clerk.callNext();
  const { units } = await clerk.client.workplace({ params: { id: counter(1) } });
  expect(units).toEqual([expect.objectContaining({ note: '有老人，轮椅', escort: '陪同 05' })]);
  await expect(number(page)).toContainText(reception('calledTo', { desk: '1 号窗口', stage: '资料核验' }));
});

test('who came for something else gets a new number and keeps the place', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  const page = await station('reception', { login: 'clerk01' });
  await button(page, /咨询/).click();
  await expect(number(page)).toContainText('E001');
  const first = (await supervisor.tickets({ query: {} })).items[0];
  await button(page, reception('changeService')).click();
  await number(page)
    .getByRole('button', { name: /物业服务/ })
    .click();
  await expect(number(page)).toContainText('P001');
  const { items } = await supervisor.tickets({ query: { state: 'all' } });
  expect(items.find((ticket) => ticket.number === 'P001')?.firstArrivalAt).toBe(first?.firstArrivalAt);
  expect(items.find((ticket) => ticket.number === 'E001')?.state).toBe('cancelled');
});

test('who missed the call is brought back, who leaves is cancelled with a reason', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  for (let n = 0; n < 2; n++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const clerk = await house.staffed('clerk02', counter(11));
  const { id } = await clerk.callNext();
  await clerk.client.recall({ params: { id } });
  await clerk.client.noShow({ params: { id } });

  const page = await station('reception', { login: 'clerk01' });
  await page
    .getByRole('navigation', { name: reception('tabs') })
    .getByRole('button', { name: reception('tabInHouse') })
    .click();
  await button(page, new RegExp(`^${reception('filterMissed')}`)).click();
  const table = page.getByRole('table', { name: reception('listLabel') });
  await expect(table.getByRole('row')).toHaveCount(2);
  await button(page, 'E001').click();
  await button(page, reception('bringBack')).click();
  await expect(number(page)).toContainText(reception('waitingAhead', { stage: '咨询', count: 1 }));
  await button(page, reception('cancelTicket')).click();
  await button(page, reception('cancelLeft')).click();
  await button(page, reception('cancelDo')).click();
  await expect(number(page)).toContainText(reception('cancelledState'));
  expect((await supervisor.ticket({ params: { id } })).state).toBe('cancelled');
});

test('paper numbers are printed before a power cut and entered after it, each in its place', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('reception', { login: 'clerk01' });
  await page
    .getByRole('navigation', { name: reception('tabs') })
    .getByRole('button', { name: reception('tabPaper') })
    .click();
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await button(page, reception('paperPrint', { count: 20 })).click();
  await expect(page.getByText(reception('paperPrinted', { from: 'Z001', to: 'Z020' }))).toBeVisible();
  await expect(page.getByText(progress('confirmed', { printer: '办公打印机（演示，存为文件）' }))).toBeVisible();

  // One came by the door meanwhile; the paper says they came before.
  await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const { at, timeZone } = await supervisor.site({});
  const aMinuteAgo = new Date(Date.parse(at) - 60_000);
  const written = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(aMinuteAgo);
  const field = (word: 'paperNumber' | 'paperTime') =>
    page.getByRole('textbox', { name: new RegExp(`^${reception(word)}`) });
  const enter = async (paper: string, time: string) => {
    await field('paperNumber').fill(paper);
    await field('paperTime').fill(time);
    await page.keyboard.press('Enter');
  };
  await page.getByRole('combobox', { name: reception('paperService') }).selectOption({ label: 'E 咨询' });
  await enter('Y1', '25:99');
  await expect(page.getByText(reception('paperNumberFault'))).toBeVisible();
  await expect(page.getByText(reception('paperTimeFault'))).toBeVisible();
  await enter('Z001', written.replace(':', ''));
  await expect(page.getByText(reception('paperPlace', { service: '咨询', stage: '咨询', count: 0 }))).toBeVisible();
  await expect(field('paperNumber')).toHaveValue('Z002');

  const { items } = await supervisor.tickets({ query: {} });
  expect(items.find((ticket) => ticket.number === 'Z001')).toMatchObject({ enteredByHand: true });
  const clerk = await house.staffed('clerk02', counter(11));
  expect((await clerk.callNext()).number).toBe('Z001');
});
