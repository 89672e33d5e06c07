import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, localTime } from '#shared/domain/time/business-day.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import { routeHash } from '../../renderer/stations/manage/route.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import type { House } from '../support/e2e/house.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const plan = say(noticePlanWords);
const manage = say(manageWords);
const minuteMs = 60_000;

/** From yesterday to the day after tomorrow, as the page's address says it. */
function period(): { readonly from: string; readonly to: string } {
  const today = localTime(Date.now(), 'Asia/Shanghai').slice(0, 10) as CalendarDate;
  return { from: `${addDays(today, -1)}T00:00`, to: `${addDays(today, 3)}T00:00` };
}

/** A screen of the hall that tells what it showed: so many minutes ago, for so long. */
async function screenOf(house: House, name: string) {
  const post = async (path: string, body: unknown, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(`${house.url}${apiPrefix}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { token: string };
  };
  const { token } = await post('/stations/pair', { code: 'demo:board', name });
  return (versionId: string, stretches: readonly (readonly [ago: number, minutes: number])[]) =>
    post(
      '/notices/showings',
      {
        showings: stretches.map(([ago, minutes]) => ({
          versionId,
          page: 1,
          startedMsAgo: ago * minuteMs,
          endedMsAgo: (ago - minutes) * minuteMs,
        })),
      },
      token,
    );
}

test('a reviewer reads where a notice hung in the last days, with its gaps', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const titles = ['房屋建筑工程竣工验收备案表', '一期交付流程', '投诉渠道与热线'];
  const shown = [];
  for (const title of titles) shown.push((await office.show({ title, text: '服务时间' })).versions[0]!.id);
  await house.comeBack(1);
  const [first, second] = [await screenOf(house, '大厅大屏 1'), await screenOf(house, '大厅大屏 2')];
  const [filing, route, complaints] = shown;
  await first(filing!, [
    [1200, 300],
    [840, 90],
    [600, 420],
  ]);
  await second(filing!, [[1100, 500]]);
  await second(route!, [
    [560, 200],
    [300, 260],
  ]);
  await second(complaints!, [[35, 30]]);

  const page = await station('manage', { login: 'reviewer' });
  await page
    .getByRole('navigation', { name: manage('navLabel') })
    .getByRole('link', { name: manage('displays'), exact: true })
    .click();
  await page.goto(`${house.url}/manage${routeHash('displays', period())}`);
  await page.getByLabel(plan('which')).click();
  await page.getByLabel(plan('which')).fill('竣工');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: plan('timeline', { name: '大屏 1', count: 3 }) })).toBeVisible();
  await expect(page.getByRole('table', { name: plan('gaps') })).toBeVisible();
  await expectAccessible(page, 'the record of a notice');
  await picture(page, 'manage-displays-notice');
  // The choice lives in the address and is drawn when that has changed: a moment after the click.
  const byScreen = page.getByRole('radio', { name: plan('byScreen') });
  await byScreen.click();
  await expect(byScreen).toBeChecked();
  await page.getByLabel(plan('which')).click();
  await page.getByLabel(plan('which')).fill('大屏 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: plan('timeline', { name: '投诉渠道与热线', count: 1 }) })).toBeVisible();
  await picture(page, 'manage-displays-screen');
});
