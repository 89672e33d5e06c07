import type { Handlers } from '../http/routes.ts';
import type { CheckInLimiter } from '../services/check-in-limiter.ts';
import type { House } from '../services/house.ts';
import { showOwnMeasurement } from '../services/own-measurement.ts';

/** What a home measured, at a kiosk; counted with its check-ins, so that no code can be guessed here either. */
export function ownMeasurementRoutes(house: House, limiter: CheckInLimiter) {
  return {
    ownMeasurement: {
      command: (tx, { actor, body }) => {
        limiter.admit(actor);
        const outcome = showOwnMeasurement(house, tx, body.noticeToken);
        if (outcome.ok) return () => outcome.measurement;
        limiter.wrong(actor);
        return () => ({ refusedWith: outcome.problem });
      },
    },
  } satisfies Partial<Handlers>;
}
