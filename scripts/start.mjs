// npm start: from a bare checkout to a running site. Ctrl+C ends everything it started.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { continueOnNode24, ensureBuild, ensureDependencies, node24 } from './bootstrap.mjs';
import { fetchElectron, findElectron, hasDisplay } from './electron-binary.mjs';
import { envFor, giveUp, root, say } from './run-process.mjs';
import { dataFolder, describe, freePort, openWindow, saidOfWindow } from './run-stations.mjs';

const usualPort = Number(process.env.KEYTURN_PORT ?? 4817);
const patience = 3_000;
/** A desktop app that ends this soon with a fault has not started at all. */
const tooSoon = 5_000;
const running = new Set();
let ending = false;

function keep(child) {
  running.add(child);
  child.on('close', () => running.delete(child));
  child.on('error', () => running.delete(child));
  return child;
}

/** Ends all children, the hub with time to close its database, then this process. */
function end(code) {
  if (ending) return;
  ending = true;
  const leave = () => process.exit(code);
  const watch = () => running.size === 0 && leave();
  for (const child of running) {
    child.on('close', watch);
    child.kill('SIGTERM');
  }
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
    leave();
  }, patience);
  watch();
}

/** The app in its own window; answers false when it could not be started on this machine. */
function runApp(electron, data, port) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = envFor(node24(), { KEYTURN_DATA: data, KEYTURN_PORT: String(port) });
  const started = Date.now();
  const app = keep(
    spawn(electron, [...sandbox, root, '--demo'], { cwd: root, env, stdio: 'inherit', detached: ownGroup }),
  );
  return new Promise((resolve) => {
    app.on('error', () => resolve(false));
    app.on('close', (code) => {
      if (code !== 0 && !ending && Date.now() - started < tooSoon) resolve(false);
      else end(code ?? 0);
    });
  });
}

/** In a process group of its own the child hears Ctrl+C from us alone, once, and is waited for. */
const ownGroup = process.platform !== 'win32';

/** The hub alone; answers what it said when it was ready. */
function runHub(data, port) {
  const args = [
    join(root, 'dist', 'hub', 'index.js'),
    '--data',
    data,
    '--port',
    String(port),
    '--demo',
    '--sample-notices',
  ];
  const hub = keep(
    spawn(node24(), args, {
      cwd: root,
      env: envFor(node24()),
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: ownGroup,
    }),
  );
  hub.on('close', (code) => {
    if (ending) return;
    say(`The hub ended by itself (exit code ${code}).`);
    end(1);
  });
  return new Promise((resolve) => {
    createInterface({ input: hub.stdout }).on('line', (line) => {
      const said = line.startsWith('{"ready":true') ? JSON.parse(line) : undefined;
      if (said) resolve(said);
      else say(line);
    });
  });
}

await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
if (!(await ensureBuild())) giveUp('Keyturn can not start without a build; the reason is above.');

const data = dataFolder();
mkdirSync(data, { recursive: true, mode: 0o700 });
say(`Data of the site: ${data}`);
const port = await freePort(usualPort);
if (port !== usualPort) say(`Port ${usualPort} is taken by another program; using ${port}.`);

const electron = hasDisplay() ? (findElectron() ?? (await fetchElectron(node24()))) : undefined;
if (electron) {
  say('Opening Keyturn …');
  await runApp(electron, data, port);
  say('Electron could not start here; a browser window does the same work.');
}

say('Starting the hub …');
const ready = await runHub(data, port);
say(describe(ready));
const window = openWindow(`${ready.url}/reception`, join(dirname(data), 'browser'), hasDisplay());
if (window) {
  say('\nOpening the reception in a window of its own …');
  keep(window).on('close', (code) => {
    const said = saidOfWindow(code);
    if (said && !ending) say(said);
  });
} else {
  say('\nThere is no display here, so no window was opened; the addresses above work in any browser.');
}
say('\nThe hub is running. Ctrl+C ends it.');
