import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type FlowRow = Tables['flow_versions'];

/** Flow templates by version; a version once saved is never changed. */
export type FlowStore = {
  readonly newest: () => FlowRow[];
  readonly find: (id: string, version: number) => FlowRow | undefined;
  readonly insert: (row: FlowRow) => void;
};

/** Opens the statements about flows. */
export function openFlowStore(store: Store): FlowStore {
  return {
    newest: () => {
      const all = store.select((q) => q.selectFrom('flow_versions').selectAll().orderBy('id').orderBy('version'));
      return [...new Map(all.map((row) => [row.id, row])).values()];
    },
    find: (id, version) =>
      store.select((q) =>
        q.selectFrom('flow_versions').selectAll().where('id', '=', id).where('version', '=', version),
      )[0],
    insert: (row) => void store.change((q) => q.insertInto('flow_versions').values(row)),
  };
}
