import type { StageId } from '../ids.ts';
import { createFloor } from '../simulation/floor.ts';
import type { Rng } from '../simulation/random.ts';
import { plausibleSampler } from '../simulation/service-times.ts';
import { closedFormWait } from './closed-form.ts';
import { planFloor } from './floor-plan.ts';
import { seatThoseServed, sendThoseToCome, visitorOf } from './replica.ts';
import type { FloorSnapshot } from './snapshot.ts';

/** How a stage is expected to stand in an hour, if visitors come as in the last one. */
export type HourAhead = { readonly stageId: StageId; readonly waiting: number; readonly waitMinutes: number };

const hourMinutes = 60;

/** Lets the floor run on for an hour `replicas` times; the mean length of each line, and the wait it stands for. */
export function hourAhead(snapshot: FloorSnapshot, rng: Rng, replicas: number): readonly HourAhead[] {
  const plan = planFloor(snapshot);
  const sums = new Map<StageId, number>();
  for (let count = 0; count < replicas; count++) {
    const times = new Map(
      plan.stages.map((stage) => [stage.stageId, plausibleSampler(stage.recentMinutes, stage.priorMinutes, rng)]),
    );
    const timesOf = (stageId: StageId) => {
      const known = times.get(stageId);
      if (!known) throw new Error(`the snapshot has no stage ${stageId}`);
      return known;
    };
    let minute = 0;
    const tick = (_: unknown, __: unknown, at: number) => {
      minute = at;
    };
    const floor = createFloor(
      {
        maxOvertakes: plan.maxOvertakes,
        // Where no desk is open none opens by itself: the line is what the supervisor must see grow.
        desks: plan.desks.map((desk) => desk.stageIds),
        meanMinutes: plan.meanMinutes,
        serviceMinutes: (stageId) => timesOf(stageId).draw(rng),
      },
      { joined: tick, called: tick, finished: (_, at) => tick(_, _, at) },
    );
    seatThoseServed(floor, { ...plan, absentDesks: [] }, timesOf, rng);
    for (const { stageId, waiting } of plan.lines) {
      for (const ticket of waiting) floor.stand(visitorOf(ticket, plan.flows), stageId);
    }
    sendThoseToCome(floor, plan, rng);
    floor.run(() => minute >= hourMinutes);
    for (const [stageId, line] of floor.lines) sums.set(stageId, (sums.get(stageId) ?? 0) + line.length);
  }
  return plan.stages.map(({ stageId }) => {
    const waiting = Math.round((sums.get(stageId) ?? 0) / replicas);
    const { p50Minutes } = closedFormWait(snapshot, stageId, waiting);
    return { stageId, waiting, waitMinutes: waiting === 0 ? 0 : Math.round(p50Minutes) };
  });
}
