import type { CalendarDate } from '#shared/domain/ids.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(reminderWords);
const nothing = { assigned: null, subscribed: null, signingPlanned: null, filed: null, loanPaid: null };

test('who is to be called today is called from the list: text, number on record, and a result a text message cannot give', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const [family, other] = await house.families(2);
  if (!family || !other) throw new Error('nobody is expected');
  const { today } = await supervisor.reminders({});
  const enter = (unitId: typeof family.unitId, days: Partial<Record<keyof typeof nothing, CalendarDate>>) =>
    supervisor.saveFollowUpDays({ params: { id: unitId }, body: { ...nothing, ...days } });
  await enter(family.unitId, { filed: today });
  await enter(other.unitId, { assigned: today, loanPaid: '2026-01-05' as CalendarDate });

  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${new URL(page.url()).origin}/manage#/reminders`);
  await expect(page.getByText(t('overdue'), { exact: true })).toBeVisible();
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
});
