import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from 'playwright/test';
import { expect, test } from './app.ts';

test.use({ stations: ['kiosk'] });

const page = 'app://keyturn/kiosk';

/** Presses a key as the system would, on the first window. */
async function press(keyturn: ElectronApplication, keyCode: string, modifiers: 'control' | 'alt' | 'none' = 'none') {
  await keyturn.evaluate(
    ({ BrowserWindow }, key) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, ...key });
    },
    { keyCode, modifiers: modifiers === 'none' ? [] : [modifiers] },
  );
}

test('a kiosk neither reloads nor closes nor zooms nor opens tools by any key', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  await expect(kiosk).toHaveURL(page);
  await kiosk.evaluate(() => Object.assign(window, { same: true }));
  for (const key of ['F5', 'F11', 'F12']) await press(keyturn, key);
  for (const key of ['R', 'W', 'P', 'J', 'U', 'N', 'T', 'Plus', '-', '0']) await press(keyturn, key, 'control');
  for (const key of ['Left', 'Right', 'F4']) await press(keyturn, key, 'alt');
  await kiosk.evaluate(async () => (await fetch('/api/v1/healthz')).status);
  expect(await kiosk.evaluate(() => 'same' in window)).toBe(true);
  expect(keyturn.windows()).toHaveLength(1);
  const shown = await keyturn.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      zoom: window?.webContents.getZoomFactor(),
      tools: window?.webContents.isDevToolsOpened(),
      kiosk: window?.isKiosk(),
    };
  });
  expect(shown).toEqual({ zoom: 1, tools: false, kiosk: true });
});

test('a kiosk window that is told to close stays', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  await keyturn.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(kiosk).toHaveURL(page);
  expect(keyturn.windows()).toHaveLength(1);
});

test('a kiosk saves no file, of ours neither', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  const states = await keyturn.evaluateHandle(({ BrowserWindow }) => {
    const heard: boolean[] = [];
    // Hears after the guard, as it was added after it.
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) =>
      heard.push(event.defaultPrevented),
    );
    return heard;
  });
  await keyturn.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://keyturn/icon.svg'),
  );
  await expect.poll(async () => states.jsonValue()).toEqual([true]);
  await expect(kiosk).toHaveURL(page);
});

test('a kiosk is granted nothing it does not need', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  await expect(kiosk).toHaveURL(page);
  const states = await kiosk.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a redirect out of the app ends, wherever it came from', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  await expect(kiosk).toHaveURL(page);
  const server = createServer((_asked, answer) => answer.writeHead(302, { location: 'https://example.com/' }).end());
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const loaded = await keyturn.evaluate(
    async ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.loadURL(url)
        .then(
          () => true,
          () => false,
        ),
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  );
  server.close();
  expect(loaded).toBe(false);
  expect(kiosk.url()).not.toContain('example.com');
});

test('a kiosk whose page dies is back by itself', async ({ keyturn }) => {
  const kiosk = await keyturn.firstWindow();
  await expect(kiosk).toHaveURL(page);
  const came = await keyturn.evaluateHandle(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const back = new Promise<boolean>((resolve) => window?.webContents.once('did-finish-load', () => resolve(true)));
    window?.webContents.forcefullyCrashRenderer();
    return { back };
  });
  expect(await came.evaluate(async ({ back }) => back)).toBe(true);
});
