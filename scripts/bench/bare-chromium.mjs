import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { adopt } from './processes.mjs';

const switches = ['--headless=new', '--no-sandbox', '--no-first-run', '--mute-audio', '--remote-debugging-port=0'];

/**
 * A Chromium with one page and nobody listening to its network, as on a hall's screen. Playwright has the renderer keep the
 * answers it hears (`Network.enable`): the same 2,000 page turns that took a page from 250 to 255 MB took it to 297 MB
 * with that one command, and none of it was the page's.
 */
export async function openBareChromium(executablePath, { width, height }) {
  const profile = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
  const args = [...switches, `--user-data-dir=${profile}`, 'about:blank'];
  const child = adopt(spawn(executablePath, args, { stdio: 'ignore' }));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await portOf(profile);
  const ask = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).json();
  const browser = await connect((await ask('/json/version')).webSocketDebuggerUrl);
  const page = await connect((await ask('/json/list')).find(({ type }) => type === 'page').webSocketDebuggerUrl);
  await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  const still = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
  await page.send('Emulation.setEmulatedMedia', { features: still });
  await page.send('Performance.enable');
  return {
    send: page.send,
    /** Runs a function in every document before its own scripts. */
    before: (run, ...given) =>
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: calling(run, given) }).then(() => undefined),
    async goto(url) {
      await page.send('Page.enable');
      await page.send('Page.navigate', { url });
      await page.send('Page.disable');
    },
    /** Runs a function in the page; answers what it answers. */
    async evaluate(run, ...given) {
      const asked = { expression: calling(run, given), returnByValue: true, awaitPromise: true };
      return (await page.send('Runtime.evaluate', asked)).result.value;
    },
    /** Resident memory of the largest renderer, which holds the page. */
    async residentMb() {
      const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
      return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id)));
    },
    async close() {
      page.close();
      browser.close();
      child.kill('SIGTERM');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const calling = (run, given) => `(${String(run)})(${given.map((one) => JSON.stringify(one)).join(', ')})`;

/** The port it chose, from the file it writes once it listens. */
async function portOf(profile) {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 300; tries++) {
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (written !== '') return written.slice(0, written.indexOf('\n'));
    await pause(100);
  }
  throw new Error('Chromium did not begin to listen');
}

/** A line to a target of the browser: commands and their answers, nothing else. */
async function connect(url) {
  const socket = new WebSocket(url);
  const waiting = new Map();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
