import { hubDownWords } from '#shared/i18n/hub-down.ts';
import type { HubState } from '#shared/bridge/bridge.ts';
import type { Page } from '@playwright/test';
import { shellWords } from '#shared/i18n/shell.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { picture } from '../support/e2e/picture.ts';
import { pattern, say } from '../support/e2e/words.ts';

const shell = say(shellWords);

type Told = { readonly tellHubState: (state: HubState) => void };

/** The bridge of the desktop app, as far as it tells of the hub. */
async function insideTheApp(page: Page, role: string): Promise<void> {
  await page.addInitScript((ownRole) => {
    const nothing = () => () => undefined;
    const bridge = {
      role: ownRole,
      version: '1.0.0',
      onHubState: (listen: (state: HubState) => void) => {
        Object.assign(globalThis, { tellHubState: listen });
        return () => undefined;
      },
      onMissingScreens: nothing,
      onResumed: nothing,
      saveDiagnosis: () => Promise.resolve({ ok: true, value: 'saved' }),
    };
    Object.assign(globalThis, { keyturn: bridge });
  }, role);
}

for (const name of ['board', 'kiosk', 'desk', 'guide'] as const) {
  test(`${name} says since when the hub of the app is down, and no longer once it is up`, async ({ station }) => {
    const page = await station(name, { before: (opened) => insideTheApp(opened, name) });
    await page.waitForFunction(() => 'tellHubState' in globalThis);
    const tell = (state: HubState) =>
      page.evaluate((told) => (globalThis as unknown as Told).tellHubState(told), state);
    const notice = page.getByRole('alert').filter({ hasText: pattern(hubDownWords, 'down') });
    await tell({ state: 'down', since: Date.parse('2026-11-28T09:41:00+08:00') });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('09:41');
    // Where strangers stand, the page offers nothing of the machine.
    const save = notice.getByRole('button', { name: shell('saveDiagnosis') });
    await expect(save).toHaveCount(name === 'board' || name === 'kiosk' ? 0 : 1);
    if (name === 'desk') {
      await save.click();
      await expect(notice.getByText(shell('diagnosisSaved'))).toBeVisible();
      await picture(page, 'desk-hub-down');
    }
    await tell({ state: 'up', since: Date.now() });
    await expect(notice).toBeHidden();
  });
}
