import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { temporaryFolder } from '../hub/temporary-folder.ts';
import { expect, sizes, test as base, watch } from './stations.ts';

/** A device with a memory of its own: what its browser keeps lies on a disk and outlives the browser. */
export type Device = {
  /** Opens its station's page; switches the device on first, if it is off. */
  readonly open: () => Promise<Page>;
  /** Out of reach of the network, or back. */
  readonly setOffline: (offline: boolean) => Promise<void>;
  /** SIGKILL to the browser, as an empty battery would end it. */
  readonly die: () => Promise<void>;
};

/** A test with devices that can die: a guide's tablet, unless it is said to be a desk's computer. */
export const test = base.extend<{ readonly switchOn: (station?: 'guide' | 'desk') => Promise<Device> }>({
  switchOn: async ({ playwright, launchOptions, house }, use) => {
    const faults: string[] = [];
    const off: (() => Promise<void>)[] = [];
    await use(async (station = 'guide') => {
      const disk = temporaryFolder();
      let context: BrowserContext | null = null;
      let offline = false;
      const on = async () =>
        (context ??= await playwright.chromium.launchPersistentContext(disk, {
          ...launchOptions,
          viewport: sizes[station],
          hasTouch: station === 'guide',
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
          reducedMotion: 'reduce',
          offline,
        }));
      off.push(async () => context?.close());
      return {
        async open() {
          const page = await (await on()).newPage();
          await watch(page, station, faults);
          await page.goto(`${house.url}/${station}`);
          return page;
        },
        async setOffline(wanted) {
          offline = wanted;
          await (await on()).setOffline(wanted);
        },
        async die() {
          const dying = await on();
          // A profile is locked by its browser, which writes its name there: machine and process.
          const browser = Number(readlinkSync(join(disk, 'SingletonLock')).split('-').at(-1));
          if (!Number.isSafeInteger(browser) || browser < 2) throw new Error('no browser holds the profile');
          const gone = dying.waitForEvent('close');
          process.kill(browser, 'SIGKILL');
          await gone;
          context = null;
        },
      };
    });
    expect(faults, 'what the pages did wrong').toEqual([]);
    for (const end of off) await end();
  },
});
