import { randomBytes } from 'node:crypto';

/** Where the hub's time comes from; replaced in tests. */
export type Clock = () => number;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes ids that sort by the order they were made in, within one millisecond too: an id settles ties in a line, so it must
 * not be random there. `prefix_` + time (10) + count within the millisecond (4) + random (6).
 */
export function createIds(clock: Clock): (prefix: string) => string {
  let lastAt = 0;
  let count = 0;
  return (prefix) => {
    const at = Math.max(clock(), lastAt);
    count = at === lastAt ? count + 1 : 0;
    lastAt = at;
    return `${prefix}_${base32(at, 10)}${base32(count, 4)}${randomBase32(6)}`;
  };
}

function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = (alphabet[rest % 32] ?? '0') + text;
  return text;
}

let pool = randomBytes(0);

/** Random bytes, each handed out once; drawn in bulk, because asking the system costs more than a small request's bytes. */
function random(length: number): Buffer {
  if (pool.length < length) pool = randomBytes(4096);
  const taken = pool.subarray(0, length);
  pool = pool.subarray(length);
  return taken;
}

function randomBase32(length: number): string {
  return Array.from(random(length), (byte) => alphabet[byte % 32]).join('');
}

/** An unguessable code of 128 bits, safe in a URL. */
export function secretCode(): string {
  return random(16).toString('base64url');
}

/** A clock that runs faster than the day. */
export type FastClock = {
  readonly now: Clock;
  readonly speed: () => number;
  /** From now on it runs so many times as fast as `real`; what it shows does not jump. */
  readonly setSpeed: (speed: number) => void;
};

/** Begins at `startAt` (ms, UTC) and runs `speed` times as fast as `real`: for drills, never for a real day. */
export function createFastClock(startAt: number, speed: number, real: Clock = Date.now): FastClock {
  let from = { shown: startAt, real: real(), speed };
  const now = () => Math.round(from.shown + (real() - from.real) * from.speed);
  return {
    now,
    speed: () => from.speed,
    setSpeed: (next) => {
      from = { shown: now(), real: real(), speed: next };
    },
  };
}
