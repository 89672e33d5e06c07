import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

type Row = Tables['texts'];

/** What people wrote, sealed and erasable; the journal holds only salted hashes of it. */
export type TextStore = {
  readonly insert: (row: Row) => void;
  readonly byId: (id: string) => Row | undefined;
};

/** Prepares the statements about words. */
export function openTextStore(store: Store): TextStore {
  const insert = store.statement<Row>((q) =>
    q.insertInto('texts').values(params(['id', 'household_id', 'salt', 'body'])),
  );
  const byId = store.statement<{ id: string }, Row>((q) =>
    q.selectFrom('texts').selectAll().where('id', '=', param('id')),
  );
  return { insert: (row) => void insert.run(row), byId: (id) => byId.get({ id }) };
}
