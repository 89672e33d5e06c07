import { openConnection } from './connection.mjs';
import { measureDeskPage } from './desk-page.mjs';
import { makeLargeCase } from './large-case.mjs';
import { expectStatus, timed } from './loads.mjs';
import { signIn, startHub, startRaw } from './processes.mjs';
import { summarise } from './statistics.mjs';
import { createStepCommands } from './step-commands.mjs';

const rounds = 5;
const perRound = 60;

/** A case of 60 steps, 40 defects and 20 papers: every kind of step command, a look at it, and the desk it is opened at. */
export async function measureCases({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const raw = await startRaw(sites.bare());
  const token = await signIn(hub);
  const made = await makeLargeCase(hub, token);
  const toHub = await openConnection(hub.url, token);
  const toRaw = await openConnection(raw.url, token);
  await measureOpening({ toHub, toRaw, made, report });
  await measureCommands({ toHub, toRaw, made, report });
  await measureDeskPage({ hub, raw, made, report });
  for (const one of [toHub, toRaw]) one.close();
  await Promise.all([hub.stop(), raw.stop()]);
}

async function measureOpening({ toHub, toRaw, made, report }) {
  expectStatus(await toRaw.post('/kept', { body: JSON.stringify(made.view) }), 200);
  const [ours, bare] = await inRounds([
    { name: 'case', ask: () => toHub.get(`/api/v1/cases/${made.view.id}`) },
    { name: 'kept', ask: () => toRaw.get('/kept') },
  ]);
  const what = 'open a case of 60 steps, 40 defects, 20 papers';
  const baseline = 'raw Fastify that answers the same JSON';
  const p50 = { what: `${what}, p50`, unit: 'ms', measured: ours.p50, spread: ours.medians, bare: bare.p50 };
  report.gate({ ...p50, baseline, atMost: 8 });
  report.gate({ what: `${what}, p99`, unit: 'ms', goal: 50, measured: ours.p99, baseline, bare: bare.p99, atMost: 8 });
}

async function measureCommands({ toHub, toRaw, made, report }) {
  const commands = createStepCommands(toHub, made.view);
  await commands.begin();
  const commit = { name: 'commit', ask: () => toRaw.post('/ticket', { body: '{"serviceId":"svc_enquiry"}' }) };
  const [bare, ...ours] = await inRounds([commit, ...commands.all]);
  await commands.end(made.client);
  const baseline = 'raw Fastify + one raw transaction';
  for (const { name, p50, p99, medians } of ours) {
    const what = `${name}, large case`;
    report.gate({
      what: `${what}, p50`,
      unit: 'ms',
      measured: p50,
      spread: medians,
      baseline,
      bare: bare.p50,
      atMost: 16,
    });
    report.gate({ what: `${what}, p99`, unit: 'ms', goal: 10, measured: p99, baseline, bare: bare.p99, atMost: 8 });
  }
}

/** Asks each in turn, so that whatever else the machine does meets all alike; a first round warms up. */
async function inRounds(asked) {
  const times = asked.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    const now = asked.map(() => []);
    for (let count = 0; count < perRound; count++) {
      for (const [index, { ask }] of asked.entries()) {
        const { ms, result } = await timed(ask);
        expectStatus(result, 200, 201);
        now[index].push(ms);
      }
    }
    if (round > 0) now.forEach((one, index) => times[index].push(one));
  }
  return asked.map(({ name }, index) => ({ name, ...summarise(times[index]) }));
}
