import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, test as base } from 'playwright/test';

const root = resolve(import.meta.dirname, '../..');

/** Why the app cannot be tested on this machine, or undefined. Looks only: asking Electron itself would start a download. */
function whyNot(): string | undefined {
  const installed = existsSync(join(root, 'node_modules/electron/path.txt'));
  if (!installed && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined) {
    return "Electron's binary is not on this machine (npx install-electron --no fetches it from GitHub)";
  }
  if (!existsSync(join(root, 'dist/main/index.js'))) return 'the app is not built (npm run build)';
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return process.platform === 'linux' && display === undefined ? 'there is no display (try xvfb-run)' : undefined;
}

function environment(home: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(KEYTURN_|ELECTRON_RUN_AS_NODE)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), KEYTURN_HOME: home };
}

/** The app on a fresh folder; it is closed and the folder removed whatever the test did. */
const test = base.extend<{ home: string; keyturn: ElectronApplication }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern.
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'keyturn-app-'));
    await use(home);
    await rm(home, { recursive: true, force: true });
  },
  keyturn: async ({ home }, use) => {
    // Chromium refuses to run as root with its sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const keyturn = await _electron.launch({ args: [...asRoot, root], cwd: root, env: environment(home) });
    await use(keyturn);
    await keyturn.close();
  },
});

const reason = whyNot();
// Playwright's list names skipped tests, not why; it reads this file once more in each worker.
if (reason !== undefined && process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`tests/electron is skipped: ${reason}`);
}
test.skip(reason !== undefined, reason ?? '');

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

test('a fresh machine opens the reception on a hub of its own', async ({ keyturn }) => {
  const page = await keyturn.firstWindow();
  await expect(page).toHaveURL('app://keyturn/reception');
  const bridge = await page.evaluate(() => ({ role: window.keyturn?.role, version: window.keyturn?.version }));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(bridge).toEqual({ role: 'reception', version });
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
