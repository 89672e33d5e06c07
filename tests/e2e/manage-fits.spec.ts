import { manageWords } from '#shared/i18n/manage.ts';
import { pages } from '../../renderer/stations/manage/route.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const languages = ['zh-CN', 'en'] as const;

for (const language of languages) {
  test(`every page of Manage on a busy morning fits its screen (${language})`, async ({ house, station }) => {
    test.slow();
    await fillFloor(house);
    const page = await station('manage', { login: 'supervisor' });
    const other = page.getByRole('button', { name: manage('otherLanguage') });
    await expect(other).toBeVisible();
    if (language === 'en') await other.click();
    const said = say(manageWords, language);
    for (const name of pages) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, name);
      await expect(page.locator(`nav a[aria-current="page"][href="#/${name}"]`)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(said('loading'), { exact: true })).toHaveCount(0);
      await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
      await picture(page, `manage-fits-${language}-${name}`);
      expect.soft(await page.evaluate(cutOff), `${name} (${language})`).toEqual([]);
    }
  });
}

/** What one would press or read but cannot, since it reaches over the edge of its card or of what scrolls around it. */
function cutOff(): readonly string[] {
  const all = document.querySelectorAll<HTMLElement>('main :is(button, a, input, th, td, h1, h2, label)');
  return [...all].flatMap((one) => {
    const { right, width, height } = one.getBoundingClientRect();
    if (width < 2 || height < 2 || !one.checkVisibility({ visibilityProperty: true })) return [];
    for (let around = one.parentElement; around && around.tagName !== 'MAIN'; around = around.parentElement) {
      const edge = around.getBoundingClientRect();
      const isEdge = getComputedStyle(around).overflowX !== 'visible' || around.tagName === 'SECTION';
      if (isEdge && edge.width > 2 && right > edge.right + 1) {
        return [`${one.tagName} ${one.innerText.slice(0, 30)} by ${Math.round(right - edge.right)} px`];
      }
    }
    return [];
  });
}
