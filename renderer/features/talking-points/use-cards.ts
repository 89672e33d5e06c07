import { useEffect, useState } from 'react';
import type { TalkingPointView } from '#shared/protocol/talking-points.ts';
import { useLive } from '../../lib/use-hub.tsx';
import { keepCards, keptCards } from './kept-cards.ts';

/** Cards from the hub, else those kept here. */
export type Cards =
  | { readonly kind: 'loading' | 'unavailable' }
  | { readonly kind: 'here'; readonly cards: readonly TalkingPointView[]; readonly kept: boolean };

/** The site's cards; read at once, so that they are here before the hub is cut off. */
export function useCards(): Cards {
  const { data, error } = useLive(
    async ({ client }) => (await client.talkingPoints({})).items.filter(({ hidden }) => !hidden),
    ({ type }) => type.startsWith('talking-point.'),
  );
  const [kept] = useState(keptCards);
  useEffect(() => {
    if (data) keepCards(data);
  }, [data]);
  if (data) return { kind: 'here', cards: data, kept: error !== null };
  if (!error) return { kind: 'loading' };
  return kept ? { kind: 'here', cards: kept, kept: true } : { kind: 'unavailable' };
}
