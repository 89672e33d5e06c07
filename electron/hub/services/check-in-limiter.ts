import { type AttemptLimit, recentAttempts, waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type Actor, stationOf } from '../auth/actor.ts';
import type { House } from './house.ts';

/** Somebody trying one home after another is stopped at the kiosk, before any home is. */
const wrongPerKiosk: AttemptLimit = { tries: 10, windowMs: 10 * 60_000 };
const perMinute: AttemptLimit = { tries: 30, windowMs: 60_000 };

/** Limits check-ins at a kiosk: wrong digits and wrong codes in all, and anything per minute. Signed-in staff are not limited. */
export type CheckInLimiter = {
  readonly admit: (actor: Actor) => void;
  readonly wrong: (actor: Actor) => void;
};

/** Counts in memory: a restart forgives the kiosk, never the home. */
export function createCheckInLimiter(house: House): CheckInLimiter {
  const wrongs = new Map<string, readonly number[]>();
  const all = new Map<string, readonly number[]>();
  const add = (map: Map<string, readonly number[]>, key: string, limit: AttemptLimit) => {
    const at = house.now();
    map.set(key, [...recentAttempts(map.get(key) ?? [], limit, at), at]);
  };
  return {
    admit(actor) {
      if (actor.kind === 'staff') return;
      const key = stationOf(actor) ?? 'nobody';
      const at = house.now();
      const wait = Math.max(
        waitBeforeNextAttempt(wrongs.get(key) ?? [], wrongPerKiosk, at),
        waitBeforeNextAttempt(all.get(key) ?? [], perMinute, at),
      );
      if (wait > 0) {
        throw new AppError('too-many-tries', undefined, { details: { retryAfterSeconds: Math.ceil(wait / 1000) } });
      }
      add(all, key, perMinute);
    },
    wrong(actor) {
      if (actor.kind !== 'staff') add(wrongs, stationOf(actor) ?? 'nobody', wrongPerKiosk);
    },
  };
}
