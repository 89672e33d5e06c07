import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type MailingRow = Tables['mailings'];

/** The ledger of notices sent. */
export type MailingStore = {
  readonly all: () => MailingRow[];
  readonly ofUnit: (unitId: string) => MailingRow | undefined;
  readonly byNumber: (number: string) => MailingRow | undefined;
  readonly save: (row: MailingRow) => void;
};

const columns = [
  'unit_id',
  'household_id',
  'state',
  'notice_number',
  'sent_on',
  'published_on',
  'words',
  'changed_at',
] as const satisfies readonly (keyof MailingRow)[];

/** Prepares the statements about the ledger. */
export function openMailingStore(store: Store): MailingStore {
  const ofUnit = store.statement<{ unit_id: string }, MailingRow>((q) =>
    q.selectFrom('mailings').selectAll().where('unit_id', '=', param('unit_id')),
  );
  const byNumber = store.statement<{ notice_number: string }, MailingRow>((q) =>
    q.selectFrom('mailings').selectAll().where('notice_number', '=', param('notice_number')),
  );
  const save = store.statement<MailingRow>((q) =>
    q
      .insertInto('mailings')
      .values(params(columns))
      .onConflict((c) => c.column('unit_id').doUpdateSet(params(columns))),
  );
  return {
    all: () => store.select((q) => q.selectFrom('mailings').selectAll()),
    ofUnit: (unitId) => ofUnit.get({ unit_id: unitId }),
    byNumber: (number) => byNumber.get({ notice_number: number }),
    save: (row) => void save.run(row),
  };
}
