import { z } from 'zod';
import type { ManagerSignIn } from '#shared/bridge/setup-input.ts';
import { type AttemptLimit, recentAttempts, waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** Whether the person at the machine may change it. */
export type Proof = 'proved' | 'wrong-pin' | 'not-a-manager' | 'too-many-tries' | 'hub-silent';

const wrongTries: AttemptLimit = { tries: 5, windowMs: 5 * 60_000 };
const answerLimitMs = 8_000;
const signedIn = z.object({ token: z.string(), staff: z.object({ roles: z.array(z.string()) }) });

/** A supervisor's session at the hub, for as long as the assistant they opened stays open. */
export type SupervisorSession = { readonly token: string; readonly end: () => Promise<void> };

/** Proves somebody, and signs them out at once; where `stay` takes their session, that ends it. */
export type ProveSupervisor = (given: ManagerSignIn, stay?: (session: SupervisorSession) => void) => Promise<Proof>;

/** Where wrong tries are kept, as moments only: a machine that starts anew knows them still. */
export type TriesBook = { readonly read: () => readonly number[]; readonly save: (tries: readonly number[]) => void };

/**
 * Proves a supervisor or admin by their login and PIN at the hub, in a brief session: a desk they work at elsewhere stays
 * open. Wrong tries are counted here too, whatever the hub does. `ask` takes a path of the hub; it rejects where nobody answers.
 */
export function createSupervisorProof(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  book: TriesBook,
  now: () => number = Date.now,
): ProveSupervisor {
  // A clock that was set back since neither forgets a try nor keeps it for longer than its time.
  let wrong: readonly number[] = book.read().map((at) => Math.min(at, now()));
  let turn: Promise<unknown> = Promise.resolve();

  async function prove(given: ManagerSignIn, stay?: (session: SupervisorSession) => void): Promise<Proof> {
    if (waitBeforeNextAttempt(wrong, wrongTries, now()) > 0) return 'too-many-tries';
    const answer = await tryAsk('/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...given, brief: true }),
    });
    if (answer === undefined) return 'hub-silent';
    if (answer.status === 429) return 'too-many-tries';
    const session = signedIn.safeParse(await answer.json().catch(() => null));
    if (!answer.ok || !session.success) return answer.status >= 500 ? 'hub-silent' : missed('wrong-pin');
    const { token, staff } = session.data;
    const end = async () => {
      await tryAsk('/sessions/current', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    };
    const manages = staff.roles.some((role) => role === 'supervisor' || role === 'admin');
    if (stay === undefined || !manages) await end();
    if (!manages) return missed('not-a-manager');
    stay?.({ token, end });
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

  return (given, stay) => {
    // One after the other: many at once would all pass before the first was counted.
    const mine = turn.then(() => prove(given, stay));
    turn = mine.catch(() => undefined);
    return mine;
  };
}
