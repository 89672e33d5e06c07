import { z } from 'zod';
import type { ManagerSignIn } from '#shared/bridge/setup-input.ts';
import { type AttemptLimit, recentAttempts, waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** Whether the person at the machine may change it. */
export type Proof = 'proved' | 'wrong-pin' | 'not-a-manager' | 'too-many-tries' | 'hub-silent';

const wrongTries: AttemptLimit = { tries: 5, windowMs: 5 * 60_000 };
const answerLimitMs = 8_000;
const signedIn = z.object({ token: z.string(), staff: z.object({ roles: z.array(z.string()) }) });

/** Where wrong tries are kept, as moments only: a machine that starts anew knows them still. */
export type TriesBook = { readonly read: () => readonly number[]; readonly save: (tries: readonly number[]) => void };

/**
 * Proves a supervisor or admin by their login and PIN at the hub, and signs them out at once. Wrong tries are counted here
 * too, whatever the hub does. `ask` takes a path of the hub; it rejects where nobody answers.
 */
export function createSupervisorProof(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  book: TriesBook,
  now: () => number = Date.now,
): (given: ManagerSignIn) => Promise<Proof> {
  // A clock that was set back since neither forgets a try nor keeps it for longer than its time.
  let wrong: readonly number[] = book.read().map((at) => Math.min(at, now()));
  let turn: Promise<unknown> = Promise.resolve();

  async function prove(given: ManagerSignIn): Promise<Proof> {
    if (waitBeforeNextAttempt(wrong, wrongTries, now()) > 0) return 'too-many-tries';
    const answer = await tryAsk('/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    });
    if (answer === undefined) return 'hub-silent';
    if (answer.status === 429) return 'too-many-tries';
    const session = signedIn.safeParse(await answer.json().catch(() => null));
    if (!answer.ok || !session.success) return answer.status >= 500 ? 'hub-silent' : missed('wrong-pin');
    const { token, staff } = session.data;
    await tryAsk('/sessions/current', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    if (!staff.roles.some((role) => role === 'supervisor' || role === 'admin')) return missed('not-a-manager');
    if (wrong.length > 0) keep([]);
    return 'proved';
  }

  function missed(proof: Proof): Proof {
    keep([...recentAttempts(wrong, wrongTries, now()), now()]);
    return proof;
  }

  function keep(tries: readonly number[]): void {
    wrong = tries;
    book.save(tries);
  }

  async function tryAsk(path: string, init: RequestInit): Promise<Response | undefined> {
    try {
      return await ask(apiPrefix + path, { ...init, signal: AbortSignal.timeout(answerLimitMs) });
    } catch {
      return undefined;
    }
  }

  return (given) => {
    // One after the other: many at once would all pass before the first was counted.
    const mine = turn.then(() => prove(given));
    turn = mine.catch(() => undefined);
    return mine;
  };
}
