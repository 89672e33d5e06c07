import { errorWords } from '#shared/i18n/errors.ts';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { withVoucher } from '../support/hub/voucher-flow.ts';

const manage = say(manageWords);
const rules = say(profileWords);
const journal = say(journalWords);

test('the rules of the city are worked out while they are typed, undone, and saved', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  const before = await supervisor.profile({});
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('profile'), exact: true }).click();
  const save = page.getByRole('button', { name: rules('save') });
  const undo = page.getByRole('button', { name: rules('undo') });
  const fundRate = page.getByLabel(rules('fundRate'));
  const fund = page.getByRole('complementary', { name: rules('fundTitle') });
  await expect(fundRate).toHaveValue('90.00');
  await expect(fund).toContainText('9,360.00 元');
  await expect(save).toBeDisabled();
  await expectAccessible(page, 'rules');
  await picture(page, 'manage-profile');

  // The example follows what is typed; what cannot be an amount is said at its field and not sent.
  await fundRate.fill('60.5');
  await expect(fund).toContainText('6,292.00 元');
  await fundRate.fill('sixty');
  await expect(page.getByText(rules('amountRule'))).toBeVisible();
  await expect(fund).toContainText(rules('exampleNone'));
  await save.click();
  await expect(page.getByText(rules('correct', { count: 1 }))).toBeVisible();
  expect(await supervisor.profile({})).toEqual(before);
  await undo.click();
  await expect(fundRate).toHaveValue('90.00');
  await expect(page.getByText(rules('amountRule'))).toBeHidden();
  await expect(save).toBeDisabled();

  await fundRate.fill('');
  await page.getByLabel(rules('prepayMonths')).fill('13');
  await expect(page.getByText(rules('overCap', { cap: 12 }))).toBeVisible();
  await page.getByLabel(rules('prepayMonths')).fill('6');
  await page.getByRole('radio', { name: rules('basisMeans-inner') }).check();
  await page.getByLabel(rules('priceHolds')).click();
  await save.click();
  await expect(page.getByText(rules('clauseRule'))).toBeVisible();
  await page.getByLabel(rules('clause'), { exact: true }).fill('补充协议第 3 条');
  await expect(page.getByText(rules('clauseRule'))).toBeHidden();
  await picture(page, 'manage-profile-keys');
  await save.click();
  await expect(page.getByText(rules('saved'))).toBeVisible();
  expect(await supervisor.profile({})).toEqual({
    ...before,
    version: before.version + 1,
    areaBasis: 'inner',
    maintenanceFund: { ...before.maintenanceFund, perSquareMetre: null },
    propertyFee: { ...before.propertyFee, prepayMonths: 6 },
    priceHoldsKeys: { clause: '补充协议第 3 条' },
  });
  await expect(page.getByText(rules('saved'))).toBeVisible();
  await page.getByRole('link', { name: manage('journal'), exact: true }).click();
  const entry = page.getByRole('row').filter({ hasText: rules('part-maintenanceFund') });
  await expect(entry).toContainText(rules('part-priceHoldsKeys'));
  await expect(page.getByText(journal('title'), { exact: true }).first()).toBeVisible();
});

test('rules under which a flow would break the law are refused at their place; rules saved elsewhere appear', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const before = await supervisor.profile({});
  const withLoan = { ...before, keysBlockedBy: [...before.keysBlockedBy, 'loan' as const] };
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('profile'), exact: true }).click();
  const loan = page.getByRole('checkbox', { name: rules('blocker-loan') });
  await expect(loan).not.toBeChecked();
  const saved = await supervisor.saveProfile({ body: withLoan });
  await expect(loan).toBeChecked();
  const { template, version } = await supervisor.flow({ params: { id: 'handover' }, query: {} });
  await supervisor.saveFlow({
    params: { id: 'handover' },
    body: { template: withVoucher(template, 'loan'), basedOn: version },
  });

  await loan.uncheck();
  await page.getByRole('checkbox', { name: rules('blocker-maintenance-fund') }).uncheck();
  await expect(page.getByText(rules('noFundWarning'))).toBeVisible();
  await page.getByRole('button', { name: rules('save') }).click();
  const field = page.locator('.ant-form-item').filter({ hasText: rules('keysBlockedBy') });
  await expect(field).toContainText(template.name.zh);
  await picture(page, 'manage-profile-refused');
  expect(await supervisor.profile({})).toEqual(saved);
  await supervisor.saveProfile({ body: { ...saved, areaBasis: 'unit' } });
  const elsewhere = page.getByText(rules('savedElsewhere', { parts: rules('part-areaBasis') }));
  await expect(elsewhere).toBeVisible();
  // The later one does not win by being later: it is told what was saved meanwhile.
  await page.getByRole('checkbox', { name: rules('blocker-maintenance-fund') }).check();
  await page.getByRole('checkbox', { name: rules('blocker-identity') }).check();
  await page.getByRole('button', { name: rules('save') }).click();
  await expect(page.getByRole('alert').filter({ hasText: say(errorWords)('profile-changed') })).toBeVisible();
  await expect(elsewhere).toBeVisible();
  await picture(page, 'manage-profile-changed');
  expect((await supervisor.profile({})).areaBasis).toBe('unit');
  await page.getByRole('button', { name: rules('undo') }).click();
  await expect(loan).toBeChecked();
  await expect(page.getByRole('radio', { name: rules('basisMeans-unit') })).toBeChecked();
  await page.getByRole('button', { name: manage('otherLanguage') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say(profileWords, 'en')('title') })).toBeVisible();
  await picture(page, 'manage-profile-en');
  await expectAccessible(page, 'rules in English');
});
