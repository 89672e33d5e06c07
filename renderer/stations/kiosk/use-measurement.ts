import type { Dispatch } from 'react';
import type { Hub } from '../../lib/hub.ts';
import type { KioskEvent, MeasuringPage, Page } from './kiosk-flow.ts';
import { useAnswer } from './use-answer.ts';

/** Asks the hub what the home of the scanned notice measured, while the page is waiting for it. */
export function useMeasurement(page: Page, dispatch: Dispatch<KioskEvent>): void {
  useAnswer(page.kind === 'measuring' && !page.unreachable ? page : null, measure, dispatch);
}

async function measure(hub: Hub, { noticeToken }: MeasuringPage): Promise<KioskEvent> {
  return { type: 'measurement-given', measurement: await hub.client.ownMeasurement({ body: { noticeToken } }) };
}
