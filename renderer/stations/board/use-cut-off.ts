import { useState } from 'react';
import { useFeedState } from '../../lib/use-hub.tsx';

/** Since when the board is cut off, by the hub's clock, which is the one on its wall; null while events flow. */
export function useCutOff(hubNow: number): number | null {
  const { kind } = useFeedState();
  const [since, setSince] = useState<number | null>(null);
  if (kind === 'cut-off' && since === null) setSince(hubNow);
  if (kind === 'live' && since !== null) setSince(null);
  return since;
}
