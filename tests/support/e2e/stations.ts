import { test as base, type BrowserContextOptions, expect, type Locator, type Page } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { foundDemoSite, type House, openHouse, pin } from './house.ts';
import { say } from './words.ts';

const app = say(appWords);
const desk = say(deskWords);

/** The sizes each screen must look right at. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  reception: { width: 1366, height: 768 },
  desk: { width: 1366, height: 768 },
  customer: { width: 1280, height: 800 },
  manage: { width: 1440, height: 900 },
  guide: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type StationName = keyof typeof sizes;

export type OpenStation = (
  station: StationName,
  options?: {
    readonly login?: string;
    readonly size?: { readonly width: number; readonly height: number };
    readonly address?: string;
    readonly context?: BrowserContextOptions;
    /** Before the page is loaded. */
    readonly before?: (page: Page) => Promise<void>;
  },
) => Promise<Page>;

type Fixtures = { readonly house: House; readonly station: OpenStation };

/**
 * A test at the demo site: its own hub on its own copy, and stations that are browsers of their own. No page may break
 * the content security policy or throw, in any test.
 */
export const test = base.extend<Fixtures, { readonly demoSite: string }>({
  demoSite: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the parameter's pattern
    async ({}, use) => {
      await use(await foundDemoSite());
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  house: async ({ demoSite }, use) => {
    const house = await openHouse(demoSite);
    await use(house);
    await house.stop();
  },
  station: async ({ browser, house }, use) => {
    const faults: string[] = [];
    const open: OpenStation = async (station, options = {}) => {
      const touch = ['customer', 'guide', 'kiosk', 'phone'].includes(station);
      const context = await browser.newContext({
        viewport: options.size ?? sizes[station],
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        hasTouch: touch,
        ...options.context,
      });
      const page = await context.newPage();
      await watch(page, station, faults);
      await options.before?.(page);
      await page.goto(options.address ?? `${house.url}/${station}`);
      if (options.login) await signIn(page, options.login);
      return page;
    };
    await use(open);
    expect(faults, 'what the pages did wrong').toEqual([]);
    for (const context of browser.contexts()) await context.close();
  },
});
export { expect };

/** Writes down what a page does wrong: what it throws, and what its security policy stops. */
export async function watch(page: Page, station: StationName, faults: string[]): Promise<void> {
  page.on('pageerror', (problem) => faults.push(`${station}: ${problem.message}`));
  await page.exposeBinding('toldOfViolation', (_, what: string) => faults.push(`${station}: policy ${what}`));
  await page.addInitScript(() => {
    // There is no printer here, and a Chromium without a screen dies of printing a PDF: the paper goes no further.
    window.print = () => undefined;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      (window as unknown as { toldOfViolation(what: string): void }).toldOfViolation(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
}

/** Signs in on a page that asks for it. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel(app('login'), { exact: true }).fill(login);
  await page.getByLabel(app('pin'), { exact: true }).fill(pin);
  await page.getByRole('button', { name: app('signIn'), exact: true }).click();
}

/** Opens a free desk for the stages it is set up for. */
export async function openDesk(page: Page, name: string): Promise<void> {
  if (name.includes('陪同')) {
    await page
      .getByRole('main')
      .getByText(new RegExp(`^${desk('guides')} \\d+$`))
      .click();
  }
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: desk('openDesk'), exact: true }).click();
  await expect(action(page, 'callNext')).toBeEnabled();
}

/** An action of a desk by its word, whatever key or remark stands beside it. */
export const action = (page: Page, word: Parameters<typeof desk>[0]) =>
  page.getByRole('contentinfo').getByRole('button', { name: new RegExp(`^${desk(word)}`) });

/** Presses a key of the desk once what it does is there to be done; while one command is under way the others wait. */
export async function press(page: Page, key: string, word: Parameters<typeof desk>[0]): Promise<void> {
  await expect(action(page, word)).toBeEnabled();
  await page.keyboard.press(key);
}

/** The band of the visitor at a desk: number, home, owners, time. */
export const visitor = (page: Page, number: string) => page.getByRole('region', { name: number, exact: true });

/** The visitor looks at the phone until it says so; its time runs ahead to its next question to the hub. */
export async function glance(phone: Page, sign: Locator): Promise<void> {
  await expect(async () => {
    await phone.clock.fastForward(5000);
    await expect(sign).toBeVisible({ timeout: 1000 });
  }).toPass();
}
