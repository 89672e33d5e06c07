import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24 } from '../bootstrap.mjs';
import { envFor, giveUp, root } from '../run-process.mjs';

const beside = (file) => fileURLToPath(new URL(file, import.meta.url));
const hubEntry = join(root, 'dist', 'hub', 'index.js');
const children = new Set();
// Whatever ends the bench, no server stays behind.
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

function adopt(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Starts a server that prints one line of JSON when it listens; `readyMs` runs from the spawn to that line. */
async function startServer(args) {
  const started = performance.now();
  const child = adopt(
    spawn(node24(), args, { cwd: root, env: envFor(node24()), stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const early = (code) => giveUp(`${args[0]} ended with ${code} before it listened`);
  child.once('exit', early);
  let printed = '';
  const ready = await new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('\n')) resolve(JSON.parse(printed));
    });
  });
  child.off('exit', early);
  return {
    ...ready,
    readyMs: performance.now() - started,
    residentMb: () => residentMb(child.pid),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The hub as it is shipped, on a data folder. */
export function startHub(folder) {
  return startServer([hubEntry, '--data', folder, '--port', '0', '--demo']);
}

/** Bare Fastify and bare better-sqlite3 in one process. */
export function startRaw(folder) {
  return startServer([beside('raw-server.mjs'), folder]);
}

/** Signs a person of the demo site in; answers the token. */
export async function signIn(hub, login = 'supervisor') {
  const { pin } = hub.demo.staff.find((person) => person.login === login);
  return (await call(hub, '/sessions', { login, pin })).token;
}

/** Makes a device of the demo site a station of a role; answers its token. */
export async function pairStation(hub, role) {
  return (await call(hub, '/stations/pair', { code: `demo:${role}`, name: 'bench' })).token;
}

async function call(hub, path, body) {
  const answer = await fetch(`${hub.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) giveUp(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** Listeners of a feed in a process of their own; resolves once all are connected. */
export async function startListeners(addresses, event) {
  const child = adopt(fork(beside('listeners.mjs'), { execPath: node24(), serialization: 'advanced' }));
  const next = () => new Promise((resolve) => child.once('message', resolve));
  child.send({ addresses, event });
  await next();
  return {
    /** When each listener heard each event, in ms of the machine's monotonic clock. */
    async finish() {
      child.send('finish');
      const heard = await next();
      child.kill();
      return heard;
    },
  };
}

function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
