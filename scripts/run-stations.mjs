// Where a site's data lies, which port is free, and how its stations are shown to whoever started them.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './system-packages.mjs';

const host = '127.0.0.1';
const triedPorts = 50;
const stations = {
  kiosk: '取号机 take a number',
  reception: '接待台 reception',
  board: '叫号屏 who is called now',
  desk: '窗口 call and serve',
  manage: '管理 overview and set-up',
};

/** One folder per site: KEYTURN_DATA, else the place where this system keeps a user's data. */
export function dataFolder() {
  const { KEYTURN_DATA: chosen, APPDATA, XDG_DATA_HOME } = process.env;
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Keyturn', 'site');
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Keyturn', 'site');
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'keyturn', 'site');
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The port itself when nobody listens there, else the next free one. */
export async function freePort(first) {
  for (let port = first; port < first + triedPorts; port += 1) if (await isFree(port)) return port;
  throw new Error(`no port is free between ${first} and ${first + triedPorts - 1}`);
}

/** The addresses of the stations and the demo site's sign-ins, as the newcomer reads them. */
export function describe({ url, demo }) {
  const pages = Object.entries(stations).map(([path, what]) => `  ${`${url}/${path}`.padEnd(40)} ${what}`);
  const people = (demo?.staff ?? []).map(
    ({ login, pin, roles }) => `  ${login.padEnd(16)} PIN ${pin}   ${roles.join(', ')}`,
  );
  return [
    '',
    'Stations:',
    ...pages,
    ...(people.length > 0 ? ['', 'Sign in to the demo site as:', ...people] : []),
  ].join('\n');
}

const defaultBrowser = {
  darwin: (url) => ['open', [url]],
  win32: (url) => ['cmd.exe', ['/c', 'start', '', url]],
  linux: (url) => ['xdg-open', [url]],
};

/**
 * How a station is shown to whoever started the hub: in a window of its own (Chromium's app mode, with a profile of its own), else
 * in the system's default browser, else not at all, where there is nothing to show a window on.
 */
export function chooseWindow({ display, chromium, platform, asRoot, url, profile }) {
  if (!display) return { kind: 'none' };
  if (chromium) {
    const quiet = ['--no-first-run', '--no-default-browser-check', '--window-size=1440,900'];
    // As root Chromium starts only without its sandbox, and says so across the page unless it is told that this is meant.
    const args = [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      ...quiet,
      ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    ];
    return { kind: 'app', command: chromium, args };
  }
  const [command, args] = (defaultBrowser[platform] ?? defaultBrowser.linux)(url);
  return { kind: 'browser', command, args };
}

/**
 * What to say once the program that was to show a window has ended: a desktop without any browser has no program to open one, or one
 * that ends with a fault (`code` as Node tells it; null where it was ended from outside).
 */
export function saidOfWindow(code) {
  return code === 0 || code === null ? undefined : 'No browser could be opened; the addresses above work in any.';
}

/** Opens what was chosen for this machine; undefined where no window can be. */
export function openWindow(url, profile, display) {
  const chosen = chooseWindow({
    display,
    chromium: display ? findChromium() : undefined,
    platform: process.platform,
    asRoot: process.getuid?.() === 0,
    url,
    profile,
  });
  return chosen.kind === 'none' ? undefined : spawn(chosen.command, chosen.args, { stdio: 'ignore' });
}
