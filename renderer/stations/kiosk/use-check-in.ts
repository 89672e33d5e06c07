import { type Dispatch, useEffect } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub } from '../../lib/use-hub.tsx';
import type { KioskEvent, Page, SendingPage } from './kiosk-flow.ts';

/** No visitor should look at "one moment" longer than this; pressing again acts once all the same. */
const patienceMs = 10_000;

/** Asks the hub for the number while the page is waiting for one, and tells the flow what came of it. */
export function useCheckIn(page: Page, dispatch: Dispatch<KioskEvent>): void {
  const hub = useHub();
  const asking = page.kind === 'sending' && !page.unreachable ? page : null;
  useEffect(() => {
    if (!asking) return undefined;
    let gone = false;
    const tell = (event: KioskEvent) => {
      if (!gone) dispatch(event);
    };
    const impatient = setTimeout(() => tell({ type: 'hub-unreachable' }), patienceMs);
    checkIn(hub, asking)
      .then(
        (ticket) => tell({ type: 'number-given', ticket }),
        (problem: unknown) =>
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
  }, [hub, asking, dispatch]);
}

function checkIn(hub: Hub, { claim, priority, last4, key }: SendingPage): Promise<TicketView> {
  const body = {
    serviceId: claim.serviceId,
    ...(claim.kind === 'home' ? { unitId: claim.unitId } : {}),
    ...(claim.kind === 'notice' ? { noticeToken: claim.noticeToken } : {}),
    ...(last4 === null ? {} : { last4 }),
    ...(priority ? { priority } : {}),
  };
  return hub.client.checkIn({ body }, { idempotencyKey: key });
}
