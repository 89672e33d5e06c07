import { linearFlow } from '#shared/domain/journey/flow.ts';
import { defaultParameters } from '#shared/domain/rehearsal/demand.ts';
import { drawDay } from '#shared/domain/rehearsal/draw-day.ts';
import { playDay } from '#shared/domain/rehearsal/play-day.ts';
import { searchPlan } from '#shared/domain/rehearsal/search-plan.ts';
import { createEventHeap } from '#shared/domain/simulation/event-heap.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import { timed } from './loads.mjs';
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
export async function measureRehearsal({ report }) {
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
}
