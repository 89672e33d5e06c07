import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type MailingRow = Tables['mailings'];

/** A move-in notice that was printed. */
export type NoticeMade = { readonly unit_id: string; readonly number: string; readonly made_at: number };

/** The ledger of notices sent. */
export type MailingStore = {
  readonly all: () => MailingRow[];
  readonly ofUnit: (unitId: string) => MailingRow | undefined;
  readonly byNumber: (number: string) => MailingRow | undefined;
  /** Move-in notices printed and in force, singly and among many, of one home or of all; oldest first. */
  readonly noticesMade: (unitId?: string) => NoticeMade[];
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
  const notice: DocumentKind = 'handover-notice';
  const single = (unitId: string | undefined) =>
    store.select<NoticeMade>((q) => {
      const made = q
        .selectFrom('documents')
        .select((the) => [the.ref('unit_id').$notNull().as('unit_id'), 'number', 'made_at'])
        .where('unit_id', 'is not', null)
        .where('kind', '=', notice)
        .where('superseded_at', 'is', null);
      return unitId === undefined ? made : made.where('unit_id', '=', unitId);
    });
  const amongMany = (unitId: string | undefined) =>
    store.select<NoticeMade>((q) => {
      const made = q
        .selectFrom('bulk_papers')
        .innerJoin('bulk_jobs', 'bulk_jobs.id', 'bulk_papers.job_id')
        .select(['bulk_papers.unit_id', 'bulk_papers.number', 'bulk_jobs.made_at'])
        .where('bulk_papers.kind', '=', notice)
        .where('bulk_papers.withdrawn', '=', 0);
      return unitId === undefined ? made : made.where('bulk_papers.unit_id', '=', unitId);
    });
  return {
    noticesMade: (unitId) => [...single(unitId), ...amongMany(unitId)].toSorted((a, b) => a.made_at - b.made_at),
    all: () => store.select((q) => q.selectFrom('mailings').selectAll()),
    ofUnit: (unitId) => ofUnit.get({ unit_id: unitId }),
    byNumber: (number) => byNumber.get({ notice_number: number }),
    save: (row) => void save.run(row),
  };
}
