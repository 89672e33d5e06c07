import { type Dispatch, useEffect } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub } from '../../lib/use-hub.tsx';
import type { KioskEvent } from './kiosk-flow.ts';

/** No visitor should look at "one moment" longer than this; pressing again acts once all the same. */
const patienceMs = 10_000;

/**
 * Asks the hub for what the page waits for (null while it waits for nothing) and tells the flow what came of it. `ask`
 * stays the same function from one drawing to the next.
 */
export function useAnswer<Asking>(
  asking: Asking | null,
  ask: (hub: Hub, asking: Asking) => Promise<KioskEvent>,
  dispatch: Dispatch<KioskEvent>,
): void {
  const hub = useHub();
  useEffect(() => {
    if (asking === null) return undefined;
    let gone = false;
    const tell = (event: KioskEvent) => {
      if (!gone) dispatch(event);
    };
    const impatient = setTimeout(() => tell({ type: 'hub-unreachable' }), patienceMs);
    ask(hub, asking)
      .then(tell, (problem: unknown) =>
        tell(
          problem instanceof CallRefused && problem.status < 500
            ? { type: 'refused', code: problem.code }
            : { type: 'hub-unreachable' },
        ),
      )
      .finally(() => clearTimeout(impatient));
    return () => {
      gone = true;
      clearTimeout(impatient);
    };
  }, [hub, asking, ask, dispatch]);
}
