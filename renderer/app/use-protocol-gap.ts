import { useEffect, useState } from 'react';
import { protocolGap, type ProtocolGap, protocolVersion } from '#shared/protocol/version.ts';
import type { Site } from '../lib/site.tsx';
import { useFeedState, useHub } from '../lib/use-hub.tsx';

/** A hub this page does not understand, and the version it calls itself. */
export type Gap = { readonly reason: ProtocolGap; readonly hub: string };

/** Compares what this page was built with to the hub that answered. */
export function gapTo({ protocolVersion: hub, version }: Site): Gap | null {
  const reason = protocolGap(protocolVersion, hub);
  return reason === null ? null : { reason, hub: version };
}

/** Asks again whenever the line is back after it was cut: the hub that answers then may be another one. */
export function useProtocolGap(): Gap | null {
  const hub = useHub();
  const { kind } = useFeedState();
  const [gap, setGap] = useState<Gap | null>(null);
  useEffect(() => {
    if (kind !== 'live') return undefined;
    let gone = false;
    const ask = async () => {
      const site = await hub.device.site({}).catch(() => null);
      if (site !== null && !gone) setGap(gapTo(site));
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [hub, kind]);
  return gap;
}
