import { fork, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { node24 } from '../bootstrap.mjs';
import { envFor, giveUp, root } from '../run-process.mjs';

const beside = (file) => fileURLToPath(new URL(file, import.meta.url));
const hubEntry = join(root, 'dist', 'hub', 'index.js');
const megabyte = 1024 * 1024;
const children = new Set();
// Whatever ends the bench, no server stays behind.
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Takes a process in: it ends with the bench. */
export function adopt(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Starts a server that prints one line of JSON when it listens; `readyMs` runs from the spawn to that line. */
async function startServer(args) {
  const started = performance.now();
  const options = { cwd: root, env: envFor(node24()), stdio: ['ignore', 'pipe', 'pipe'] };
  const child = adopt(spawn(node24(), args, options));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let [printed, complaints] = ['', ''];
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const early = (code) => giveUp(`${args.join(' ')} ended with ${code} before it listened:\n${complaints}`);
  child.once('exit', early);
  const ready = await new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('\n')) resolve(JSON.parse(printed));
    });
  });
  child.off('exit', early);
  return {
    ...ready,
    pid: child.pid,
    readyMs: performance.now() - started,
    residentMb: () => residentMb(child.pid),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The hub as it is shipped, on a data folder. */
export async function startHub(folder) {
  const reports = ['--report-on-signal', `--report-directory=${folder}`];
  const hub = await startServer([...reports, hubEntry, '--data', folder, '--port', '0', '--demo']);
  return { ...hub, workersMb: () => workersMb(hub.pid, folder) };
}

/** What the heaps of a process's worker threads have taken, from the report Node writes about itself. */
async function workersMb(pid, folder) {
  process.kill(pid, 'SIGUSR2');
  for (let tries = 0; tries < 100; tries++) {
    await pause(100);
    const file = readdirSync(folder).find((name) => name.startsWith('report.'));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
    if (!text.endsWith('}\n') && !text.endsWith('}')) continue;
    const heaps = JSON.parse(text).workers.map((worker) => worker.javascriptHeap.totalCommittedMemory);
    return heaps.reduce((sum, bytes) => sum + bytes, 0) / megabyte;
  }
  return giveUp('the hub wrote no report about its memory');
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
