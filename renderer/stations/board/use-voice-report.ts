import { useEffect, useRef } from 'react';
import { useFeedState, useHub } from '../../lib/use-hub.tsx';
import { tellAfterMs, troubleOf, type VoiceHealth, type VoiceTrouble } from './voice-health.ts';

/** Tells Manage how the board's voice fares, so that somebody comes when it cannot be heard. */
export function useVoiceReport(health: VoiceHealth): void {
  const hub = useHub();
  const live = useFeedState().kind === 'live';
  const told = useRef<VoiceTrouble | null>(null);
  useEffect(() => {
    const code = troubleOf[health];
    const wait = live ? tellAfterMs(told.current, code) : null;
    if (wait === null) return undefined;
    const timer = setTimeout(() => {
      const before = told.current;
      told.current = code;
      hub.client.stationTrouble({ body: { code } }).catch(() => {
        // Told again when the hub is back or the voice changes.
        told.current = before;
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [hub, live, health]);
}
