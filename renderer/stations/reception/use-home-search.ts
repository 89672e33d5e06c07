import { useEffect, useState } from 'react';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useFeed, useHub } from '../../lib/use-hub.tsx';

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
  const { client } = useHub();
  const [found, setFound] = useState(nothing);
  const [round, setRound] = useState(0);
  const query = text.trim();

  useFeed(({ type }) => {
    if (/^(unit\.|roster\.|ticket\.(issued|cancelled|stage-completed|expired|undone))/.test(type))
      setRound((n) => n + 1);
  });

  useEffect(() => {
    if (query === '') return undefined;
    let outdated = false;
    const timer = setTimeout(() => {
      client.units({ query: { query, limit: mostHomes } }).then(
        ({ items }) => !outdated && setFound({ homes: items, answered: query, problem: null }),
        (problem: unknown) => !outdated && setFound((last) => ({ ...last, answered: query, problem })),
      );
    }, pauseMs);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [client, query, round]);

  return query === '' ? nothing : found;
}
