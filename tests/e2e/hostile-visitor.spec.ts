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

test('every screen that strangers touch gives the browser no gesture: none to reload, to go back, to zoom or to drag', async ({
  station,
}) => {
  for (const role of ['kiosk', 'customer', 'board'] as const) {
    const page = await station(role);
    await expect(page.locator('html[data-guarded]')).toBeAttached();
    const held = await page.evaluate(() => {
      const { overscrollBehavior, touchAction } = getComputedStyle(document.documentElement);
      const draggable = [...document.querySelectorAll('#root *')].filter(
        (one) => getComputedStyle(one).getPropertyValue('-webkit-user-drag') !== 'none',
      );
      return { overscrollBehavior, touchAction, draggable: draggable.length };
    });
    expect(held, role).toEqual({ overscrollBehavior: 'none', touchAction: 'pan-x pan-y', draggable: 0 });
  }
});

test('each guard holds by itself, where another would still have kept the page; letters and a finger pass', async ({
  station,
}) => {
  const page = await station('kiosk');
  await expect(page.getByRole('heading', { name: kiosk('greeting') })).toBeVisible();
  const tried = await page.evaluate(() => {
    const init = { bubbles: true, cancelable: true };
    const acts = (event: Event, on: EventTarget = document.body) => on.dispatchEvent(event);
    const fingers = (count: number) =>
      Array.from({ length: count }, (_, identifier) => new Touch({ identifier, target: document.body }));
    const area = document.createElement('area');
    area.href = '/manage';
    document.body.append(area);
    let asked = false;
    window.addEventListener('beforeunload', () => (asked = true), { once: true });
    window.dispatchEvent(new Event('beforeunload', init));
    const plain = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'submit', 'auxclick'];
    const acted = {
      ...Object.fromEntries(plain.map((type) => [type, acts(new Event(type, init))])),
      area: acts(new MouseEvent('click', init), area),
      'button back': acts(new MouseEvent('mousedown', { ...init, button: 3 })),
      'button forward': acts(new MouseEvent('mouseup', { ...init, button: 4 })),
      'two fingers': acts(new TouchEvent('touchmove', { ...init, touches: fingers(2) })),
      'wheel with Ctrl': acts(new WheelEvent('wheel', { ...init, ctrlKey: true })),
      'a key that acts': acts(new KeyboardEvent('keydown', { ...init, key: 'F5' })),
      beforeunload: asked,
      ...Object.fromEntries(
        ['open', 'print', 'alert', 'confirm', 'prompt', 'back', 'forward', 'go'].map((name) => {
          const replaced: unknown = Reflect.get(name in history ? history : window, name);
          return [name, String(replaced).includes('[native code]')];
        }),
      ),
    };
    area.remove();
    const passes = {
      letter: acts(new KeyboardEvent('keydown', { ...init, key: 'a' })),
      finger: acts(new TouchEvent('touchmove', { ...init, touches: fingers(1) })),
      wheel: acts(new WheelEvent('wheel', init)),
    };
    return { acted, passes };
  });
  expect(Object.entries(tried.acted).flatMap(([name, did]) => (did ? [name] : []))).toEqual([]);
  expect(tried.passes).toEqual({ letter: true, finger: true, wheel: true });
});
