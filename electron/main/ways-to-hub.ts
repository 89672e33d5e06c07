import { type Session, session } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { pinHub } from './pairing/pin-hub.ts';

/** The sessions that speak to the hub: all of them are closed when the machine wakes. */
export type WaysToHub = {
  readonly open: (name: ShellRole | 'health', anchor: () => string | undefined) => Promise<Session>;
  readonly all: () => readonly Session[];
};

/**
 * A session of its own per role: Chromium opens six connections to one host in each, and every page's feed holds one.
 * It lives in memory, and a proxy set up on this machine has no business between a station and its hub.
 */
export function createWaysToHub(): WaysToHub {
  const all: Session[] = [];
  return {
    all: () => all,
    async open(name, anchor) {
      const network = session.fromPartition(`keyturn-hub-${name}`);
      pinHub(network, anchor);
      await network.setProxy({ mode: 'direct' });
      all.push(network);
      return network;
    },
  };
}
