import { hash } from 'node:crypto';
import type { CaseId, DocumentId, FileId, UnitId } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Actor } from '../../auth/actor.ts';
import type { PaperPhoto } from '../../documents/case-photos.ts';
import { countPages } from '../../documents/count-pages.ts';
import type { Tx } from '../../store/commands.ts';
import type { DocumentRow, PaperRow } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { casePhoto } from './case-facts.ts';
import { composeDocument, type DocumentOrder, type DocumentSubject, incomplete } from './compose-document.ts';
import { documentKey } from './document-key.ts';
import { documentNumber, documentSeries } from './document-numbers.ts';
import { type DocumentParts, filePart, print, printPart, printRecord, signersPart } from './document-parts.ts';

/**
 * Makes a paper: composed, numbered, printed off the loop, its sealed bytes durable, and only then in the books. The same
 * content gives the same paper back; another content replaces it. Throws not-found, unknown-unit, paper-incomplete,
 * glyph-missing.
 */
export async function makeDocument(parts: DocumentParts, actor: Actor, order: DocumentOrder): Promise<PaperRow> {
  const { house, commands } = parts;
  // Begins the new business day first, if it is due: a paper's number names its day.
  await commands.run(actor, () => undefined);
  const composed = await composeDocument(house, order);
  const { subject, model, contentHash } = composed;
  const known = inForce(house, subject, order.kind).find((row) => row.content_hash === contentHash);
  if (known) return known;

  const date = house.day().date;
  const place = house.books.documents.lastNumber(documentSeries(order.kind), date) + 1;
  const number = documentNumber(order.kind, date, place);
  const record = printRecord(house, composed, number, { madeAt: house.now(), madeOn: date });
  const photos = await photosOf(house, subject.case_id as CaseId | null, model);
  const pdf = await print(parts.press(), { ...record, photos, signed: null });
  const key = documentKey(house, subject);
  const file = await parts.files.keep(house.privacy.lockBytes(key, filePart(record.number, 'frozen'), pdf));
  return commands.run(actor, (tx) => {
    if (house.day().date !== date) throw new AppError('wrong-date');
    const id = house.newId('doc') as DocumentId;
    const row: DocumentRow = {
      id,
      number: record.number,
      kind: order.kind,
      ...subject,
      business_date: date,
      made_at: record.madeAt,
      content_hash: contentHash,
      print: house.privacy.lock(key, printPart(id), record),
      signers: house.privacy.lock(key, signersPart(id), { signers: model.signers, signing: model.signing }),
      pages: countPages(pdf),
      frozen_sha256: hash('sha256', pdf, 'hex'),
      frozen_file: file,
      signed_sha256: null,
      signed_file: null,
      superseded_at: null,
      wet_ink_required: model.wetInk === 'required' ? 1 : 0,
      wet_ink: null,
      wet_ink_at: null,
      wet_ink_by: null,
    };
    house.books.documents.setLastNumber(documentSeries(order.kind), date, place);
    enter(house, tx, row);
    return row;
  });
}

/** The papers of one kind and matter that nothing replaced yet. */
function inForce(house: House, subject: DocumentSubject, kind: string): readonly PaperRow[] {
  return papersOf(house, subject, kind).filter(
    (row) =>
      row.kind === kind && row.step_id === subject.step_id && row.about === subject.about && row.superseded_at === null,
  );
}

function papersOf(house: House, { case_id, unit_id, about }: DocumentSubject, kind: string): readonly PaperRow[] {
  const { documents } = house.books;
  if (case_id !== null) return documents.ofCase(case_id);
  return unit_id === null ? documents.ofSite(kind, about) : documents.ofUnit(unit_id);
}

/**
 * The photos a paper shows; one that can't be printed is left out under its caption. Throws paper-incomplete while a tablet
 * still has to send one: the paper would be frozen without it.
 */
export async function photosOf(house: House, caseId: CaseId | null, model: PaperModel): Promise<readonly PaperPhoto[]> {
  if (caseId === null) return [];
  const shown = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));
  const photos = await Promise.all(
    shown.map(async ({ fileId }) => ({ fileId, bytes: await sentPhoto(house, caseId, fileId as FileId) })),
  );
  return photos.flatMap(({ fileId, bytes }) => (bytes === null ? [] : [{ fileId, bytes }]));
}

async function sentPhoto(house: House, caseId: CaseId, fileId: FileId): Promise<Uint8Array | null> {
  try {
    return await casePhoto(house, caseId, fileId);
  } catch (problem) {
    if (problem instanceof AppError && problem.code === 'not-found') throw incomplete(['photos']);
    throw problem;
  }
}

function enter(house: House, tx: Tx, row: DocumentRow): void {
  const { documents } = house.books;
  const replaced = inForce(house, row, row.kind);
  documents.insert(row);
  tx.append({
    type: 'document.made',
    subjectId: row.id,
    payload: {
      number: row.number,
      kind: row.kind as DocumentKind,
      caseId: row.case_id as CaseId | null,
      ...(row.unit_id === null ? {} : { unitId: row.unit_id as UnitId }),
      stepId: row.step_id,
      contentHash: row.content_hash,
      sha256: row.frozen_sha256,
    },
  });
  for (const old of replaced) {
    documents.supersede(old.id, tx.at);
    tx.append({ type: 'document.superseded', subjectId: old.id, payload: { number: old.number, by: row.number } });
  }
}
