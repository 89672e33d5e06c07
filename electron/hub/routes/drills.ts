import { AppError } from '#shared/protocol/errors.ts';
import type { DrillKeeper } from '../drill/drill-keeper.ts';
import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';

/** Drills: begun, watched, let go faster, ended. */
export function drillRoutes(house: House, keeper: DrillKeeper) {
  return {
    startDrill: {
      read: ({ body }) => {
        // A drill is no site to be copied again.
        if (house.drill) throw new AppError('drill-running');
        return keeper.start(body.speed);
      },
    },
    currentDrill: { read: () => ({ drill: keeper.current() }) },
    setDrillSpeed: { read: ({ body }) => keeper.setSpeed(body.speed) },
    stopDrill: {
      custom: async () => {
        await keeper.stop();
        return undefined;
      },
    },
  } satisfies Partial<Handlers>;
}
