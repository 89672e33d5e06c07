import type { DeskView } from '#shared/protocol/floor.ts';

/** The least number no desk of this kind has yet; counters and guides are numbered apart. */
export function freeNumber(desks: readonly Pick<DeskView, 'kind' | 'number'>[], kind: DeskView['kind']): number {
  const taken = new Set(desks.filter((desk) => desk.kind === kind).map((desk) => desk.number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
