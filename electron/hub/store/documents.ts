import type { KeptRows } from './kept-rows.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type DocumentRow = Tables['documents'];
export type SignatureRow = Tables['signatures'];
/** A paper without all it says, which is long and which no list needs. */
export type PaperRow = Omit<DocumentRow, 'print'>;
/** That somebody signed, without the strokes. */
export type SignatureLine = Omit<SignatureRow, 'record'>;

/** Papers and their signatures. What they say comes and goes as sealed bytes. */
export type DocumentStore = {
  readonly byId: (id: string) => DocumentRow | undefined;
  readonly byNumber: (number: string) => DocumentRow | undefined;
  /** In the order they were made. */
  readonly ofCase: (caseId: string) => readonly PaperRow[];
  /** Those of a home that belong to no case, in the order they were made. */
  readonly ofUnit: (unitId: string) => PaperRow[];
  /** Those of the site of one kind and matter. */
  readonly ofSite: (kind: string, about: string) => PaperRow[];
  readonly insert: (row: DocumentRow) => void;
  readonly supersede: (id: string, at: number) => void;
  readonly setSigned: (id: string, sha256: string, file: string) => void;
  readonly setWetInk: (id: string, witness: Uint8Array, at: number, by: string | null) => void;
  readonly signaturesOf: (documentId: string) => SignatureRow[];
  /** Those of all papers of a case, in the order they were given. */
  readonly signaturesOfCase: (caseId: string) => readonly SignatureLine[];
  readonly addSignature: (row: SignatureRow) => void;
  /** The last number of a series on a day; 0 before the first. */
  readonly lastNumber: (series: string, date: string) => number;
  readonly setLastNumber: (series: string, date: string, last: number) => void;
};

const documentColumns = [
  'id',
  'number',
  'kind',
  'case_id',
  'unit_id',
  'household_id',
  'step_id',
  'about',
  'business_date',
  'made_at',
  'content_hash',
  'print',
  'signers',
  'pages',
  'frozen_sha256',
  'frozen_file',
  'signed_sha256',
  'signed_file',
  'superseded_at',
  'wet_ink_required',
  'wet_ink',
  'wet_ink_at',
  'wet_ink_by',
] as const satisfies readonly (keyof DocumentRow)[];

const paperColumns = documentColumns.filter((column) => column !== 'print');
const signatureColumns = [
  'signatures.id',
  'signatures.document_id',
  'signatures.signer',
  'signatures.at',
  'signatures.witness',
  'signatures.journal_seq',
] as const;

/** Prepares the statements about papers. */
export function openDocumentStore(store: Store, kept: KeptRows): DocumentStore {
  const byId = store.statement<{ id: string }, DocumentRow>((q) =>
    q.selectFrom('documents').selectAll().where('id', '=', param('id')),
  );
  const byNumber = store.statement<{ number: string }, DocumentRow>((q) =>
    q.selectFrom('documents').selectAll().where('number', '=', param('number')),
  );
  const ofCase = store.statement<{ case_id: string }, PaperRow>((q) =>
    q.selectFrom('documents').select(paperColumns).where('case_id', '=', param('case_id')).orderBy('id'),
  );
  const ofUnit = store.statement<{ unit_id: string }, PaperRow>((q) =>
    q.selectFrom('documents').select(paperColumns).where('unit_id', '=', param('unit_id')).orderBy('id'),
  );
  const ofSite = store.statement<{ kind: string; about: string }, PaperRow>((q) =>
    q
      .selectFrom('documents')
      .select(paperColumns)
      .where('household_id', 'is', null)
      .where('kind', '=', param('kind'))
      .where('about', '=', param('about'))
      .orderBy('id'),
  );
  const insert = store.statement<DocumentRow>((q) => q.insertInto('documents').values(params(documentColumns)));
  const signaturesOf = store.statement<{ document_id: string }, SignatureRow>((q) =>
    q.selectFrom('signatures').selectAll().where('document_id', '=', param('document_id')).orderBy('journal_seq'),
  );
  const signaturesOfCase = store.statement<{ case_id: string }, SignatureLine>((q) =>
    q
      .selectFrom('documents')
      .innerJoin('signatures', 'signatures.document_id', 'documents.id')
      .select(signatureColumns)
      .where('documents.case_id', '=', param('case_id'))
      .orderBy('signatures.journal_seq'),
  );
  const addSignature = store.statement<SignatureRow>((q) =>
    q
      .insertInto('signatures')
      .values(params(['id', 'document_id', 'signer', 'at', 'record', 'witness', 'journal_seq'])),
  );
  return {
    byId: (id) => byId.get({ id }),
    byNumber: (number) => byNumber.get({ number }),
    ofCase: (id) => kept.of('papers', id, () => ofCase.all({ case_id: id })),
    ofUnit: (id) => ofUnit.all({ unit_id: id }),
    ofSite: (kind, about) => ofSite.all({ kind, about }),
    insert: (row) => void insert.run(row),
    supersede: (id, at) =>
      void store.change((q) => q.updateTable('documents').set({ superseded_at: at }).where('id', '=', id)),
    setSigned: (id, sha256, file) =>
      void store.change((q) =>
        q.updateTable('documents').set({ signed_sha256: sha256, signed_file: file }).where('id', '=', id),
      ),
    setWetInk: (id, witness, at, by) =>
      void store.change((q) =>
        q.updateTable('documents').set({ wet_ink: witness, wet_ink_at: at, wet_ink_by: by }).where('id', '=', id),
      ),
    signaturesOf: (id) => signaturesOf.all({ document_id: id }),
    signaturesOfCase: (id) => kept.of('signatures', id, () => signaturesOfCase.all({ case_id: id })),
    addSignature: (row) => void addSignature.run(row),
    lastNumber: (series, date) =>
      store.select((q) =>
        q.selectFrom('counters').select('last').where('series', '=', series).where('business_date', '=', date),
      )[0]?.last ?? 0,
    setLastNumber: (series, date, last) =>
      void store.change((q) =>
        q
          .insertInto('counters')
          .values({ series, business_date: date, last })
          .onConflict((c) => c.columns(['series', 'business_date']).doUpdateSet({ last })),
      ),
  };
}
