// Electron's binary is fetched from GitHub on first use; everything else of Keyturn works without it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envFor, lastLines, root, runWithProgress, say } from './run-process.mjs';

const folder = join(root, 'node_modules', 'electron');
const patience = 20_000;
const usualName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

/** Where an unpacked Electron lies, or would lie. */
export function distFolder() {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
}

/** Path of the Electron binary, or undefined; never starts a download. */
export function findElectron() {
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : usualName;
  const path = join(distFolder(), name);
  return existsSync(path) ? path : undefined;
}

/** Tries once to fetch the binary and answers its path; says plainly when it could not be had. */
export async function fetchElectron(node) {
  const result = await runWithProgress('Fetching the Electron binary', node, [join(folder, 'install.js')], {
    env: envFor(node),
    timeoutMs: patience,
  });
  const path = findElectron();
  if (!path) {
    const reason =
      result.output.split('\n').find((line) => line.trim() !== '') ?? `not done after ${patience / 1000} s`;
    say(`Electron's binary could not be had (${lastLines(reason, 1).trim()}).`);
    say('A browser window does the same work. To try again without a time limit: npx install-electron --no');
  }
  return path;
}

/** True where a window can be opened. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
