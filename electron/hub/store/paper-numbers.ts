import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type PaperNumberRow = Tables['paper_numbers'];

/** Numbers printed in advance for a power cut. */
export type PaperNumberStore = {
  readonly add: (number: string, printedAt: number) => void;
  readonly byNumber: (number: string) => PaperNumberRow | undefined;
  readonly among: (numbers: readonly string[]) => PaperNumberRow[];
  readonly use: (number: string, ticketId: string) => void;
};

/** Opens the statements about paper numbers. */
export function openPaperNumberStore(store: Store): PaperNumberStore {
  return {
    add: (number, at) =>
      void store.change((q) => q.insertInto('paper_numbers').values({ number, printed_at: at, ticket_id: null })),
    byNumber: (number) =>
      store.select((q) => q.selectFrom('paper_numbers').selectAll().where('number', '=', number))[0],
    among: (numbers) =>
      store.select((q) =>
        q
          .selectFrom('paper_numbers')
          .selectAll()
          .where('number', 'in', [...numbers]),
      ),
    use: (number, ticketId) =>
      void store.change((q) =>
        q.updateTable('paper_numbers').set({ ticket_id: ticketId }).where('number', '=', number),
      ),
  };
}
