import { useCallback, useMemo, useRef, useState } from 'react';
import type { DeskId } from '#shared/domain/ids.ts';
import type { CustomerShow, CustomerView } from '#shared/protocol/customer.ts';
import type { CustomerScreen } from '../../../features/case-steps/step-panel.ts';
import type { FeedEvent } from '../../../lib/live-feed.ts';
import { useHub, useLive } from '../../../lib/use-hub.tsx';

export type DeskCustomerScreen = CustomerScreen & {
  readonly view: CustomerView | null;
  readonly problem: unknown;
  /** Shows what the panel offers now. */
  readonly send: () => void;
  readonly clear: () => void;
};

type Waiting = { readonly show: CustomerShow | null };

/** What one showing is about; while it is on, the clerk's moving about in it is followed. */
function threadOf(show: CustomerShow): string {
  switch (show.kind) {
    case 'point':
    case 'settlement':
      return `${show.kind} ${show.caseId} ${show.stepId}`;
    case 'document':
      return `document ${show.documentId}`;
    default:
      return JSON.stringify(show);
  }
}

/** Whether something happened at this desk's screen, or nobody says at which. */
function isAt({ data }: FeedEvent, deskId: DeskId): boolean {
  const payload = data['payload'];
  const named = typeof payload === 'object' && payload !== null && 'deskId' in payload ? payload.deskId : deskId;
  return named === deskId;
}

/** The desk's customer screen: what it shows, and the way to show something or nothing on it. */
export function useCustomerScreen(deskId: DeskId): DeskCustomerScreen {
  const { client } = useHub();
  const {
    data: view,
    error,
    reload,
  } = useLive(
    ({ client: hub }) => hub.deskCustomerView({ params: { id: deskId } }),
    (event) => event.type.startsWith('customer.') && isAt(event, deskId),
    deskId,
  );
  const [problem, setProblem] = useState<unknown>(null);
  const offered = useRef<CustomerShow | null>(null);
  const following = useRef<string | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const underWay = useRef(false);

  const put = useCallback(
    async (show: CustomerShow | null) => {
      following.current = show === null ? null : threadOf(show);
      waiting.current = { show };
      if (underWay.current) return;
      underWay.current = true;
      try {
        // Of several presses in a row only the last matters: the screen must not lag behind the clerk.
        while (waiting.current !== null) {
          const next: Waiting = waiting.current;
          waiting.current = null;
          await client.showCustomer({ params: { id: deskId }, body: { show: next.show } });
        }
        setProblem(null);
        await reload();
      } catch (refused) {
        following.current = null;
        setProblem(refused);
      }
      underWay.current = false;
    },
    [client, deskId, reload],
  );
  const offer = useCallback(
    (show: CustomerShow) => {
      offered.current = show;
      if (following.current === threadOf(show)) void put(show);
    },
    [put],
  );
  const show = useCallback((what: CustomerShow) => void put(what), [put]);
  const send = useCallback(() => void (offered.current && put(offered.current)), [put]);
  const clear = useCallback(() => void put(null), [put]);
  return useMemo(
    () => ({ view, content: view?.content ?? null, problem: problem ?? error, offer, show, send, clear }),
    [view, problem, error, offer, show, send, clear],
  );
}
