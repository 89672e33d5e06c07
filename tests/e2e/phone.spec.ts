import { phoneWords } from '#shared/i18n/phone.ts';
import { counter, service } from '../support/e2e/house.ts';
import { expect, glance, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const phone = say(phoneWords);
const english = say(phoneWords, 'en');

test('the phone follows one number and knows nothing of its owner', async ({ house, station }) => {
  const [family, before] = await house.families(2);
  if (!family || !before) throw new Error('too few families');
  const supervisor = await house.as('supervisor');
  const issue = (unitId: typeof family.unitId) =>
    supervisor.issueTicket({ body: { serviceId: service('handover'), unitId } });
  const [first, own] = [await issue(before.unitId), await issue(family.unitId)];
  const page = await station('phone', { address: house.phonePage(own), before: (page) => page.clock.install() });
  await expect(page.getByRole('heading', { name: own.number })).toBeVisible();
  await expect(page.getByText(phone('estimateUnknown'))).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(own.number));

  // Whoever was there first goes first, unless an appointment says otherwise: until it is this family's turn.
  const clerk = await house.staffed('clerk01', counter(1));
  let now = await clerk.callNext();
  if (now.id !== own.id) {
    await glance(page, page.getByText(phone('nextUp')));
    await clerk.client.cancel({ params: { id: first.id }, body: {} });
    now = await clerk.callNext();
  }
  expect(now.id).toBe(own.id);
  await glance(page, page.getByRole('alert').filter({ hasText: phone('goTo', { desk: '1 号窗口' }) }));
  await expect(page).toHaveTitle(phone('titleCalled', { number: own.number, desk: '1 号窗口' }));
  await clerk.client.recall({ params: { id: own.id } });
  await clerk.client.noShow({ params: { id: own.id } });
  await glance(page, page.getByRole('heading', { name: phone('missedTitle') }));
  await clerk.client.returnTicket({ params: { id: own.id } });
  await clerk.serveNext();
  await glance(page, page.getByRole('heading', { name: phone('servingTitle') }));
  await clerk.client.hold({ params: { id: own.id } });
  await glance(page, page.getByRole('heading', { name: phone('heldTitle') }));
  await clerk.client.cancel({ params: { id: own.id }, body: {} });
  await glance(page, page.getByRole('heading', { name: phone('cancelledTitle') }));

  const text = await page.locator('body').innerText();
  for (const secret of [family.owner, family.phone, family.last4, family.room, family.building]) {
    expect(text).not.toContain(secret);
  }
});

test('the phone speaks the language it is set to, and the other one at a touch', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  const own = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const page = await station('phone', { address: house.phonePage(own), context: { locale: 'en-GB' } });
  await expect(page.getByText(english('yourNumber'))).toBeVisible();
  await page.getByRole('button', { name: english('otherLanguage') }).tap();
  await expect(page.getByText(phone('yourNumber'))).toBeVisible();
});

test('a code nobody was given finds nothing, and the phones reach nothing else of the site', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const own = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const { origin } = new URL(house.phonePage(own));
  const page = await station('phone', { address: `${origin}/t/AAAAAAAAAAAAAAAAAAAAAA` });
  await expect(page.getByRole('heading', { name: phone('unknownTitle') })).toBeVisible();
  for (const path of ['/desk', '/manage', '/kiosk', '/api/v1/board', '/api/v1/site', '/api/v1/events']) {
    const { status } = await fetch(`${origin}${path}`);
    expect(status, path).toBe(404);
  }
});
