import { useEffect, useState } from 'react';
import { createClient } from '#shared/protocol/client.ts';

const patienceMs = 8000;

/** The phone has no token and needs none: the code in its address is all it knows. */
export const phoneClient = createClient(
  (url, init) => fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
  () => ({}),
);

/** How something is followed: what is asked, and what is shown of an answer or of none. */
export type Polled<Answer, State> = {
  readonly ask: (code: string) => Promise<Answer>;
  readonly answered: (answer: Answer, now: number) => State;
  readonly failed: (before: State | Asking, problem: unknown, now: number) => State;
  /** When to ask again, in milliseconds; null never. */
  readonly nextPollMs: (state: State, failures: number) => number | null;
};

type Asking = { readonly kind: 'asking' };

/** Asks for what stands behind a code again and again, while somebody is looking. `polled` never changes. */
export function usePolling<Answer, State>(code: string, polled: Polled<Answer, State>): State | Asking {
  const [state, setState] = useState<State | Asking>({ kind: 'asking' });
  useEffect(() => {
    let gone = false;
    let busy = false;
    let failures = 0;
    let before: State | Asking = { kind: 'asking' };
    let timer: ReturnType<typeof setTimeout> | undefined;

    const poll = async () => {
      clearTimeout(timer);
      if (gone || busy || document.hidden) return;
      busy = true;
      let current: State;
      try {
        current = polled.answered(await polled.ask(code), Date.now());
        failures = 0;
      } catch (problem) {
        current = polled.failed(before, problem, Date.now());
        failures++;
      }
      before = current;
      busy = false;
      if (gone) return;
      setState(current);
      const wait = polled.nextPollMs(current, failures);
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
  }, [code, polled]);
  return state;
}
