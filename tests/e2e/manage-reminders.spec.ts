import type { CalendarDate } from '#shared/domain/ids.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(reminderWords);
const manage = say(manageWords);
const notices = say(manageNoticeWords);
const setup = say(setupWords);
const nothing = { assigned: null, subscribed: null, signingPlanned: null, filed: null, loanPaid: null };

test('who is to be called today is called from the list: text, number on record, and a result a text message cannot give', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [family, other] = await house.families(2);
  if (!family || !other) throw new Error('nobody is expected');
  // Whenever this runs, one may ring.
  await supervisor.saveSettings({ body: { ...(await supervisor.settings({})), quietHours: [] } });
  const { today } = await supervisor.reminders({ query: {} });
  const enter = (unitId: typeof family.unitId, days: Partial<Record<keyof typeof nothing, CalendarDate>>) =>
    supervisor.saveFollowUpDays({ params: { id: unitId }, body: { ...nothing, ...days } });
  await enter(family.unitId, { filed: today });
  await enter(other.unitId, {
    assigned: today,
    subscribed: '2026-01-05' as CalendarDate,
    loanPaid: '2026-01-05' as CalendarDate,
  });

  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${new URL(page.url()).origin}/manage#/reminders`);
  await expect(page.getByText(t('overdue'), { exact: true })).toHaveCount(2);
  await expectAccessible(page, 'follow-up');
  await picture(page, 'manage-reminders');
  await page.getByRole('button', { name: t('workOf', { home: family.label, what: t('rule-filed') }) }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(t('say-filed'))).toBeVisible();
  await expect(drawer.getByText(family.phone)).toHaveCount(0);
  await drawer.getByRole('button', { name: t('open') }).click();
  await expect(drawer.getByText(family.phone)).toBeVisible();
  await picture(page, 'manage-reminder');
  await expect(drawer.getByRole('button', { name: t('result-text-sent') })).toHaveCount(0);
  await drawer.getByRole('button', { name: t('result-reached') }).click();
  await expect(
    page.getByRole('button', { name: t('workOf', { home: family.label, what: t('rule-filed') }) }),
  ).toHaveCount(0);
  await expect(page.getByText(t('coverageOf', { done: 1, due: 1 }))).toBeVisible();

  // Who signs soon is given the list of papers and fees as well (B8).
  await page.getByRole('button', { name: t('workOf', { home: other.label, what: t('rule-subscription') }) }).click();
  const made = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/documents'));
  await drawer.getByRole('button', { name: t('printChecklist') }).click();
  expect((await made).status()).toBe(201);
  await drawer.getByRole('button', { name: t('open') }).click();
  await expect(drawer.getByText('需携带：')).toBeVisible();
  await expectAccessible(page, 'the list before a signing');
  await picture(page, 'manage-reminder-checklist');
});

test('the site sets when nobody is rung; in quiet hours the list says so and a number needs the owner to have wished it (H5)', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const { today } = await supervisor.reminders({ query: {} });
  await supervisor.saveFollowUpDays({ params: { id: family.unitId }, body: { ...nothing, filed: today } });
  const settings = await supervisor.settings({});
  await supervisor.saveSettings({ body: { ...settings, quietHours: [{ from: '12:00', to: '14:00' }] } });

  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('site'), exact: true }).click();
  await expect(page.getByLabel(setup('quietFrom', { n: 1 }))).toHaveValue('12:00');
  await page.getByLabel(setup('quietFrom', { n: 1 })).fill('14:00');
  await page.getByRole('button', { name: setup('saveSettings') }).click();
  await expect(page.getByText(setup('quietRule'))).toBeVisible();
  // From midnight to the minute before it: quiet whenever this runs, but for that minute.
  await page.getByLabel(setup('quietFrom', { n: 1 })).fill('00:00');
  await page.getByLabel(setup('quietTo', { n: 1 })).fill('12:00');
  await page.getByRole('button', { name: setup('quietAdd') }).click();
  await page.getByLabel(setup('quietFrom', { n: 2 })).fill('12:00');
  await page.getByLabel(setup('quietTo', { n: 2 })).fill('23:59');
  await expect(page.getByText(setup('quietRule'))).toBeHidden();
  await picture(page, 'manage-quiet-hours');
  await page.getByRole('button', { name: setup('saveSettings') }).click();
  await expect(page.getByText(setup('saved'), { exact: true })).toBeVisible();

  await page.getByRole('link', { name: manage('reminders'), exact: true }).click();
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: t('workOf', { home: family.label, what: t('rule-filed') }) }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('button', { name: t('open'), exact: true })).toHaveCount(0);
  await picture(page, 'manage-reminder-quiet');
  await drawer.getByRole('button', { name: t('openWished') }).click();
  await expect(drawer.getByText(family.phone)).toBeVisible();
});

test('a busy house asks nothing of the list; a day entered for one home asks for that home alone', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [family, other] = await house.families(2);
  if (!family || !other) throw new Error('nobody is expected');
  const { today } = await supervisor.reminders({ query: {} });
  const page = await station('manage', { login: 'supervisor' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/reminders')) asked.push(searchParams.get('about') ?? 'all');
  });
  await page.getByRole('link', { name: manage('reminders'), exact: true }).click();
  await expect(page.getByText(t('none'))).toBeVisible();
  const begun = asked.length;

  await supervisor.openCase({ body: { flowId: 'handover', unitId: other.unitId } });
  await supervisor.saveFollowUpDays({ params: { id: family.unitId }, body: { ...nothing, filed: today } });
  await expect(
    page.getByRole('button', { name: t('workOf', { home: family.label, what: t('rule-filed') }) }),
  ).toBeVisible();
  // The day was entered after the case, so the feed has told of both.
  expect(asked.slice(begun)).toEqual([family.unitId]);
  await expect(page.getByText(t('coverageOf', { done: 0, due: 1 }))).toBeVisible();
});

test('a milestone that is public is told to the owners of its building, with its own words, by message or call (C1, C2)', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  await supervisor.saveSettings({ body: { ...(await supervisor.settings({})), quietHours: [] } });
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const { today } = await supervisor.reminders({ query: {} });
  const building = family.label.split(' ')[0] ?? '';
  const dates = [{ milestone: 'completion-accepted' as const, planned: null, done: today }];
  const body = { form: 'milestones' as const, buildings: [building], dates };
  const office = await noticeOffice(house);
  const notice = await office.show({ title: '工程节点通报', titleEn: 'Milestones', body });
  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${new URL(page.url()).origin}/manage#/notices?notice=${notice.id}`);
  await page.getByRole('button', { name: notices('nextVersion') }).click();
  await expect(page.getByLabel(notices('buildings'))).toHaveValue(building);
  await expectAccessible(page, 'milestones');
  await picture(page, 'manage-milestone-notice');

  await page.getByRole('link', { name: manage('reminders'), exact: true }).click();
  const work = { home: family.label, what: t('rule-milestone-completion-accepted') };
  await expect(page.getByRole('button', { name: t('workOf', work) })).toBeVisible();
  await picture(page, 'manage-milestones');
  await page.getByRole('button', { name: t('workOf', work) }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(t('say-milestone-completion-accepted'))).toBeVisible();
  await drawer.getByRole('button', { name: t('open') }).click();
  await expect(drawer.getByText(family.phone)).toBeVisible();
  await drawer.getByRole('button', { name: t('result-text-sent') }).click();
  await expect(page.getByRole('button', { name: t('workOf', work) })).toHaveCount(0);
});

test('a text that went to a whole building is entered once for all its homes, after the list and the text left as a file (C2)', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const { today } = await supervisor.reminders({ query: {} });
  const dates = [{ milestone: 'facade-done' as const, planned: null, done: today }];
  const office = await noticeOffice(house);
  await office.show({ title: '工程节点通报', titleEn: 'Milestones', body: { form: 'milestones', dates } });
  const { items } = await supervisor.reminders({ query: {} });
  const building = items[0]?.building ?? '';
  const others = items.filter((one) => one.building !== building);
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('reminders'), exact: true }).click();
  await page.getByText(`${t('rule-milestone-facade-done')} ${items.length}`).click();
  await expectAccessible(page, 'texts to a building');
  await picture(page, 'manage-tell-building');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('tellExport', { building }) }).click();
  expect((await download).suggestedFilename()).toContain(building);
  await page.getByRole('button', { name: t('tellOf', { building }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('say-milestone-facade-done'))).toBeVisible();
  await picture(page, 'manage-tell-building-confirm');
  await dialog.getByRole('button', { name: t('tellSent') }).click();
  await expect(page.getByText(`${t('rule-milestone-facade-done')} ${others.length}`)).toBeVisible();
  await expect(page.getByRole('button', { name: t('tellOf', { building }) })).toHaveCount(0);
});
