import { hash } from 'node:crypto';
import { AppError } from '#shared/protocol/errors.ts';
import { type Actor, staffOf, stationOf } from '../auth/actor.ts';
import type { Tx } from '../store/commands.ts';
import type { IdempotencyStore } from '../store/idempotency.ts';

/** What a command answered: kept so that the same command, sent again, acts once and hears the same. */
export type Answered = { readonly status: number; readonly text: string };

const keptMs = 48 * 3_600_000;
const sweepEvery = 500;

/** Remembers answers by (actor or station, method, path, key) for 48 h, in the command's own transaction. */
export function createIdempotency(kept: IdempotencyStore) {
  let sinceSweep = 0;

  return {
    /** What the same command answered before, or null. Throws idempotency-key-reused for another body. */
    recall(tx: Tx, request: IdempotentRequest): Answered | null {
      const known = kept.find(scopeOf(tx.actor, request));
      if (!known || tx.at - known.at >= keptMs) return null;
      if (known.body_hash !== hash('sha256', request.body, 'hex')) throw new AppError('idempotency-key-reused');
      return { status: known.status, text: known.answer };
    },
    /** Keeps the answer of a command that succeeded. */
    keep(tx: Tx, request: IdempotentRequest, { status, text }: Answered): void {
      if (sinceSweep === 0) kept.dropBefore(tx.at - keptMs);
      sinceSweep = (sinceSweep + 1) % sweepEvery;
      const scope = scopeOf(tx.actor, request);
      kept.save({ scope, body_hash: hash('sha256', request.body, 'hex'), status, answer: text, at: tx.at });
    },
  };
}

export type Idempotency = ReturnType<typeof createIdempotency>;
export type IdempotentRequest = {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
};

function scopeOf(actor: Actor, { method, path, key }: IdempotentRequest): string {
  const who = staffOf(actor) ?? stationOf(actor) ?? 'nobody';
  return hash('sha256', `${who}\n${method}\n${path}\n${key}`, 'hex');
}
