import type { Page } from '@playwright/test';
import { errorWords } from '#shared/i18n/errors.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { type House, pin } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const words = say(manageNoticeWords);
const reviews = say(reviewWords);
const plan = say(noticePlanWords);
const notices = say(noticeWords);
const errors = say(errorWords);

/** A kind of the site's own, so that the test depends on no city's rules. */
const kind: NoticeKind = {
  id: 'test-promise',
  group: 'service',
  name: { zh: '服务承诺（样例）', en: 'Service promise (sample)' },
  modes: ['sales'],
  forms: ['text', 'file'],
  needs: ['issuedOn'],
  expires: true,
  reviews: ['review.legal', 'review.service'],
  basis: [],
  contents: [
    { zh: '抬头', en: 'Head' },
    { zh: '正文', en: 'Body' },
  ],
};
const { name: title } = kind;
const article = { zh: '本现场管理规定第 3 条', en: 'House rule 3' };
const rule = {
  kind: kind.id,
  mode: 'sales',
  basis: { article, binding: false },
  daysBefore: 0,
  forDays: null,
} as const;

/** The site sells, asks for the kind, and two people who are nothing else may review it. */
async function prepare(house: House) {
  const admin = await house.as('admin');
  for (const right of kind.reviews) {
    const login = right.replace('.', '-');
    await admin.createStaff({ body: { login, name: `会签 ${login}`, roles: [right], active: true, pin } });
  }
  const supervisor = await house.as('supervisor');
  await supervisor.addNoticeKind({ body: kind });
  const { plan: standing } = await supervisor.noticePlan({});
  await supervisor.saveNoticePlan({
    body: { city: standing.city, periods: { sales: { from: '2026-01-01', to: null }, handover: null } },
  });
  await supervisor.addNoticeRule({ body: { ...rule, onlyIf: null } });
  return supervisor;
}

const goTo = (page: Page, word: Parameters<typeof manage>[0]) =>
  page
    .getByRole('navigation', { name: manage('navLabel') })
    .getByRole('link', { name: manage(word), exact: true })
    .click();

const part = (n: number, word: 'heading' | 'headingEn' | 'text' | 'textEn') =>
  words('of', { what: words('part', { n }), part: words(word) });

/** The row of the kind on the compliance board. */
const line = (page: Page) => page.getByRole('row').filter({ hasText: article.zh });

async function writeText(page: Page, body: string) {
  await page.getByLabel(part(1, 'text')).fill('业主您好');
  await page.getByLabel(part(2, 'text')).fill(body);
  await page.getByLabel(notices('issuedOn')).fill('2026-03-01');
  await expect(page.getByText(words('save-saved'), { exact: true })).toBeVisible();
}

test('a notice is written, reviewed by two others, published, and the board follows', async ({ house, station }) => {
  await prepare(house);
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'compliance');
  await expect(line(page)).toContainText(words('state-missing'));
  await expectAccessible(page, 'compliance');
  await picture(page, 'manage-compliance');
  await line(page)
    .getByRole('link', { name: words('step-begin') })
    .click();
  await expect(page.getByRole('dialog')).toContainText(title.zh);
  await expectAccessible(page, 'begin');
  await page.getByRole('button', { name: words('create'), exact: true }).click();

  // The headings that the kind asks for stand there; what is not whole can't be sent.
  await expect(page.getByLabel(part(2, 'heading'), { exact: true })).toHaveValue('正文');
  const submit = page.getByRole('button', { name: words('submit'), exact: true });
  await expect(submit).toBeDisabled();
  await writeText(page, '七日内答复\n提供书面凭证');
  await page.getByLabel(notices('expiresOn')).fill('2026-01-01');
  await expect(page.getByText(words('fault-expiry-before-issue'))).toBeVisible();
  await expect(submit).toBeDisabled();
  await expectAccessible(page, 'editor');
  await picture(page, 'manage-notice-editor');
  await page.getByLabel(notices('expiresOn')).fill('2099-01-01');
  await expect(page.getByText(words('fault-expiry-before-issue'))).toBeHidden();
  await expect(page.getByRole('article')).toContainText('七日内答复');

  // What was typed is there after a reload, saved or not.
  await page.getByLabel(part(1, 'textEn')).fill('Dear owners');
  await page.reload();
  await expect(page.getByLabel(part(1, 'textEn'))).toHaveValue('Dear owners');
  await expect(submit).toBeEnabled();
  await submit.click();
  await expect(page.getByText(words('version-in-review')).first()).toBeVisible();
  await picture(page, 'manage-notice-in-review');

  // Whoever only reviews sees the reviews and nothing of the day.
  for (const right of kind.reviews) {
    const reviewer = await station('manage', { login: right.replace('.', '-') });
    await expect(reviewer.getByRole('heading', { level: 1, name: reviews('title') })).toBeVisible();
    await expect(reviewer.getByRole('navigation', { name: manage('navLabel') }).getByRole('link')).toHaveText([
      manage('compliance'),
      manage('reviews'),
      manage('displays'),
    ]);
    await expect(reviewer.getByRole('article')).toContainText('提供书面凭证');
    await expectAccessible(reviewer, 'review');
    await picture(reviewer, 'manage-review');
    await reviewer.getByRole('button', { name: reviews('approve'), exact: true }).click();
    await expect(reviewer.getByRole('button', { name: reviews('approve'), exact: true })).toBeHidden();
    await reviewer.goto(`${house.url}/manage#/staff`);
    await expect(reviewer.getByRole('heading', { level: 1, name: reviews('title') })).toBeVisible();
    await goTo(reviewer, 'compliance');
    await expect(line(reviewer)).toContainText(words('state-missing'));
  }
  await page.getByRole('button', { name: words('publish'), exact: true }).click();
  await expect(page.getByText(words('version-published')).first()).toBeVisible();
  await picture(page, 'manage-notice-public');
  await goTo(page, 'compliance');
  await expect(line(page)).toContainText(words('state-not-shown'));
  await goTo(page, 'notices');
  await expect(page.getByRole('link', { name: title.zh })).toBeVisible();
  await expectAccessible(page, 'notices');
  await picture(page, 'manage-notices');

  await page.getByRole('button', { name: manage('otherLanguage') }).click();
  await expect(page.getByRole('link', { name: title.en })).toBeVisible();
  await goToEnglish(page, 'compliance');
  await expect(page.getByText(say(manageNoticeWords, 'en')('state-not-shown')).first()).toBeVisible();
  await picture(page, 'manage-compliance-en');
  // On a laptop and on a large screen nothing is cut off either.
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    for (const word of ['compliance', 'notices', 'noticePlan', 'playlists', 'displays'] as const) {
      await goToEnglish(page, word);
      await expect(page.getByRole('main').locator('table, ol, select, input').first()).toBeVisible();
      await picture(page, `manage-${word}-${size.width}`);
    }
  }
});

const goToEnglish = (page: Page, word: Parameters<typeof manage>[0]) =>
  page.getByRole('link', { name: say(manageWords, 'en')(word), exact: true }).click();

test('a refusal says why; the next version shows what changed; nobody reviews their own', async ({
  house,
  station,
}) => {
  const supervisor = await prepare(house);
  const admin = await house.as('admin');
  const { items } = await admin.staff({});
  const writer = items.find(({ login }) => login === 'supervisor')!;
  await admin.saveStaff({
    params: { id: writer.id },
    body: { login: writer.login, name: writer.name, active: true, roles: ['supervisor', 'review.legal'] },
  });
  const { id } = await supervisor.createNotice({ body: { kind: kind.id, title, form: 'text' } });
  const body = { form: 'text' as const, parts: [{ heading: null, text: { zh: '七日内答复', en: null } }] };
  const fields = { number: null, issuer: null, issuedOn: '2026-03-01', expiresOn: null };
  await supervisor.saveNoticeDraft({ params: { id }, body: { title, form: 'text', fields, body, revision: 1 } });
  await supervisor.submitNotice({ params: { id }, body: { revision: 2 } });

  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'reviews');
  await expect(page.getByText(reviews('own'))).toBeVisible();
  await expect(page.getByRole('button', { name: reviews('approve'), exact: true })).toBeHidden();
  const reviewer = await station('manage', { login: 'review-legal' });
  await reviewer.getByRole('button', { name: reviews('refuse'), exact: true }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByRole('button', { name: reviews('refuse'), exact: true }).click();
  await expect(dialog.getByText(words('reasonRule'))).toBeVisible();
  await dialog.getByLabel(words('reason')).fill('期限应写工作日');
  await dialog.getByRole('button', { name: reviews('refuse'), exact: true }).click();
  await expect(reviewer.getByText(reviews('nothing'))).toBeVisible();

  await page.goto(`${house.url}/manage#/notices?notice=${id}`);
  await expect(page.getByText('期限应写工作日')).toBeVisible();
  await picture(page, 'manage-notice-refused');
  await page.getByRole('button', { name: words('nextVersion') }).click();
  await page.getByLabel(part(1, 'text')).fill('七个工作日内答复');

  // Somebody else writes on the same draft: nothing typed here is lost, and one of the two is chosen.
  await expect(page.getByText(words('save-saved'), { exact: true })).toBeVisible();
  const now = (await supervisor.notices({})).items.find((one) => one.id === id)!.versions[0]!;
  await admin.saveNoticeDraft({
    params: { id },
    body: { title, form: 'text', fields: { ...fields, number: '甲-1' }, body: now.body, revision: now.revision },
  });
  await page.getByLabel(part(1, 'text')).fill('七个工作日内书面答复');
  const conflict = page.getByRole('alert', { name: words('conflictTitle') });
  await expect(conflict).toContainText('甲-1');
  await expect(page.getByLabel(part(1, 'text'))).toHaveValue('七个工作日内书面答复');
  await expectAccessible(page, 'conflict');
  await picture(page, 'manage-notice-conflict');
  await conflict.getByRole('button', { name: words('keepMine') }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByText(words('save-saved'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: words('submit'), exact: true }).click();
  await expect(reviewer.getByText(reviews('changes', { version: 1 })).first()).toBeVisible();
  await expect(reviewer.locator('del')).toHaveText('七日内答复');
  await expect(reviewer.locator('ins')).toHaveText('七个工作日内书面答复');
  await expectAccessible(reviewer, 'difference');
  await picture(reviewer, 'manage-review-difference');

  // One given on paper: its scan and who signed.
  const service = reviews('right-review.service');
  await goTo(page, 'reviews');
  await page.getByRole('button', { name: `${reviews('recordPaper')} · ${service}` }).click();
  await page.getByLabel(reviews('signedBy')).fill('测试甲');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.getByLabel(reviews('scan')).setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: png });
  await page.getByRole('button', { name: reviews('record'), exact: true }).click();
  await expect(page.getByText(reviews('onPaper', { name: '测试甲' }))).toBeVisible();
});

test('rules, playlists and the record of what was shown', async ({ house, station }) => {
  const supervisor = await prepare(house);
  await station('board');
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'noticePlan');
  const row = page.getByRole('row').filter({ hasText: article.zh });
  await expect(row).toBeVisible();
  await expectAccessible(page, 'plan');
  await picture(page, 'manage-notice-plan');
  await row.getByRole('button', { name: plan('remove') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(plan('removeOwnText'));
  await dialog.getByRole('button', { name: plan('remove'), exact: true }).click();
  await expect(dialog.getByText(words('reasonRule'))).toBeVisible();
  await dialog.getByLabel(words('reason')).fill('本现场不再提供');
  await dialog.getByRole('button', { name: plan('remove'), exact: true }).click();
  await expect(row).toBeHidden();
  await page.getByLabel(plan('to', { mode: plan('mode-sales') })).fill('2025-01-01');
  await page.getByRole('button', { name: plan('save'), exact: true }).click();
  await expect(page.getByText(plan('periodRule'))).toBeVisible();
  await page.getByRole('button', { name: plan('addRule') }).click();
  await expectAccessible(page, 'add a rule');
  await picture(page, 'manage-notice-rule');
  await page.keyboard.press('Escape');

  // A kind of the site's own says what it must contain, and why it is asked for.
  await page.getByRole('button', { name: plan('addKind') }).click();
  await page.getByLabel(plan('nameZh')).fill('装修须知');
  await page.getByLabel(plan('nameEn')).fill('Fitting-out rules');
  await page.getByLabel(plan('kindId')).fill('fitting-out');
  await page.getByRole('button', { name: plan('contentsAdd') }).click();
  await page.getByLabel(plan('contents-zh', { n: 1 })).fill('施工时间');
  await page.getByLabel(plan('contents-en', { n: 1 })).fill('Working hours');
  await page.getByRole('button', { name: plan('basisAdd') }).click();
  await page.getByLabel(plan('basis-zh', { n: 1 })).fill('《物业管理条例》第五十二条');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: manage('save'), exact: true })
    .click();
  await expect(page.getByText(plan('bothRule'))).toBeVisible();
  await expect(page.getByText(plan('reviewsRule'))).toBeVisible();
  await page.getByLabel(reviews('right-review.service')).check();
  await page.getByLabel(plan('basis-en', { n: 1 })).fill('Property Management Regulations Art. 52');
  await expectAccessible(page, 'add a kind');
  await picture(page, 'manage-notice-kind');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: manage('save'), exact: true })
    .click();
  await expect(page.getByText(plan('kindAdded', { name: '装修须知' }))).toBeVisible();
  const own = (await supervisor.noticeKinds({})).items.find(({ id }) => id === 'fitting-out');
  expect(own).toMatchObject({
    reviews: ['review.service'],
    contents: [{ zh: '施工时间', en: 'Working hours' }],
    basis: [{ article: { zh: '《物业管理条例》第五十二条' }, binding: false }],
  });

  await goTo(page, 'playlists');
  await page
    .getByRole('button', { name: plan('addSlot') })
    .first()
    .click();
  await page.getByLabel(plan('slotTo', { n: 1 })).fill('08:00');
  await expect(page.getByText(plan('slotTimes'))).toBeVisible();
  await page.getByLabel(plan('slotTo', { n: 1 })).fill('12:30');
  await expect(page.getByRole('list', { name: /一天的安排$/ }).first()).toContainText('09:00–12:30');
  await page
    .getByRole('button', { name: plan('save'), exact: true })
    .first()
    .click();
  await expect(page.getByText(plan('changed'))).toBeHidden();
  await expectAccessible(page, 'playlists');
  await picture(page, 'manage-playlists');
  await page.reload();
  await expect(page.getByLabel(plan('slotTo', { n: 1 }))).toHaveValue('12:30');

  await goTo(page, 'displays');
  await expect(page.getByText(plan('choose')).last()).toBeVisible();
  // The choice lives in the address and is drawn when that has changed: a moment after the click.
  const byScreen = page.getByRole('radio', { name: plan('byScreen') });
  await byScreen.click();
  await expect(byScreen).toBeChecked();
  await page.getByLabel(plan('which')).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(plan('nothingShown'))).toBeVisible();
  await expectAccessible(page, 'displays');
  await picture(page, 'manage-displays');
});

test('a file that is none is refused in words, a sound one is drawn and shown', async ({ house, station }) => {
  const supervisor = await prepare(house);
  const { id } = await supervisor.createNotice({ body: { kind: kind.id, title, form: 'file' } });
  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${house.url}/manage#/notices?notice=${id}`);
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await choose('执照.pdf', Buffer.from('not a pdf at all'));
  await expect(page.getByText(errors('notice-file-type'))).toBeVisible();
  await expectAccessible(page, 'file refused');
  const png = await page.screenshot();
  await choose('执照.pdf', png);
  await expect(page.getByText(/已就绪$/)).toBeVisible();
  await expect(page.getByRole('img', { name: words('pageOf', { title: title.zh, page: 1 }) })).toBeVisible();
  await picture(page, 'manage-notice-file');
});
