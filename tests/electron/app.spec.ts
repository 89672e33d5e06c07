import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, root, test } from './app.ts';

async function hubPid(keyturn: ElectronApplication): Promise<number> {
  const pid = await keyturn.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((one) => one.name === 'keyturn-hub' || one.serviceName === 'keyturn-hub')?.pid,
  );
  if (pid === undefined) throw new Error('the hub is not among the processes of the app');
  return pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a machine that tries the demo opens the reception on a hub of its own', async ({ keyturn }) => {
  const page = await keyturn.firstWindow();
  await expect(page).toHaveURL('app://keyturn/reception');
  const bridge = await page.evaluate(() => ({ role: window.keyturn?.role, version: window.keyturn?.version }));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(bridge).toEqual({ role: 'reception', version });
  expect(await page.evaluate(() => 'keyturnSetup' in window)).toBe(false);
  const health = await page.evaluate(
    async () => (await fetch('/api/v1/healthz')).json() as Promise<{ status: string }>,
  );
  expect(health.status).toBe('ok');
});

test('a page has nothing of Node or Electron but the bridge', async ({ keyturn }) => {
  const page = await keyturn.firstWindow();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('no link, no script and no form leaves the app or opens a second window', async ({ keyturn }) => {
  const page = await keyturn.firstWindow();
  await expect(page).toHaveURL('app://keyturn/reception');
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  for (const target of ['_self', '_blank', '_top']) {
    await page.evaluate((where) => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = where;
      link.id = `leave${where}`;
      link.textContent = where;
      link.style.cssText = 'position:fixed;top:0;left:0;z-index:99999';
      document.body.append(link);
    }, target);
    await page.locator(`#leave${target}`).click();
    await page.locator(`#leave${target}`).evaluate((link) => link.remove());
  }
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  // The hub is asked last: by its answer every navigation before it was decided.
  await page.evaluate(async () => (await fetch('/api/v1/healthz')).status);
  await expect(page).toHaveURL('app://keyturn/reception');
  expect(keyturn.windows()).toHaveLength(1);
});

test('files beside the pages cannot be read', async ({ keyturn }) => {
  const page = await keyturn.firstWindow();
  const statuses = await page.evaluate(async () => {
    const addresses = ['/..%2f..%2fpackage.json', '/assets/..%5c..%5cx.js', '/shell/..%2f..%2fpackage.json'];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(statuses).toEqual([403, 403, 403]);
});

test('every station says since when the hub is down, and the logs name no PIN', async ({ home, keyturn }) => {
  const page = await keyturn.firstWindow();
  await expect(page).toHaveURL('app://keyturn/reception');
  const states = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const heard: string[] = [];
        window.keyturn?.onHubState(({ state }) => {
          heard.push(state);
          if (state === 'up' && heard.includes('down')) resolve(heard);
        });
      }),
  );
  process.kill(await hubPid(keyturn), 'SIGKILL');
  expect((await states).slice(-2)).toEqual(['down', 'up']);
  await keyturn.close();
  const log = readFileSync(join(home, 'logs', 'shell.log'), 'utf8');
  expect(log).toContain('hub: down');
  expect(log).not.toMatch(/PIN|246810/);
});

test('the hub starts again when it is killed, and dies with the app', async ({ keyturn }) => {
  await keyturn.firstWindow();
  const first = await hubPid(keyturn);
  process.kill(first, 'SIGKILL');
  await expect
    .poll(async () => hubPid(keyturn).catch(() => first), { message: 'a new hub', timeout: 15_000 })
    .not.toBe(first);
  const second = await hubPid(keyturn);
  await keyturn.close();
  await expect.poll(() => isAlive(second), { message: 'the hub has ended' }).toBe(false);
});
