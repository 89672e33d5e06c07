import { answered, failed, type Following, nextPollMs, type PublicTicket } from './follow-ticket.ts';
import { phoneClient, type Polled, usePolling } from './use-polling.ts';

const ticket: Polled<PublicTicket, Following> = {
  ask: (code) => phoneClient.publicTicket({ params: { code } }),
  answered,
  failed,
  nextPollMs,
};

/** Follows one ticket by asking the public listener, while somebody is looking. */
export function useFollowing(code: string): Following {
  return usePolling(code, ticket);
}
