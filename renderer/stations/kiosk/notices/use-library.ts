import { useEffect } from 'react';
import type { z } from 'zod';
import type { Contract } from '#shared/protocol/contract.ts';
import { useLive, type Resource } from '../../../lib/use-hub.tsx';

/** Everything public now, and the groups this kiosk lists at this hour. */
export type Library = z.output<Contract['noticesOnDisplay']['answer']>;

const minuteMs = 60_000;

/** The library, kept fresh by the feed, and by the minute for playlists that change with the hour. */
export function useLibrary(): Resource<Library> {
  const library = useLive(
    (hub) => hub.client.noticesOnDisplay({}),
    (event) => event.type.startsWith('notice.'),
  );
  const { reload } = library;
  useEffect(() => {
    const timer = setInterval(() => void reload(), minuteMs);
    return () => clearInterval(timer);
  }, [reload]);
  return library;
}

/** What of it this kiosk lists now: the groups of its playlist, or everything where it has none. */
export function listed({ groups, items }: Library): Library['items'] {
  return groups === null ? items : items.filter(({ group }) => groups.includes(group));
}
