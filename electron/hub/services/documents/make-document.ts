import { hash } from 'node:crypto';
import type { CaseId, DocumentId, FileId } from '#shared/domain/ids.ts';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import { canonicalPaper } from '#shared/domain/papers/canonical-paper.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { stepOfPaper } from '#shared/domain/papers/signers.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Actor } from '../../auth/actor.ts';
import type { PaperPhoto } from '../../documents/case-photos.ts';
import type { Tx } from '../../store/commands.ts';
import type { DocumentRow, PaperRow } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { caseFacts, caseKey, casePhoto } from './case-facts.ts';
import { documentNumber, documentSeries } from './document-numbers.ts';
import {
  countPages,
  type DocumentParts,
  filePart,
  print,
  printPart,
  type PrintRecord,
  signersPart,
} from './document-parts.ts';

export type DocumentOrder = {
  readonly kind: PaperKind;
  readonly caseId: CaseId;
  readonly stepId?: string | undefined;
};

type Composed = {
  readonly order: DocumentOrder;
  readonly stepId: string | null;
  readonly model: PaperModel;
  readonly contentHash: string;
};

/**
 * Makes a paper: composed, numbered, printed off the loop, its sealed bytes durable, and only then in the books. The same
 * content gives the same paper back; another content replaces it. Throws not-found, paper-incomplete, glyph-missing.
 */
export async function makeDocument(parts: DocumentParts, actor: Actor, order: DocumentOrder): Promise<PaperRow> {
  const { house, commands } = parts;
  // Begins the new business day first, if it is due: a paper's number names its day.
  await commands.run(actor, () => undefined);
  const composed = compose(house, order);
  const known = currentPaper(house, composed);
  if (known) return known;

  const date = house.day().date;
  const place = house.books.documents.lastNumber(documentSeries(order.kind), date) + 1;
  const record = printRecord(house, composed, documentNumber(order.kind, date, place));
  const photos = await photosOf(house, order.caseId, composed.model);
  const pdf = await print(parts.press(), { ...record, photos, signed: null });
  const key = caseKey(house, order.caseId);
  const { model } = composed;
  const file = await parts.files.keep(house.privacy.lockBytes(key, filePart(record.number, 'frozen'), pdf));
  return commands.run(actor, (tx) => {
    if (house.day().date !== date) throw new AppError('wrong-date');
    const id = house.newId('doc') as DocumentId;
    const row: DocumentRow = {
      id,
      number: record.number,
      kind: order.kind,
      case_id: order.caseId,
      step_id: composed.stepId,
      business_date: date,
      made_at: record.madeAt,
      content_hash: composed.contentHash,
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

function compose(house: House, order: DocumentOrder): Composed {
  const facts: PaperFacts = caseFacts(house, order.caseId, order.stepId ?? null);
  const paper = composePaper(order.kind, facts);
  if (!paper.ok) {
    throw incomplete(paper.missing);
  }
  const { model } = paper;
  return {
    order,
    stepId: stepOfPaper(facts, order.kind)?.definition.id ?? null,
    model,
    contentHash: hashOf(model),
  };
}

/**
 * Whether a paper no longer says what it would say if it were made now: what it was made of has changed since. Throws
 * not-found.
 */
export function isOutdated(house: House, row: PaperRow): boolean {
  const facts = caseFacts(house, row.case_id as CaseId, row.step_id);
  const paper = composePaper(row.kind as PaperKind, facts);
  return !paper.ok || hashOf(paper.model) !== row.content_hash;
}

function hashOf(model: PaperModel): string {
  return hash('sha256', canonicalPaper(model), 'hex');
}

function incomplete(fields: readonly string[]): AppError {
  const issues = fields.map((field) => ({ path: `/fields/${field}`, message: 'missing' }));
  return new AppError('paper-incomplete', undefined, { issues });
}

/** The paper in force of the same kind and step, if it says the same. */
function currentPaper(house: House, { order, stepId, contentHash }: Composed): PaperRow | null {
  const current = inForce(house, order.caseId, order.kind, stepId);
  return current.find((row) => row.content_hash === contentHash) ?? null;
}

function inForce(house: House, caseId: CaseId, kind: string, stepId: string | null): readonly PaperRow[] {
  return house.books.documents
    .ofCase(caseId)
    .filter((row) => row.kind === kind && row.step_id === stepId && row.superseded_at === null);
}

function printRecord(house: House, { model, contentHash }: Composed, number: string): PrintRecord {
  const { siteName, siteNameEn } = house.directory.settings();
  const base = house.phoneBase();
  const short = contentHash.slice(0, 16);
  return {
    model,
    number,
    siteName: { zh: siteName, en: siteNameEn },
    madeAt: house.now(),
    madeOn: house.day().date,
    contentHash,
    verify: base === null ? `${number} ${short}` : `${base}/verify/${number}?hash=${short}`,
  };
}

/**
 * The photos a paper shows; one that can't be printed is left out under its caption. Throws paper-incomplete while a tablet
 * still has to send one: the paper would be frozen without it.
 */
export async function photosOf(house: House, caseId: CaseId, model: PaperModel): Promise<readonly PaperPhoto[]> {
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
  const replaced = inForce(house, row.case_id as CaseId, row.kind, row.step_id);
  documents.insert(row);
  tx.append({
    type: 'document.made',
    subjectId: row.id,
    payload: {
      number: row.number,
      kind: row.kind as PaperKind,
      caseId: row.case_id as CaseId,
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
