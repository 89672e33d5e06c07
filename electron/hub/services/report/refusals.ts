import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import type { House } from '../house.ts';

/** A home that was refused: the business day and on what grounds. */
export type Refusal = { readonly date: string; readonly grounds: readonly string[] };

/**
 * The refusals from an instant on and before another, as the journal has them: a home accepted later was refused all the
 * same, and an erased household's refusal stays in the books (E5).
 */
export function refusalsBetween(house: House, from: number, to: number): readonly Refusal[] {
  const clock = house.directory.settings();
  return house.books.dayBooks.refusals(from, to).map(({ at, payload }) => ({
    date: businessDayAt(at, clock).date,
    grounds: (JSON.parse(payload) as JournalPayloads['case.refused']).grounds,
  }));
}

/** Refusals by ground, the most frequent first; a refusal may have several. */
export function byGround(refusals: readonly Refusal[]): { readonly ground: string; readonly count: number }[] {
  const grounds = Map.groupBy(
    refusals.flatMap((one) => one.grounds),
    (ground) => ground,
  );
  return [...grounds].map(([ground, same]) => ({ ground, count: same.length })).toSorted((a, b) => b.count - a.count);
}
