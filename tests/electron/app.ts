import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { _electron, type ElectronApplication, expect, test as base } from 'playwright/test';

export { expect };

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

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

/** The settings of a machine with a demo hub of its own. */
function settingsOf(stations: readonly ShellRole[]): string {
  const windows = stations.map((role) => ({ role }));
  return JSON.stringify({ version: 1, hub: { mode: 'own', demo: true }, windows, stationTokens: {} });
}

type Fixtures = {
  /** A folder of its own for settings, site and logs. */
  readonly home: string;
  /** The app's command line; the demo unless a test says otherwise. */
  readonly options: readonly string[];
  /** What the machine is set up as; where null, nobody has. */
  readonly stations: readonly ShellRole[] | null;
  readonly keyturn: ElectronApplication;
};

/** The app on a fresh folder; it is closed and the folder removed whatever the test did. */
export const test = base.extend<Fixtures>({
  options: [['--demo'], { option: true }],
  stations: [null, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern.
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'keyturn-app-'));
    await use(home);
    await rm(home, { recursive: true, force: true });
  },
  keyturn: async ({ home, options, stations }, use) => {
    if (stations !== null) await writeFile(join(home, 'settings.json'), settingsOf(stations));
    // Chromium refuses to run as root with its sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...asRoot, root, ...options];
    const keyturn = await _electron.launch({ args, cwd: root, env: environment(home) });
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
