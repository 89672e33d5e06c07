import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type TalkingPointRow = Tables['talking_points'];

/** What the site made of its talking points. */
export type TalkingPointStore = {
  /** In the order they were added. */
  readonly all: () => TalkingPointRow[];
  readonly save: (row: Omit<TalkingPointRow, 'added'>) => void;
  /** Whether there was one. */
  readonly remove: (id: string) => boolean;
};

/** Opens the statements about talking points. */
export function openTalkingPointStore(store: Store): TalkingPointStore {
  return {
    all: () => store.select((q) => q.selectFrom('talking_points').selectAll().orderBy('added').orderBy('id')),
    save: (row) =>
      void store.change((q) =>
        q
          .insertInto('talking_points')
          .values({ ...row, added: row.changed_at })
          .onConflict((c) => c.column('id').doUpdateSet({ card: row.card, changed_at: row.changed_at })),
      ),
    remove: (id) => store.change((q) => q.deleteFrom('talking_points').where('id', '=', id)) > 0,
  };
}
