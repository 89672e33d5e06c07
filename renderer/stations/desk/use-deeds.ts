import { useCallback, useRef, useState } from 'react';
import { useHub } from '../../lib/use-hub.tsx';
import { type Attempt, attemptFor, isUnanswered } from './attempt.ts';
import { type Deed, sendDeed } from './deed.ts';

export type Deeds = {
  /** The command under way; the others wait. */
  readonly pending: Deed['kind'] | null;
  /** Why the last command was not carried out; null once another one is pressed. */
  readonly problem: unknown;
  readonly forget: () => void;
  /** Carries out one command; true when the hub did it. Does nothing while another is under way. */
  readonly run: (deed: Deed) => Promise<boolean>;
};

/** The commands of a page: one at a time, never double, and the page is refreshed after each, done or refused. */
export function useDeeds(situation: string, refresh: () => Promise<unknown>): Deeds {
  const { client } = useHub();
  const [pending, setPending] = useState<Deed['kind'] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const underWay = useRef(false);
  const unanswered = useRef<Attempt | null>(null);

  const run = useCallback(
    async (deed: Deed) => {
      if (underWay.current) return false;
      underWay.current = true;
      setPending(deed.kind);
      setProblem(null);
      const attempt = attemptFor(unanswered.current, deed, situation, () => crypto.randomUUID());
      unanswered.current = null;
      try {
        await sendDeed(client, deed, attempt.key);
        await refresh();
        return true;
      } catch (refused) {
        if (isUnanswered(refused)) unanswered.current = attempt;
        setProblem(refused);
        await refresh();
        return false;
      } finally {
        underWay.current = false;
        setPending(null);
      }
    },
    [client, situation, refresh],
  );
  return { pending, problem, forget: useCallback(() => setProblem(null), []), run };
}
