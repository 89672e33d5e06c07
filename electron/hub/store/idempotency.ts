import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type IdempotencyRow = Tables['idempotency'];

/** Answers kept by scope, so that a repeated command acts once. */
export type IdempotencyStore = {
  readonly find: (scope: string) => IdempotencyRow | undefined;
  readonly save: (row: IdempotencyRow) => void;
  readonly dropBefore: (at: number) => void;
};

/** Prepares the statements about kept answers. */
export function openIdempotencyStore(store: Store): IdempotencyStore {
  const find = store.statement<{ scope: string }, IdempotencyRow>((q) =>
    q.selectFrom('idempotency').selectAll().where('scope', '=', param('scope')),
  );
  const save = store.statement<IdempotencyRow>((q) =>
    q.replaceInto('idempotency').values(params(['scope', 'body_hash', 'status', 'answer', 'at'])),
  );
  const sweep = store.statement<{ at: number }>((q) => q.deleteFrom('idempotency').where('at', '<', param('at')));
  return {
    find: (scope) => find.get({ scope }),
    save: (row) => void save.run(row),
    dropBefore: (at) => void sweep.run({ at }),
  };
}
