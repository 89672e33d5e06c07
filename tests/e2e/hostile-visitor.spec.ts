import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { expect, sizes, test } from '../support/e2e/stations.ts';
import { waysOut } from '../support/e2e/ways-out.ts';
import { say } from '../support/e2e/words.ts';

const kiosk = say(kioskWords);

/** A server on another port: reachable, and never to be asked for anything. */
async function openElsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html').end('<title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { asked, address, close: () => void server.close() };
}

/** Writes down whatever opens beside the page. */
function overhear(page: Page): string[] {
  const heard: string[] = [];
  page.on('download', () => heard.push('a download'));
  page.on('filechooser', () => heard.push('a file chooser'));
  page.on('popup', () => heard.push('a window'));
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.type()}`);
    void dialog.dismiss();
  });
  return heard;
}

/** What the page is now, once everything that was begun has come to its end: a round trip to the hub follows it. */
async function stateOf(page: Page) {
  return page.evaluate(async () => {
    document.getElementById('lure')?.remove();
    await fetch('/api/v1/healthz');
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    return {
      address: location.href,
      same: 'sameDocument' in window,
      scale: window.visualViewport?.scale,
      ratio: window.devicePixelRatio,
      kiosk: document.querySelectorAll('#root main').length,
      selected: String(getSelection()),
    };
  });
}

test('whatever a hostile visitor tries, the kiosk stays on its own page', async ({ browser, house }) => {
  expect(waysOut.length).toBeGreaterThanOrEqual(40);
  expect(new Set(waysOut.map(([name]) => name)).size).toBe(waysOut.length);
  const elsewhere = await openElsewhere();
  const context = await browser.newContext({ viewport: sizes.kiosk, hasTouch: true, locale: 'zh-CN' });
  const page = await context.newPage();
  // There is something to go back to.
  await page.goto(`${house.url}/verify`);
  await page.goto(`${house.url}/kiosk`);
  await expect(page.getByRole('heading', { name: kiosk('greeting') })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const heard = overhear(page);
  for (const [name, attempt] of waysOut) {
    await test.step(name, async () => {
      await attempt(page, elsewhere.address);
      expect(await stateOf(page), name).toEqual({
        address: `${house.url}/kiosk`,
        same: true,
        scale: 1,
        ratio: 1,
        kiosk: 1,
        selected: '',
      });
      expect([...heard, ...elsewhere.asked], name).toEqual([]);
      expect(context.pages(), name).toHaveLength(1);
    });
  }
  await context.close();
  elsewhere.close();
});
