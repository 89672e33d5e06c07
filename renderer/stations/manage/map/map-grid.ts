import type { UnitId } from '#shared/domain/ids.ts';

/** What places a home. */
export type Placed = {
  readonly unitId: UnitId;
  readonly building: string;
  readonly entrance: string | null;
  readonly floor: number | null;
  readonly room: string;
};

/** A building as rows of floors, the highest first; a room stands above the same room of the floor below. */
export type BuildingGrid = {
  readonly name: string;
  readonly floors: readonly (number | null)[];
  readonly columns: number;
  readonly rows: readonly (readonly (UnitId | null)[])[];
  readonly count: number;
};

export type MapKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** Lays homes out, in the order they come in: entrances side by side, their rooms by the last digits. */
export function layOut(homes: readonly Placed[]): readonly BuildingGrid[] {
  const buildings = new Map<string, Placed[]>();
  for (const home of homes) {
    const known = buildings.get(home.building);
    if (known) known.push(home);
    else buildings.set(home.building, [home]);
  }
  return [...buildings].map(([name, own]) => buildingGrid(name, own));
}

function buildingGrid(name: string, homes: readonly Placed[]): BuildingGrid {
  const floors = [...new Set(homes.map(({ floor }) => floor))].toSorted((a, b) => (b ?? -99) - (a ?? -99));
  const keys = [...new Set(homes.map(columnOf))].toSorted();
  const column = new Map(keys.map((key, index) => [key, index]));
  const row = new Map(floors.map((floor, index) => [floor, index]));
  const rows: (UnitId | null)[][] = floors.map(() => keys.map(() => null));
  for (const home of homes) {
    const cells = rows[row.get(home.floor) ?? 0] ?? [];
    const wanted = column.get(columnOf(home)) ?? 0;
    // Two homes that number alike stand side by side rather than one on the other.
    const at = cells[wanted] === null ? wanted : cells.length;
    cells[at] = home.unitId;
  }
  const columns = Math.max(...rows.map((cells) => cells.length));
  return {
    name,
    floors,
    columns,
    rows: rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => null)]),
    count: homes.length,
  };
}

/** Entrance, and the room without its floor: 1502 and 302 are both the second. */
function columnOf({ entrance, room }: Placed): string {
  return `${(entrance ?? '').padStart(8, ' ')} ${room.slice(-2).padStart(4, ' ')}`;
}

/** The home an arrow key leads to from another, over the edge of a building to its neighbour; null where there is none. */
export function homeBeside(grids: readonly BuildingGrid[], from: UnitId, key: MapKey): UnitId | null {
  for (const [at, grid] of grids.entries()) {
    for (const [r, cells] of grid.rows.entries()) {
      const c = cells.indexOf(from);
      if (c < 0) continue;
      if (key === 'ArrowUp' || key === 'ArrowDown') return along(column(grid, c), r, key === 'ArrowUp' ? -1 : 1);
      const step = key === 'ArrowLeft' ? -1 : 1;
      const next = grids[at + step];
      const over = next ? rowCells(next, Math.min(r, next.rows.length - 1), step) : [];
      return along(cells, c, step) ?? along(over, -1, 1);
    }
  }
  return null;
}

const column = (grid: BuildingGrid, at: number) => grid.rows.map((cells) => cells[at] ?? null);

function rowCells(grid: BuildingGrid, row: number, step: 1 | -1): readonly (UnitId | null)[] {
  const cells = grid.rows[row] ?? [];
  return step === 1 ? cells : cells.toReversed();
}

function along(cells: readonly (UnitId | null)[], from: number, step: 1 | -1): UnitId | null {
  for (let at = from + step; at >= 0 && at < cells.length; at += step) {
    const found = cells[at];
    if (found) return found;
  }
  return null;
}
