import type { UnitId } from '#shared/domain/ids.ts';
import type { MapHome } from '#shared/protocol/building-map.ts';
import { type BuildingGrid, layOut } from './map-grid.ts';

/** The homes of the map; each square listens for its own home only, so that one change paints one square. */
export type MapStore = {
  /** Takes a new answer in: only homes that differ are told of. */
  readonly take: (homes: readonly MapHome[]) => void;
  readonly home: (id: UnitId) => MapHome | undefined;
  readonly listen: (id: UnitId, listener: () => void) => () => void;
  /** Changes only when homes come or go. */
  readonly grids: () => readonly BuildingGrid[];
  readonly listenGrids: (listener: () => void) => () => void;
  /** The home that is pointed at. */
  readonly shown: () => UnitId | null;
  readonly show: (id: UnitId) => void;
  readonly listenShown: (listener: () => void) => () => void;
};

/** An empty map. */
export function createMapStore(): MapStore {
  let homes = new Map<UnitId, MapHome>();
  let grids: readonly BuildingGrid[] = [];
  let shown: UnitId | null = null;
  const listeners = new Map<UnitId, Set<() => void>>();
  const ofGrids = new Set<() => void>();
  const ofShown = new Set<() => void>();
  const add = (to: Set<() => void>, listener: () => void) => {
    to.add(listener);
    return () => void to.delete(listener);
  };
  return {
    take(answer) {
      const before = homes;
      homes = new Map(
        answer.map((home) => {
          const known = before.get(home.unitId);
          return [home.unitId, known && same(known, home) ? known : home];
        }),
      );
      if (before.size !== homes.size || answer.some(({ unitId }) => !before.has(unitId))) {
        grids = layOut(answer);
        for (const listener of ofGrids) listener();
      }
      for (const [id, home] of homes) {
        if (before.get(id) !== home) for (const listener of listeners.get(id) ?? []) listener();
      }
      for (const listener of ofShown) listener();
    },
    home: (id) => homes.get(id),
    listen(id, listener) {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own);
      return add(own, listener);
    },
    grids: () => grids,
    listenGrids: (listener) => add(ofGrids, listener),
    shown: () => shown,
    show(id) {
      if (id === shown) return;
      shown = id;
      for (const listener of ofShown) listener();
    },
    listenShown: (listener) => add(ofShown, listener),
  };
}

function same(a: MapHome, b: MapHome): boolean {
  return (
    a.state === b.state &&
    a.number === b.number &&
    a.caseId === b.caseId &&
    a.defects === b.defects &&
    a.appointment === b.appointment
  );
}
