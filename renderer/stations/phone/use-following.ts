import { useEffect, useState } from 'react';
import { createClient } from '#shared/protocol/client.ts';
import { answered, failed, type Following, nextPollMs } from './follow-ticket.ts';

const patienceMs = 8000;

/** The phone has no token and needs none: the code in its address is all it knows. */
const client = createClient(
  (url, init) => fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
  () => ({}),
);

/** Follows one ticket by asking the public listener again and again, while somebody is looking. */
export function useFollowing(code: string): Following {
  const [following, setFollowing] = useState<Following>({ kind: 'asking' });
  useEffect(() => {
    let gone = false;
    let busy = false;
    let failures = 0;
    let current: Following = { kind: 'asking' };
    let timer: ReturnType<typeof setTimeout> | undefined;

    const poll = async () => {
      clearTimeout(timer);
      if (gone || busy || document.hidden) return;
      busy = true;
      try {
        const ticket = await client.publicTicket({ params: { code } });
        current = answered(ticket, Date.now());
        failures = 0;
      } catch (problem) {
        current = failed(current, problem, Date.now());
        failures++;
      }
      busy = false;
      if (gone) return;
      setFollowing(current);
      const wait = nextPollMs(current, failures);
      if (wait !== null) timer = setTimeout(() => void poll(), wait);
    };
    const wake = () => void poll();

    wake();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [code]);
  return following;
}
