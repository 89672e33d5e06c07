import type { SetupProgress } from '#shared/bridge/setup.ts';
import type { Settings } from '../settings.ts';
import type { Setup } from './setup.ts';
import type { StationsAtHub } from './station-printing.ts';

/** A machine's first start: settings come from the assistant, which stays until somebody opens the stations. */
export type FirstRun = {
  readonly settings: Promise<Settings>;
  /** What the assistant shows once it was finished, read as long as it is open, and the stations whose printers it tries. */
  readonly show: (progress: () => SetupProgress, stations: StationsAtHub) => void;
  readonly dismissed: Promise<void>;
};

export function beginFirstRun(setup: Setup): FirstRun {
  const finished = Promise.withResolvers<Settings>();
  const dismissed = Promise.withResolvers<void>();
  let kept: StationsAtHub | null = null;
  let read = (): SetupProgress => ({ state: 'starting', admin: null });
  setup.open({
    before: () => null,
    // Nothing is locked yet, so nobody is asked.
    prove: () => Promise.resolve('not-a-manager'),
    finish: async (settings) => finished.resolve(settings),
    progress: () => read(),
    stations: () => kept,
    openStations: dismissed.resolve,
  });
  return {
    settings: finished.promise,
    show: (progress, stations) => {
      read = progress;
      kept = stations;
    },
    dismissed: dismissed.promise,
  };
}
