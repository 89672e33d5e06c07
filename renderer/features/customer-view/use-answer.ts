import { useState } from 'react';
import type { CustomerAnswer } from '#shared/protocol/customer.ts';
import type { SendAnswer } from './answering.ts';

export type Answering = {
  /** Nothing can be said now: somebody only looks on, the screen is cut off, or an answer is on its way. */
  readonly locked: boolean;
  readonly busy: boolean;
  /** Why the last answer was refused. */
  readonly problem: unknown;
  readonly send: (answer: CustomerAnswer) => Promise<void>;
};

/** Sends an answer once, and keeps why it was refused. */
export function useAnswer(onAnswer: SendAnswer | null): Answering {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (answer: CustomerAnswer) => {
    if (!onAnswer || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onAnswer(answer);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return { locked: onAnswer === null || busy, busy, problem, send };
}
