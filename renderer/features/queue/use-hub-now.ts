import { useEffect, useState } from 'react';
import { useFeedState, useHub } from '../../lib/use-hub.tsx';
import { useNow } from '../../lib/use-now.ts';

/**
 * The hub's time, renewed every so many milliseconds. Only the hub stamps times, so what is left of a minute or how
 * long somebody waits must not depend on the clock of the device.
 */
export function useHubNow(everyMs: number): number {
  const hub = useHub();
  const live = useFeedState().kind === 'live';
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (!live) return undefined;
    let gone = false;
    const measure = async () => {
      const askedAt = Date.now();
      const site = await hub.client.site({});
      if (!gone) setOffset(Date.parse(site.at) - (askedAt + Date.now()) / 2);
    };
    // Without an answer the offset known so far stays; it is measured again once the feed is back.
    measure().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [hub, live]);
  return useNow(everyMs) + offset;
}
