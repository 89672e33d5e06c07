import type { LocalDateTime, UnitId } from '../ids.ts';

/** A home that might be given an appointment, and why it is left alone. */
export type Assignable = { readonly unitId: UnitId; readonly state: 'free' | 'booked' | 'here' | 'delivered' };

/** A slot and how many homes have it already. */
export type OpenSlot = { readonly at: LocalDateTime; readonly capacity: number; readonly booked: number };

export type AssignmentPlan = {
  readonly planned: readonly { readonly unitId: UnitId; readonly at: LocalDateTime }[];
  /** Free homes for which no place was left. */
  readonly leftOver: readonly UnitId[];
};

/** Gives free homes, in the order they come in, the first places there are; everybody else is left alone. */
export function assign(homes: readonly Assignable[], slots: readonly OpenSlot[]): AssignmentPlan {
  const places = slots.flatMap(({ at, capacity, booked }) =>
    Array.from({ length: Math.max(0, capacity - booked) }, () => at),
  );
  const free = homes.filter(({ state }) => state === 'free');
  return {
    planned: free.flatMap(({ unitId }, index) => {
      const at = places[index];
      return at === undefined ? [] : [{ unitId, at }];
    }),
    leftOver: free.slice(places.length).map(({ unitId }) => unitId),
  };
}
