import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '#shared/protocol/client.ts';
import { say } from '../run-process.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus, timed } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';

const everyMs = 30;
const idleTickets = 300;
const backups = 3;

/** Tickets taken while a site of many years is backed up, beside tickets when nothing else runs. */
export async function measureBackup({ sites, report }) {
  const hub = await startHub(await sites.old());
  const token = await signIn(hub);
  const headers = { authorization: `Bearer ${token}` };
  const client = createClient(
    (url, init) => fetch(url, init),
    () => headers,
    hub.url,
  );
  const connection = await openConnection(hub.url, token);
  const take = async () => {
    const { ms } = await timed(async () =>
      expectStatus(await connection.post('/api/v1/tickets', { body: ticket }), 201),
    );
    await pause(everyMs);
    return ms;
  };
  const idle = [];
  while (idle.length < idleTickets) idle.push(await take());
  const under = [];
  const seconds = [];
  let megabytes = 0;
  for (let count = 0; count < backups; count++) {
    const started = performance.now();
    const work = { running: true };
    const made = client.makeBackup({ body: { cause: 'asked' } }).finally(() => (work.running = false));
    while (work.running) under.push(await take());
    const { bytes } = await made;
    seconds.push((performance.now() - started) / 1000);
    megabytes = (bytes ?? 0) / 1024 / 1024;
  }
  connection.close();
  await hub.stop();
  const tickets = { what: 'ticket p50 while a backup is made', unit: 'ms', measured: quantile(under, 0.5) };
  report.gate({ ...tickets, baseline: 'ticket p50 when nothing else runs', bare: quantile(idle, 0.5), atMost: 2 });
  const late = { what: 'ticket p99 while a backup is made', unit: 'ms', measured: quantile(under, 0.99) };
  report.gate({ ...late, baseline: 'ticket p99 when nothing else runs', bare: quantile(idle, 0.99), atMost: 3 });
  report.note('backups', { seconds: quantile(seconds, 0.5), megabytes, tickets: under.length });
  say(`  a backup of ${megabytes.toFixed(0)} MB (packed) takes ${quantile(seconds, 0.5).toFixed(1)} s`);
}

const ticket = JSON.stringify({ serviceId: 'svc_enquiry' });

function quantile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
