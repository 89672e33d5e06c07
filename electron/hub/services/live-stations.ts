import type { StationId } from '#shared/domain/ids.ts';
import type { Overview } from '#shared/protocol/floor.ts';
import { type Actor, stationOf } from '../auth/actor.ts';
import { isoTime } from './ticket-view.ts';
import type { Stations } from './stations.ts';

type Trouble = { readonly code: string; readonly at: number };

/** Which stations listen to the feed right now, and what they say fails on them. In memory: it is true only while it lasts. */
export type LiveStations = {
  /** `keychain` false: the machine has none, and its token lies in a file. */
  readonly joined: (actor: Actor, keychain: boolean) => () => void;
  readonly online: () => number;
  readonly isOnline: (id: StationId) => boolean;
  /** True while a connected station says that its machine has no keychain. */
  readonly lacksKeychain: (id: StationId) => boolean;
  readonly report: (id: StationId, code: string, at: number) => void;
  readonly troubles: () => Overview['troubles'];
};

const allIsWell = 'voice-ok';

/** `stations` tells names and who is trusted. */
export function createLiveStations(stations: Stations): LiveStations {
  const connections = new Map<StationId, number>();
  const plain = new Set<StationId>();
  const troubles = new Map<StationId, Trouble>();
  const count = (id: StationId, by: number) => {
    const left = (connections.get(id) ?? 0) + by;
    if (left > 0) connections.set(id, left);
    else connections.delete(id);
  };
  return {
    joined(actor, keychain) {
      const id = stationOf(actor);
      if (!id) return () => undefined;
      count(id, 1);
      if (keychain) plain.delete(id);
      else plain.add(id);
      return () => count(id, -1);
    },
    online: () => connections.size,
    isOnline: (id) => connections.has(id),
    lacksKeychain: (id) => connections.has(id) && plain.has(id),
    report(id, code, at) {
      if (code === allIsWell) troubles.delete(id);
      else troubles.set(id, { code, at });
    },
    troubles: () =>
      stations.all().flatMap((station) => {
        const trouble = troubles.get(station.id);
        return trouble && !station.revoked
          ? [{ stationName: station.name, code: trouble.code, at: isoTime(trouble.at) }]
          : [];
      }),
  };
}
