import { hubDownWords } from '#shared/i18n/hub-down.ts';
import type { HubState } from '#shared/bridge/bridge.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern } from '../support/e2e/words.ts';

type Told = { readonly tellHubState: (state: HubState) => void };

/** The bridge of the desktop app, as far as it tells of the hub. */
async function insideTheApp(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const nothing = () => () => undefined;
    const bridge = {
      role: 'board',
      version: '1.0.0',
      onHubState: (listen: (state: HubState) => void) => {
        Object.assign(globalThis, { tellHubState: listen });
        return () => undefined;
      },
      onMissingScreens: nothing,
      onResumed: nothing,
    };
    Object.assign(globalThis, { keyturn: bridge });
  });
}

for (const name of ['board', 'kiosk', 'desk', 'guide'] as const) {
  test(`${name} says since when the hub of the app is down, and no longer once it is up`, async ({ station }) => {
    const page = await station(name, { before: insideTheApp });
    await page.waitForFunction(() => 'tellHubState' in globalThis);
    const tell = (state: HubState) =>
      page.evaluate((told) => (globalThis as unknown as Told).tellHubState(told), state);
    const notice = page.getByRole('alert').filter({ hasText: pattern(hubDownWords, 'down') });
    await tell({ state: 'down', since: Date.parse('2026-11-28T09:41:00+08:00') });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('09:41');
    await tell({ state: 'up', since: Date.now() });
    await expect(notice).toBeHidden();
  });
}
