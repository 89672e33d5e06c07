import { useCallback, useRef, useState } from 'react';
import { HubUnreachable } from '#shared/protocol/client.ts';

export type Command<Input, Answer> = {
  readonly busy: boolean;
  /** Why it was not carried out the last time; null once it is given again. */
  readonly problem: unknown;
  readonly forget: () => void;
  /** Gives the command; null when it was refused or could not be sent. Does nothing while one is under way. */
  readonly run: (input: Input) => Promise<{ readonly answer: Answer } | null>;
};

type Options = { readonly idempotencyKey: string };

/**
 * One command of a page. When the hub could not be reached, the same command given again carries the same key, so that
 * one which did arrive is not done twice.
 */
export function useCommand<Input, Answer>(
  act: (input: Input, options: Options) => Promise<Answer>,
): Command<Input, Answer> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const underWay = useRef(false);
  const unanswered = useRef<{ readonly intent: string; readonly key: string } | null>(null);

  const run = async (input: Input) => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const intent = JSON.stringify(input ?? null);
    const key = unanswered.current?.intent === intent ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = null;
    try {
      return { answer: await act(input, { idempotencyKey: key }) };
    } catch (refused) {
      if (refused instanceof HubUnreachable) unanswered.current = { intent, key };
      setProblem(refused);
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, forget: useCallback(() => setProblem(null), []), run };
}
