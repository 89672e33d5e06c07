import { paperTitles } from '#shared/i18n/paper-titles.ts';
import { verifyWords } from '#shared/i18n/verify.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { bearer, httpClient } from '../support/hub/clients.ts';
import { service } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const words = say(verifyWords);

/** The paper as a clerk's browser gets it. */
async function pdfOf(url: string, id: string): Promise<Buffer> {
  const { token } = await httpClient(url).signIn({ body: { login: 'clerk01', pin: '246810' } });
  const response = await fetch(`${url}/api/v1/documents/${id}.pdf`, { headers: bearer(token) });
  return Buffer.from(await response.arrayBuffer());
}

test('a family checks its paper on the phone: by the code on it, by the file, and finds what was altered', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('too few families');
  const clerk = await house.as('clerk01');
  const { id: caseId } = await clerk.openCase({ body: { flowId: 'handover', unitId: family.unitId } });
  const paper = await clerk.makeDocument({ body: { kind: 'area-statement', caseId } });
  const supervisor = await house.as('supervisor');
  const ticket = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const { origin } = new URL(house.phonePage(ticket));
  const pdf = await pdfOf(house.url, paper.id);

  const page = await station('phone', {
    address: `${origin}/verify/${paper.number}?hash=${paper.contentHash.slice(0, 16)}`,
  });
  await expect(page.getByRole('heading', { name: words('genuineTitle') })).toBeVisible();
  await expect(page.getByText(paperTitles['zh-CN']['area-statement'])).toBeVisible();
  await expectAccessible(page, 'the verification of a paper');
  const file = page.getByLabel(words('chooseFile'));
  await file.setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText(words('file-frozen'))).toBeVisible();
  const altered = Buffer.from(pdf);
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
  await file.setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: altered });
  await expect(page.getByText(words('file-different'))).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain(family.owner);

  await page.goto(`${origin}/verify/${paper.number}?hash=${'0'.repeat(16)}`);
  await expect(page.getByRole('heading', { name: words('differentTitle') })).toBeVisible();
});

test('without a code at hand the number is typed, and one nobody was given is not found', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const ticket = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const { origin } = new URL(house.phonePage(ticket));
  const page = await station('phone', { address: `${origin}/verify` });
  await page.getByLabel(words('numberLabel')).fill('12');
  await page.getByRole('button', { name: words('check') }).tap();
  await expect(page.getByText(words('numberWrong'))).toBeVisible();
  await page.getByLabel(words('numberLabel')).fill('jf-20261125-0007');
  await page.getByRole('button', { name: words('check') }).tap();
  await expect(page.getByRole('heading', { name: words('unknownTitle') })).toBeVisible();
  await expectAccessible(page, 'a paper nobody knows');
});

test('whoever got a notice by post types its number: the site made it, and asks for no file it could not compare', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [first] = (await supervisor.homes({})).items;
  const scope = {
    kind: 'entrance',
    building: first?.building ?? '',
    entrance: first?.rooms[0]?.entrance ?? '',
  } as const;
  await supervisor.startBulkPapers({ body: { what: 'packs', scope, form: 'pdf-per-building' } });
  const made = async () => (await supervisor.journal({ query: { type: 'bulk.home-made', limit: 1 } })).items[0];
  await expect.poll(made).toBeDefined();
  const papers = (await made())?.payload['papers'] as { number: string; contentHash: string }[] | undefined;
  const paper = papers?.[0];
  if (!paper) throw new Error('no paper was made');
  const ticket = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const { origin } = new URL(house.phonePage(ticket));
  const page = await station('phone', { address: `${origin}/verify` });
  await page.getByLabel(words('numberLabel')).fill(paper.number.toLowerCase());
  await page.getByRole('button', { name: words('check') }).tap();
  await expect(page.getByRole('heading', { name: words('knownTitle') })).toBeVisible();
  await expect(page.getByText(words('knownScanText'))).toBeVisible();
  await expect(page.getByText(words('noFile'))).toBeVisible();
  await expect(page.getByLabel(words('chooseFile'))).toHaveCount(0);
  await expectAccessible(page, 'a paper made with many others');
  await picture(page, 'verify-bulk-paper');

  await page.goto(`${origin}/verify/${paper.number}?hash=${paper.contentHash.slice(0, 16)}`);
  await expect(page.getByRole('heading', { name: words('genuineTitle') })).toBeVisible();
});
