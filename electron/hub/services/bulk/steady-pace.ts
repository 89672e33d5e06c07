import { setTimeout as rest } from 'node:timers/promises';

/** Of the loop's time as much goes to bulk papers; the rest is the desks', however busy the machine is. */
const share = 1 / 8;
/** After a wait nobody was held up by, this is enough. */
const longestRestMs = 50;

/**
 * What to await after each piece of work on the hub's loop: it rests in proportion to how long the piece took, so that whoever
 * draws a number rarely meets one under way (D9). `now` and `sleep` in ms.
 */
export function createSteadyPace(
  now: () => number = () => performance.now(),
  sleep: (ms: number) => Promise<unknown> = rest,
): () => Promise<void> {
  let resumedAt = now();
  return async () => {
    const worked = now() - resumedAt;
    await sleep(Math.min(longestRestMs, worked * (1 / share - 1)));
    resumedAt = now();
  };
}
