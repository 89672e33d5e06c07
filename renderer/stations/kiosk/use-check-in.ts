import type { Dispatch } from 'react';
import type { Hub } from '../../lib/hub.ts';
import type { KioskEvent, Page, SendingPage } from './kiosk-flow.ts';
import { useAnswer } from './use-answer.ts';

/** Asks the hub for the number while the page is waiting for one, and tells the flow what came of it. */
export function useCheckIn(page: Page, dispatch: Dispatch<KioskEvent>): void {
  useAnswer(page.kind === 'sending' && !page.unreachable ? page : null, checkIn, dispatch);
}

async function checkIn(hub: Hub, { claim, priority, last4, key }: SendingPage): Promise<KioskEvent> {
  const body = {
    serviceId: claim.serviceId,
    ...(claim.kind === 'home' ? { unitId: claim.unitId } : {}),
    ...(claim.kind === 'notice' ? { noticeToken: claim.noticeToken } : {}),
    ...(last4 === null ? {} : { last4 }),
    ...(priority ? { priority } : {}),
  };
  return { type: 'number-given', ticket: await hub.client.checkIn({ body }, { idempotencyKey: key }) };
}
