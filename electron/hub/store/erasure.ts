import type { Store } from './open.ts';
import { slices } from './slices.ts';

/** Everything of a household that is found by an id. */
export type HouseholdTrace = {
  readonly unitIds: readonly string[];
  /** Homes it sold; what is said of them from then on is another household's. */
  readonly formerHomes: readonly { readonly unitId: string; readonly untilAt: number }[];
  readonly caseIds: readonly string[];
  readonly ticketIds: readonly string[];
  readonly documentIds: readonly string[];
  /** Jobs that printed its papers and slips; why something was printed again is in words. */
  readonly printJobIds: readonly string[];
  /** Names under `files/` of what only its key opens. */
  readonly files: readonly string[];
  readonly photos: number;
  /** Homes of lines of the mailing ledger that are sealed with its key: a home may have been sold on. */
  readonly mailed: readonly string[];
};

/** What takes the place of a household's sealed parts: nothing, under a key that was never used for anything else. */
export type EmptyHousehold = {
  readonly at: number;
  readonly identityHash: string;
  readonly wrappedKey: Uint8Array;
  readonly owners: Uint8Array;
  readonly homes: readonly { readonly id: string; readonly contact: Uint8Array; readonly noticeHash: string }[];
  readonly mailings: readonly { readonly unitId: string; readonly words: Uint8Array }[];
  /** Words kept under the site's key whose entries are about this household. */
  readonly textIds: readonly string[];
};

/** Taking a household out of every table that holds anything of it; numbers, figures, states, hashes and the journal stay. */
export type ErasureStore = {
  readonly erasedIds: () => string[];
  readonly trace: (householdId: string) => HouseholdTrace;
  /** Ids of words that entries about any of these subjects point to; with `until`, only entries up to then. */
  readonly wordsAbout: (subjectIds: readonly string[], until?: number) => string[];
  readonly erase: (householdId: string, trace: HouseholdTrace, empty: EmptyHousehold) => void;
  /** Writes the log into the database and empties it, so that no page of before is left in it. False while somebody reads. */
  readonly emptyLog: () => boolean;
};

/** Tables with sealed or written parts of households, which `erase` clears; a test holds this list against the schema. */
export const erasedTables = [
  'households',
  'units',
  'search_keys',
  'texts',
  'cases',
  'case_steps',
  'case_drafts',
  'case_files',
  'inspection_items',
  'documents',
  'signatures',
  'mailings',
  'bulk_homes',
  'follow_up_days',
  'reminder_answers',
  'idempotency',
] as const;

const nothing = new Uint8Array();

/** Opens the statements of erasure. */
export function openErasureStore(store: Store): ErasureStore {
  const idsOf = (table: 'units' | 'cases' | 'documents', householdId: string) =>
    store.select((q) => q.selectFrom(table).select('id').where('household_id', '=', householdId)).map(({ id }) => id);

  return {
    erasedIds: () =>
      store
        .select((q) => q.selectFrom('households').select('id').where('erased_at', 'is not', null))
        .map(({ id }) => id),
    trace(householdId) {
      const unitIds = idsOf('units', householdId);
      const caseIds = idsOf('cases', householdId);
      const documentIds = idsOf('documents', householdId);
      const tickets = new Set<string>();
      for (const some of slices(caseIds)) {
        for (const { id } of store.select((q) => q.selectFrom('tickets').select('id').where('case_id', 'in', some))) {
          tickets.add(id);
        }
      }
      for (const some of slices(unitIds)) {
        const rows = store.select((q) => q.selectFrom('ticket_units').select('ticket_id').where('unit_id', 'in', some));
        for (const { ticket_id: id } of rows) tickets.add(id);
      }
      const formerHomes = store
        .select((q) => q.selectFrom('former_homes').selectAll().where('household_id', '=', householdId))
        .map(({ unit_id: unitId, until_at: untilAt }) => ({ unitId, untilAt }));
      for (const { unitId, untilAt } of formerHomes) {
        for (const id of visitsBefore(store, unitId, untilAt)) tickets.add(id);
      }
      const papers = store.select((q) =>
        q.selectFrom('documents').select(['frozen_file', 'signed_file']).where('household_id', '=', householdId),
      );
      const photos = slices(caseIds).flatMap((some) =>
        store.select((q) => q.selectFrom('case_files').select('file').where('case_id', 'in', some)),
      );
      const files = [
        ...papers.flatMap(({ frozen_file, signed_file }) => [
          frozen_file,
          ...(signed_file === null ? [] : [signed_file]),
        ]),
        ...photos.map(({ file }) => file),
      ];
      const printJobIds = slices([...tickets, ...documentIds]).flatMap((some) =>
        store.select((q) => q.selectFrom('print_jobs').select('id').where('source_id', 'in', some)).map(({ id }) => id),
      );
      const mailed = store
        .select((q) => q.selectFrom('mailings').select('unit_id').where('household_id', '=', householdId))
        .map(({ unit_id: id }) => id);
      return {
        mailed,
        printJobIds,
        unitIds,
        formerHomes,
        caseIds,
        documentIds,
        ticketIds: [...tickets],
        files,
        photos: photos.length,
      };
    },
    wordsAbout: (subjectIds, until = Number.MAX_SAFE_INTEGER) =>
      slices(subjectIds).flatMap((some) =>
        store
          .select((q) =>
            q
              .selectFrom('journal')
              .select('payload')
              .where('subject_id', 'in', some)
              .where('at', '<=', until)
              .where('payload', 'like', '%"textId"%'),
          )
          .flatMap(({ payload }) => [...payload.matchAll(/"textId":"([^"]+)"/g)].map(([, id]) => id ?? '')),
      ),
    erase(householdId, trace, empty) {
      eraseCases(store, trace);
      erasePapers(store, householdId, trace);
      eraseWords(store, householdId, empty.textIds);
      eraseHomes(store, householdId, empty);
      eraseAnswers(store, [householdId, ...trace.unitIds, ...trace.caseIds, ...trace.ticketIds, ...trace.documentIds]);
      for (const { unitId, untilAt } of trace.formerHomes) eraseAnswers(store, [unitId], untilAt);
      store.change((q) =>
        q
          .updateTable('households')
          .set({
            erased_at: empty.at,
            identity_hash: empty.identityHash,
            wrapped_key: empty.wrappedKey,
            owners: empty.owners,
          })
          .where('id', '=', householdId),
      );
    },
    emptyLog() {
      const [result] = store.db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
      return result?.busy === 0;
    },
  };
}

function eraseCases(store: Store, { caseIds }: HouseholdTrace): void {
  for (const some of slices(caseIds)) {
    store.change((q) => q.updateTable('cases').set({ situation: null, particulars: null }).where('id', 'in', some));
    store.change((q) => q.updateTable('case_steps').set({ result: null, words_id: null }).where('case_id', 'in', some));
    for (const table of ['case_drafts', 'case_files', 'inspection_items'] as const) {
      store.change((q) => q.deleteFrom(table).where('case_id', 'in', some));
    }
  }
}

function visitsBefore(store: Store, unitId: string, untilAt: number): string[] {
  return store
    .select((q) =>
      q
        .selectFrom('ticket_units')
        .innerJoin('tickets', 'tickets.id', 'ticket_units.ticket_id')
        .select('tickets.id')
        .where('ticket_units.unit_id', '=', unitId)
        .where('tickets.issued_at', '<=', untilAt),
    )
    .map(({ id }) => id);
}

/** Number, kind and hashes stay: whoever holds the paper can still have it verified. */
function erasePapers(store: Store, householdId: string, { documentIds }: HouseholdTrace): void {
  store.change((q) =>
    q
      .updateTable('documents')
      .set({ print: nothing, signers: nothing, wet_ink: null })
      .where('household_id', '=', householdId),
  );
  for (const some of slices(documentIds)) {
    store.change((q) =>
      q.updateTable('signatures').set({ record: nothing, witness: null }).where('document_id', 'in', some),
    );
  }
  store.change((q) => q.updateTable('bulk_homes').set({ print: null }).where('household_id', '=', householdId));
}

function eraseWords(store: Store, householdId: string, textIds: readonly string[]): void {
  for (const some of slices(textIds)) {
    store.change((q) => q.updateTable('case_steps').set({ words_id: null }).where('words_id', 'in', some));
    store.change((q) => q.deleteFrom('texts').where('id', 'in', some));
  }
  store.change((q) => q.deleteFrom('texts').where('household_id', '=', householdId));
}

function eraseHomes(store: Store, householdId: string, { homes, mailings }: EmptyHousehold): void {
  for (const { id, contact, noticeHash } of homes) {
    store.change((q) => q.updateTable('units').set({ contact, notice_hash: noticeHash }).where('id', '=', id));
    store.change((q) => q.deleteFrom('search_keys').where('unit_id', '=', id));
    store.change((q) => q.deleteFrom('follow_up_days').where('unit_id', '=', id));
    store.change((q) => q.deleteFrom('reminder_answers').where('unit_id', '=', id));
  }
  for (const { unitId, words } of mailings) {
    store.change((q) =>
      q.updateTable('mailings').set({ words }).where('unit_id', '=', unitId).where('household_id', '=', householdId),
    );
  }
}

/** Answers kept for repeated commands that speak of any of it; the same command is then refused, not answered anew. */
function eraseAnswers(store: Store, ids: readonly string[], until = Number.MAX_SAFE_INTEGER): void {
  for (const id of ids) {
    store.change((q) => q.deleteFrom('idempotency').where('answer', 'like', `%${id}%`).where('at', '<=', until));
  }
}
