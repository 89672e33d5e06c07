import type { HubState } from '#shared/bridge/bridge.ts';
import type { HubEvents } from './hub.ts';

/** Holds the hub's state and tells of each change once. */
export type HubStatus = {
  readonly read: () => HubState;
  readonly become: (state: HubState['state']) => void;
  readonly firstUp: Promise<void>;
};

export function createHubStatus(events: HubEvents): HubStatus {
  let current: HubState = { state: 'starting', since: Date.now() };
  const up = Promise.withResolvers<void>();
  return {
    read: () => current,
    firstUp: up.promise,
    become: (state) => {
      if (state === current.state) return;
      current = { state, since: Date.now() };
      events.log(`hub: ${state}`);
      if (state === 'up') up.resolve();
      events.onState(current);
    },
  };
}
