import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type HandoverTaskRow = Tables['handover_tasks'];
export type PackCountRow = Tables['pack_counts'];
export type SignInSheetRow = Tables['sign_in_sheets'];

/** What a site made of its handover plan. */
export type HandoverPlanStore = {
  readonly date: () => Pick<Tables['handover_plan'], 'handover_date' | 'version'> | undefined;
  readonly setDate: (date: string, version: number) => void;
  /** In the order they were first touched. */
  readonly tasks: () => HandoverTaskRow[];
  readonly task: (id: string) => HandoverTaskRow | undefined;
  readonly saveTask: (row: HandoverTaskRow) => void;
  readonly packCounts: () => PackCountRow[];
  readonly savePackCount: (row: PackCountRow) => void;
  /** The newest day first. */
  readonly sheets: () => SignInSheetRow[];
  readonly sheet: (id: string) => SignInSheetRow | undefined;
  readonly saveSheet: (row: SignInSheetRow) => void;
  readonly removeSheet: (id: string) => void;
};

/** Opens the statements about the handover plan. */
export function openHandoverPlanStore(store: Store): HandoverPlanStore {
  return {
    date: () => store.select((q) => q.selectFrom('handover_plan').select(['handover_date', 'version']))[0],
    setDate: (date, version) =>
      void store.change((q) =>
        q
          .insertInto('handover_plan')
          .values({ one: 1, handover_date: date, version })
          .onConflict((c) => c.column('one').doUpdateSet({ handover_date: date, version })),
      ),
    tasks: () => store.select((q) => q.selectFrom('handover_tasks').selectAll().orderBy('added').orderBy('id')),
    task: (id) => store.select((q) => q.selectFrom('handover_tasks').selectAll().where('id', '=', id))[0],
    saveTask: ({ id, added, ...rest }) =>
      void store.change((q) =>
        q
          .insertInto('handover_tasks')
          .values({ id, added, ...rest })
          .onConflict((c) => c.column('id').doUpdateSet(rest)),
      ),
    packCounts: () => store.select((q) => q.selectFrom('pack_counts').selectAll()),
    savePackCount: ({ building, ...rest }) =>
      void store.change((q) =>
        q
          .insertInto('pack_counts')
          .values({ building, ...rest })
          .onConflict((c) => c.column('building').doUpdateSet(rest)),
      ),
    sheets: () =>
      store.select((q) => q.selectFrom('sign_in_sheets').selectAll().orderBy('held_on', 'desc').orderBy('id', 'desc')),
    sheet: (id) => store.select((q) => q.selectFrom('sign_in_sheets').selectAll().where('id', '=', id))[0],
    saveSheet: ({ id, ...rest }) =>
      void store.change((q) =>
        q
          .insertInto('sign_in_sheets')
          .values({ id, ...rest })
          .onConflict((c) => c.column('id').doUpdateSet(rest)),
      ),
    removeSheet: (id) => void store.change((q) => q.deleteFrom('sign_in_sheets').where('id', '=', id)),
  };
}
