import { setTimeout as pause } from 'node:timers/promises';
import { linearFlow } from '#shared/domain/journey/flow.ts';
import { defaultParameters } from '#shared/domain/rehearsal/demand.ts';
import { drawDay } from '#shared/domain/rehearsal/draw-day.ts';
import { playDay } from '#shared/domain/rehearsal/play-day.ts';
import { searchPlan } from '#shared/domain/rehearsal/search-plan.ts';
import { createEventHeap } from '#shared/domain/simulation/event-heap.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import { giveUp } from '../run-process.mjs';
import { timed } from './loads.mjs';
import { houseOf } from './notice-house.mjs';
import { startHub } from './processes.mjs';
import { median } from './statistics.mjs';

const rounds = 21;
const service = 'handover';
/** Stage, usual minutes, desks. */
const stages = [
  ['papers', 6, 4],
  ['notices', 8, 4],
  ['inspection', 12, 6],
  ['settlement', 8, 4],
  ['signing', 6, 3],
  ['keys', 6, 3],
];
const [from, to] = [8 * 60, 21 * 60];

const plan = stages.flatMap(([stage, , desks]) =>
  Array.from({ length: desks }, (_, index) => ({ deskId: `${stage}-${index}`, from, to, stageIds: [stage] })),
);

function demandOf(visitors) {
  const nobodyElse = { ...defaultParameters, noShowPercent: 0, walkInsPerHour: 0 };
  return {
    appointments: Array.from({ length: visitors }, (_, index) => ({
      minute: from + 30 * Math.floor((index * 20) / visitors),
      serviceId: service,
    })),
    walkInService: service,
    flows: new Map([[service, linearFlow(stages.map(([stage]) => stage))]]),
    stages: stages.map(([stageId, priorMinutes]) => ({ stageId, priorMinutes, recentMinutes: [] })),
    opensAt: from,
    closesAt: to,
    maxOvertakes: 10,
    window: { earlyMinutes: 30, lateMinutes: 30 },
    parameters: nobodyElse,
  };
}

/** The same number of services through the bare heap of events: no lines, no order, nobody who waits. */
function bareEvents(count) {
  const rng = mulberry32(1);
  const heap = createEventHeap();
  for (let event = 0; event < 24; event++) heap.push(rng(), event);
  let at = 0;
  for (let event = 0; event < count; event++) {
    at = heap.pop().at;
    heap.push(at + rng(), event);
  }
  return at;
}

/** A day of 400 visitors, six stages and 24 desks, and the search for a better plan of the demo's size. */
export async function measureRehearsal({ sites, report }) {
  const demand = demandOf(400);
  const day = async () => playDay(demand, drawDay(demand, 1, 0), plan);
  const bare = async () => bareEvents(400 * stages.length);
  const first = await timed(day);
  const times = { day: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push((await timed(bare)).ms);
    times.day.push((await timed(day)).ms);
  }
  report.gate({
    what: 'a day of 400 visitors, 6 stages, 24 desks',
    unit: 'ms',
    goal: 150,
    measured: median(times.day),
    spread: [Math.min(...times.day), Math.max(...times.day)],
    baseline: 'the same number of events through the bare heap',
    bare: median(times.bare),
    atMost: 200,
  });
  report.note('the first day, before the code is warm (ms)', { ms: first.ms, visitors: first.result.came });
  const smaller = demandOf(150);
  const movable = new Set(plan.map(({ deskId }) => deskId));
  const search = await timed(async () => searchPlan({ demand: smaller, plan, seed: 1, movable, tries: 300 }));
  report.note('search for a plan, 150 visitors, 300 tries', {
    ms: search.ms,
    before: search.result.before,
    after: search.result.after,
  });
  await measureSearchThroughHub(sites, report);
}

/** A page asks so often how far a search is. */
const askEveryMs = 250;
const searches = 3;
/** What the hub gives a search before its last look at all days. */
const withinMs = 4000;

/** The search as a supervisor has it: the demo's first day, asked for over HTTP, its progress read until it is done. */
async function measureSearchThroughHub(sites, report) {
  const hub = await startHub(await sites.empty());
  try {
    const client = await houseOf(hub).as('supervisor');
    const { date } = await client.site({});
    const found = [];
    for (let seed = 1; seed <= searches; seed++) {
      found.push(await timed(async () => searchOnce(client, { date, seed })));
    }
    const times = found.map(({ ms }) => ms);
    const { expected } = await client.appointments({ query: { date } });
    report.gate({
      what: `search for a desk plan through the hub, ${expected.length} homes, p50`,
      unit: 'ms',
      goal: 5000,
      measured: median(times),
      spread: [Math.min(...times), Math.max(...times)],
      baseline: 'the time the hub gives a search',
      bare: withinMs,
      atMost: 1.25,
    });
    for (const { result } of found) {
      const { tried, waitBefore, waitAfter, told } = result;
      report.note('what it told and found', { told, tried, waitBefore, waitAfter });
    }
  } finally {
    await hub.stop();
  }
}

/** How often progress was another than before, and what was found. */
async function searchOnce(client, body) {
  const { id } = await client.startPlanSearch({ body });
  let [told, last] = [0, 0];
  for (;;) {
    await pause(askEveryMs);
    const { state, progress, result } = await client.planSearch({ params: { id } });
    if (progress > last) told += 1;
    last = progress;
    if (state === 'done') return { ...result, told };
    if (state !== 'running') giveUp(`the search for a desk plan ended as ${state}`);
  }
}
