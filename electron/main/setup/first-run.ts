import type { SetupProgress } from '#shared/bridge/setup.ts';
import type { Settings } from '../settings.ts';
import type { Setup } from './setup.ts';

/** A machine's first start: settings come from the assistant, which stays until somebody opens the stations. */
export type FirstRun = {
  readonly settings: Promise<Settings>;
  /** What the assistant shows once it was finished. */
  readonly tell: (progress: SetupProgress) => void;
  readonly dismissed: Promise<void>;
};

export function beginFirstRun(setup: Setup): FirstRun {
  const finished = Promise.withResolvers<Settings>();
  const dismissed = Promise.withResolvers<void>();
  let progress: SetupProgress = { state: 'starting', admin: null };
  setup.open({
    before: () => null,
    // Nothing is locked yet, so nobody is asked.
    prove: () => Promise.resolve('not-a-manager'),
    finish: async (settings) => finished.resolve(settings),
    progress: () => progress,
    openStations: dismissed.resolve,
  });
  return {
    settings: finished.promise,
    tell: (now) => {
      progress = now;
    },
    dismissed: dismissed.promise,
  };
}
