import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type DeskPlanRow = Tables['desk_plans'];

/** Saved plans of a day's desks. */
export type DeskPlanStore = {
  readonly ofDate: (date: string) => DeskPlanRow[];
  readonly byId: (id: string) => DeskPlanRow | undefined;
  readonly save: (row: DeskPlanRow) => void;
  readonly remove: (id: string) => void;
};

/** Opens the statements about desk plans. */
export function openDeskPlanStore(store: Store): DeskPlanStore {
  return {
    ofDate: (date) =>
      store.select((q) => q.selectFrom('desk_plans').selectAll().where('date', '=', date).orderBy('id')),
    byId: (id) => store.select((q) => q.selectFrom('desk_plans').selectAll().where('id', '=', id))[0],
    save: ({ id, ...rest }) =>
      void store.change((q) =>
        q
          .insertInto('desk_plans')
          .values({ id, ...rest })
          .onConflict((c) => c.column('id').doUpdateSet(rest)),
      ),
    remove: (id) => void store.change((q) => q.deleteFrom('desk_plans').where('id', '=', id)),
  };
}
