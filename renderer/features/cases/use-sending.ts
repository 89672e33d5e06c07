import { useCallback, useRef, useState } from 'react';
import { CallRefused, type Client } from '#shared/protocol/client.ts';
import { useHub } from '../../lib/use-hub.tsx';

export type Sending = {
  readonly busy: boolean;
  readonly problem: unknown;
  readonly forget: () => void;
  /** Sends one command; true when the hub did it. `intent` says what it is, so that pressing again acts once. */
  readonly send: (
    intent: string,
    command: (client: Client, idempotencyKey: string) => Promise<unknown>,
  ) => Promise<boolean>;
};

function isUnanswered(problem: unknown): boolean {
  return !(problem instanceof CallRefused) || (problem.status >= 502 && problem.status <= 504);
}

/** Commands on a case: one at a time, never double, and what is shown is refreshed after each, done or refused. */
export function useSending(refresh: () => Promise<unknown>): Sending {
  const { client } = useHub();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const underWay = useRef(false);
  const unanswered = useRef<{ readonly intent: string; readonly key: string } | null>(null);
  const send = useCallback(
    async (intent: string, command: (client: Client, idempotencyKey: string) => Promise<unknown>) => {
      if (underWay.current) return false;
      underWay.current = true;
      setBusy(true);
      setProblem(null);
      const last = unanswered.current;
      const key = last?.intent === intent ? last.key : crypto.randomUUID();
      unanswered.current = null;
      try {
        await command(client, key);
        await refresh();
        return true;
      } catch (refused) {
        if (isUnanswered(refused)) unanswered.current = { intent, key };
        setProblem(refused);
        await refresh();
        return false;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [client, refresh],
  );
  return { busy, problem, forget: useCallback(() => setProblem(null), []), send };
}
