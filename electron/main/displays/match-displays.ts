import type { Display } from 'electron';
import { z } from 'zod';

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Rectangle = Readonly<z.infer<typeof rectangle>>;

/** What is remembered of a display, so that it is known again: no single part of it is stable on every system. */
export const savedDisplay = z.object({ id: z.number(), label: z.string(), bounds: rectangle });
export type SavedDisplay = Readonly<z.infer<typeof savedDisplay>>;

export type Screen = Pick<Display, 'id' | 'label' | 'bounds' | 'workArea'>;

/** Two signs that agree, or the system's own number for it. One size alone is every second screen's. */
const surely = 40;
const weight = { id: 40, label: 30, size: 25, place: 15 } as const;

/** What to remember of a display. */
export function rememberDisplay({ id, label, bounds }: Screen): SavedDisplay {
  const { x, y, width, height } = bounds;
  return { id, label, bounds: { x, y, width, height } };
}

/**
 * The display each remembered one is now, or undefined where it is gone. Best matches first, each display once: remote
 * desktops and cables put back in another order hand out the system's numbers anew.
 */
export function matchDisplays(
  remembered: readonly (SavedDisplay | undefined)[],
  screens: readonly Screen[],
): readonly (Screen | undefined)[] {
  const wanted = new Map(remembered.flatMap((one) => (one === undefined ? [] : [[keyOf(one), one] as const])));
  const pairs = [...wanted].flatMap(([key, saved]) =>
    screens.map((screen) => ({ key, screen, score: likeness(saved, screen) })),
  );
  const found = new Map<string, Screen>();
  const taken = new Set<number>();
  for (const { key, screen, score } of pairs.toSorted((one, other) => other.score - one.score)) {
    if (score < surely || found.has(key) || taken.has(screen.id)) continue;
    found.set(key, screen);
    taken.add(screen.id);
  }
  return remembered.map((one) => (one === undefined ? undefined : found.get(keyOf(one))));
}

function likeness(saved: SavedDisplay, { id, label, bounds }: Screen): number {
  const size = saved.bounds.width === bounds.width && saved.bounds.height === bounds.height;
  const place = saved.bounds.x === bounds.x && saved.bounds.y === bounds.y;
  return (
    (saved.id === id ? weight.id : 0) +
    (saved.label !== '' && saved.label === label ? weight.label : 0) +
    (size ? weight.size : 0) +
    (place ? weight.place : 0)
  );
}

/** Windows may share a display: what they remember of it is the same. */
function keyOf(saved: SavedDisplay): string {
  return JSON.stringify(saved);
}
