import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type DayRow = Tables['business_days'];

/** The business days the books know. */
export type DayStore = {
  readonly last: () => DayRow | undefined;
  readonly begin: (date: string) => void;
  readonly close: (date: string, at: number, automatic: boolean) => void;
};

/** Opens the statements about business days. */
export function openDayStore(store: Store): DayStore {
  return {
    last: () => store.select((q) => q.selectFrom('business_days').selectAll().orderBy('date', 'desc').limit(1))[0],
    begin: (date) =>
      void store.change((q) =>
        q
          .insertInto('business_days')
          .values({ date, closed_at: null, automatic: null })
          .onConflict((c) => c.doNothing()),
      ),
    close: (date, at, automatic) =>
      void store.change((q) =>
        q
          .updateTable('business_days')
          .set({ closed_at: at, automatic: automatic ? 1 : 0 })
          .where('date', '=', date),
      ),
  };
}
