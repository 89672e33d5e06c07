import { useEffect } from 'react';
import type { UnitCard } from '#shared/protocol/units.ts';
import type { FeedEvent } from '../../lib/live-feed.ts';
import { useLive } from '../../lib/use-hub.tsx';

/** How many homes are listed; more than anyone reads while a visitor waits. */
export const mostHomes = 30;
const pauseMs = 180;

export type HomeSearch = {
  readonly homes: readonly UnitCard[];
  /** The words the homes were found by; null before the first answer. */
  readonly answered: string | null;
  readonly problem: unknown;
};

const nothing: HomeSearch = { homes: [], answered: null, problem: null };

/** Finds homes while somebody types: after a short pause, and again when one of them may have changed. */
export function useHomeSearch(text: string): HomeSearch {
  const query = text.trim();
  const { data, error, reload } = useLive(async ({ client }) => {
    if (query === '') return null;
    const { items } = await client.units({ query: { query, limit: mostHomes } });
    return { homes: items, answered: query };
  }, concernsHomes);
  useEffect(() => {
    if (query === '') return undefined;
    const timer = setTimeout(() => void reload(), pauseMs);
    return () => clearTimeout(timer);
  }, [query, reload]);
  if (query === '') return nothing;
  return { homes: data?.homes ?? [], answered: data?.answered ?? null, problem: error };
}

function concernsHomes({ type }: FeedEvent): boolean {
  return /^(unit\.|roster\.|ticket\.(issued|cancelled|stage-completed|expired|undone))/.test(type);
}
