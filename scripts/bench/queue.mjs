import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { openConnection } from './connection.mjs';
import { atOnce, oneByOne, timed } from './loads.mjs';
import { signIn, startHub, startRaw } from './processes.mjs';
import { openRawTickets } from './raw-tickets.mjs';
import { median, quantile, summarise } from './statistics.mjs';
import { deskIds, issueBody, issuePath, noTimes, openHouse, serveOne } from './visitors.mjs';

const rounds = 5;
const perRound = 600;
const warmUp = 1500;

/** Numbers and calls: one visitor after the other, fifty at once, eight desks, and a site with a long past. */
export async function measureQueue({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const raw = await startRaw(sites.bare());
  const token = await signIn(hub);
  measureSqlite(sites.bare(), report);
  await measureOneByOne({ hub, raw, token, report });
  await measureAtOnce({ hub, raw, token, report });
  await hub.stop();
  await measureDesks({ raw, sites, report });
  await measurePast({ sites, report });
  await raw.stop();
}

function measureSqlite(folder, report) {
  const tickets = openRawTickets(join(folder, 'alone.db'));
  const times = [];
  for (let count = 0; count < 3000; count++) {
    const started = performance.now();
    tickets.issue(randomUUID());
    times.push(performance.now() - started);
  }
  const batches = [];
  for (let count = 0; count < 100; count++) {
    const keys = Array.from({ length: 50 }, () => randomUUID());
    const started = performance.now();
    tickets.issueAll(keys);
    batches.push(performance.now() - started);
  }
  tickets.close();
  report.note('raw better-sqlite3, one ticket per transaction', {
    p50Ms: median(times),
    p99Ms: quantile(times, 0.99),
    perSecond: 1000 / (times.reduce((sum, ms) => sum + ms, 0) / times.length),
  });
  report.note('raw better-sqlite3, 50 tickets per transaction', { perSecond: 50_000 / median(batches) });
}

async function measureOneByOne({ hub, raw, token, report }) {
  const toHub = await openConnection(hub.url, token);
  const toRaw = await openConnection(raw.url, token);
  await oneByOne(toHub, issuePath, issueBody, warmUp);
  await oneByOne(toRaw, '/ticket', issueBody, warmUp);
  const [hubRounds, rawRounds] = [[], []];
  // Turn and turn about, so that whatever else the machine does meets both alike.
  for (let round = 0; round < rounds; round++) {
    hubRounds.push(await oneByOne(toHub, issuePath, issueBody, perRound));
    rawRounds.push(await oneByOne(toRaw, '/ticket', issueBody, perRound));
  }
  toHub.close();
  toRaw.close();
  const [ours, bare] = [summarise(hubRounds), summarise(rawRounds)];
  const baseline = 'raw Fastify + one raw transaction';
  report.gate({
    what: 'issue a ticket, one after the other, p50',
    unit: 'ms',
    goal: 1.0,
    measured: ours.p50,
    spread: ours.medians,
    baseline,
    bare: bare.p50,
    atMost: 2.5,
  });
  report.gate({
    what: 'issue a ticket, one after the other, p99',
    unit: 'ms',
    goal: 6,
    measured: ours.p99,
    baseline,
    bare: bare.p99,
    atMost: 4,
  });
}

async function measureAtOnce({ hub, raw, token, report }) {
  const load = { token, body: issueBody, connections: 50, count: 6000 };
  const [ours, echo, bare] = [[], [], []];
  for (let round = 0; round < 4; round++) {
    const hubRound = await atOnce({ ...load, url: hub.url, path: issuePath });
    const echoRound = await atOnce({ ...load, url: raw.url, path: '/echo' });
    const rawRound = await atOnce({ ...load, url: raw.url, path: '/ticket' });
    // The first round warms up.
    if (round === 0) continue;
    ours.push(hubRound);
    echo.push(echoRound);
    bare.push(rawRound);
  }
  const rate = (results) => median(results.map((one) => one.perSecond));
  const rates = ours.map((one) => one.perSecond);
  report.note('raw Fastify that keeps nothing, 50 clients', { perSecond: rate(echo) });
  report.note('issue a ticket, 50 clients, time to the answer', {
    p50Ms: summarise(ours.map((one) => one.times)).p50,
    p99Ms: summarise(ours.map((one) => one.times)).p99,
  });
  report.gate({
    what: 'durable tickets from 50 clients',
    unit: '/s',
    goal: 4000,
    measured: rate(ours),
    spread: [Math.min(...rates), Math.max(...rates)],
    baseline: 'raw Fastify + one raw transaction each',
    bare: rate(bare),
    atLeast: 1,
  });
}

async function measureDesks({ raw, sites, report }) {
  const hub = await startHub(await sites.empty());
  const { token, connection } = await openHouse(hub, 200);
  const toRaw = await openConnection(raw.url, token);
  const warm = noTimes();
  for (let count = 0; count < 300; count++) await serveOne(connection, deskIds[0], warm);
  const alone = noTimes();
  const rawRounds = [];
  for (let round = 0; round < rounds; round++) {
    for (let count = 0; count < 150; count++) await serveOne(connection, deskIds[0], alone);
    rawRounds.push(await oneByOne(toRaw, '/ticket', issueBody, perRound));
  }
  const bare = summarise(rawRounds);
  for (const [name, what] of [
    ['call', 'call the next of 200 waiting, p50'],
    ['complete', 'complete a stage, 200 waiting, p50'],
  ]) {
    const measured = median(alone[name]);
    const baseline = 'raw Fastify + one raw transaction';
    report.gate({ what, unit: 'ms', goal: 1.0, measured, baseline, bare: bare.p50, atMost: 2.5 });
  }
  report.note('call the next of 200 waiting', { p50Ms: median(alone.call), p99Ms: quantile(alone.call, 0.99) });

  const desks = await Promise.all(deskIds.map(() => openConnection(hub.url, token)));
  const together = noTimes();
  const visitors = 250;
  const { ms } = await timed(() =>
    Promise.all(
      desks.map(async (desk, index) => {
        for (let count = 0; count < visitors; count++) await serveOne(desk, deskIds[index], together);
      }),
    ),
  );
  const eight = await atOnce({ url: raw.url, token, path: '/ticket', body: issueBody, connections: 8, count: 6000 });
  report.gate({
    what: 'commands of 8 busy desks (call, start, complete, issue)',
    unit: '/s',
    goal: 3000,
    measured: (deskIds.length * visitors * 4) / (ms / 1000),
    baseline: 'raw Fastify + one raw transaction, 8 clients',
    bare: eight.perSecond,
    atLeast: 0.6,
  });
  report.note('8 busy desks, call the next', { p50Ms: median(together.call), p99Ms: quantile(together.call, 0.99) });
  for (const one of [connection, toRaw, ...desks]) one.close();
  await hub.stop();
}

async function measurePast({ sites, report }) {
  const [young, old] = [await startHub(await sites.empty()), await startHub(await sites.old())];
  const houses = [await openHouse(young, 200), await openHouse(old, 200)];
  const times = [noTimes(), noTimes()];
  const warm = noTimes();
  for (const { connection } of houses) {
    for (let count = 0; count < 300; count++) await serveOne(connection, deskIds[0], warm);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [index, { connection }] of houses.entries()) {
      for (let count = 0; count < 200; count++) await serveOne(connection, deskIds[0], times[index]);
    }
  }
  for (const [name, what] of [
    ['issue', 'issue a ticket with 500,000 old ones, p50'],
    ['call', 'call the next with 500,000 old ones, p50'],
  ]) {
    const [measured, bare] = [median(times[1][name]), median(times[0][name])];
    report.gate({ what, unit: 'ms', measured, baseline: 'the same on an empty site', bare, atMost: 1.3 });
  }
  for (const { connection } of houses) connection.close();
  await Promise.all([young.stop(), old.stop()]);
}
