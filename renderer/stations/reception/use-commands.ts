import { useCallback, useRef, useState } from 'react';
import { CallRefused } from '#shared/protocol/client.ts';
import { type Attempt, attemptFor } from './attempt.ts';

type Options = { readonly idempotencyKey: string };

export type Commands = {
  /** What is under way; nothing else can be pressed meanwhile. */
  readonly pending: string | null;
  /** Why the last command was not carried out. */
  readonly problem: unknown;
  readonly forget: () => void;
  /** Sends one command; null when it was refused or not answered. `intent` says what is meant, values included. */
  readonly run: <T>(intent: string, send: (options: Options) => Promise<T>) => Promise<T | null>;
};

/** The commands of one panel: one at a time, and never done twice. */
export function useCommands(): Commands {
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const underWay = useRef(false);
  const unanswered = useRef<Attempt | null>(null);

  const run = useCallback(async <T>(intent: string, send: (options: Options) => Promise<T>): Promise<T | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setPending(intent);
    setProblem(null);
    const attempt = attemptFor(unanswered.current, intent, () => crypto.randomUUID());
    unanswered.current = null;
    try {
      return await send({ idempotencyKey: attempt.key });
    } catch (refused) {
      if (!isAnswer(refused)) unanswered.current = attempt;
      setProblem(refused);
      return null;
    } finally {
      underWay.current = false;
      setPending(null);
    }
  }, []);
  return { pending, problem, forget: useCallback(() => setProblem(null), []), run };
}

/** Whether the hub itself said no. From an unreachable hub, or from a proxy before it, nothing is known of the command. */
function isAnswer(problem: unknown): boolean {
  return problem instanceof CallRefused && problem.status < 500;
}
