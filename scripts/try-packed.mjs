// After npm run pack: starts the packed app on a fresh folder and has it say whether its first page reaches its hub.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, root, run, say } from './run-process.mjs';

const places = {
  linux: ['linux-unpacked/keyturn', 'linux-arm64-unpacked/keyturn'],
  win32: ['win-unpacked/Keyturn.exe', 'win-arm64-unpacked/Keyturn.exe'],
  darwin: ['mac/Keyturn.app/Contents/MacOS/Keyturn', 'mac-arm64/Keyturn.app/Contents/MacOS/Keyturn'],
};
const patience = 180_000;

const app = (places[process.platform] ?? [])
  .map((path) => join(root, 'release', path))
  .find((path) => existsSync(path));
if (!app) giveUp('There is no packed app in release/. Please run: npm run pack');

const home = mkdtempSync(join(tmpdir(), 'keyturn-packed-'));
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const env = { ...process.env, KEYTURN_HOME: home };
const { code, output } = await run(app, [...sandbox, '--demo', '--smoke-test'], { env, timeoutMs: patience });
// A program with windows has no standard output on Windows, so it leaves a file.
const said = join(home, 'smoke-test.json');
const result = existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : { ok: false };
rmSync(home, { recursive: true, force: true });
if (code !== 0 || !result.ok) {
  giveUp(`The packed app does not work (exit code ${code}): ${JSON.stringify(result)}\n${output}`);
}
say(`The packed app works: ${result.page}, version ${result.version}.`);
