import type { UnitId } from '#shared/domain/ids.ts';

/** What has been tapped so far. A part that offers no choice is skipped and stays undefined. */
export type HomeChoice = {
  readonly building?: string;
  readonly entrance?: string | null;
  readonly floor?: number | null;
};

export type Room = {
  readonly unitId: UnitId;
  readonly entrance: string | null;
  readonly floor: number | null;
  readonly room: string;
};
export type Building = { readonly building: string; readonly rooms: readonly Room[] };

/** What to ask next, with what may be answered. */
export type HomeQuestion =
  | { readonly ask: 'building'; readonly options: readonly string[] }
  | { readonly ask: 'entrance'; readonly options: readonly (string | null)[] }
  | { readonly ask: 'floor'; readonly options: readonly (number | null)[] }
  | { readonly ask: 'room'; readonly options: readonly Room[] };

/** The next question on the way to a home; one with a single answer is not asked. */
export function nextQuestion(homes: readonly Building[], choice: HomeChoice): HomeQuestion {
  if (choice.building === undefined) {
    return { ask: 'building', options: homes.map((home) => home.building).sort(natural) };
  }
  const inBuilding = homes.find((home) => home.building === choice.building)?.rooms ?? [];
  const entrances = distinct(inBuilding.map((room) => room.entrance)).sort((a, b) => natural(a ?? '', b ?? ''));
  if (choice.entrance === undefined && entrances.length > 1) return { ask: 'entrance', options: entrances };
  const inEntrance = inBuilding.filter((room) => choice.entrance === undefined || room.entrance === choice.entrance);
  // Homes without a known floor come last.
  const floors = distinct(inEntrance.map((room) => room.floor)).sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  if (choice.floor === undefined && floors.length > 1) return { ask: 'floor', options: floors };
  const rooms = inEntrance.filter((room) => choice.floor === undefined || room.floor === choice.floor);
  return { ask: 'room', options: [...rooms].sort((a, b) => natural(a.room, b.room)) };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
function natural(a: string, b: string): number {
  return collator.compare(a, b);
}
