import { hash } from 'node:crypto';
import type { CalendarDate, CaseId, UnitId } from '#shared/domain/ids.ts';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import { canonicalPaper } from '#shared/domain/papers/canonical-paper.ts';
import { type ComposedPaper, composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { HomePaperKind } from '#shared/domain/papers/document-kinds.ts';
import type { SitePaperOrder } from '#shared/domain/papers/site-paper-order.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { stepOfPaper } from '#shared/domain/papers/signers.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DocumentRow, PaperRow } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { caseFacts } from './case-facts.ts';
import { homePaperFacts } from './home-paper-facts.ts';
import { composeSitePaper } from './site-papers.ts';

/** A paper to be made: of a case, of a home before any case, or of the site. */
export type DocumentOrder =
  | { readonly kind: PaperKind; readonly caseId: CaseId; readonly stepId?: string | undefined }
  | {
      readonly kind: PaperKind | HomePaperKind;
      readonly unitId: UnitId;
      /** Where lateness ends in it; today where nobody says. */
      readonly actualDate?: CalendarDate | undefined;
      /** In English too, whoever owns the home. */
      readonly inEnglish?: boolean | undefined;
    }
  | SitePaperOrder;

/** Whose a paper is, as its row says it. */
export type DocumentSubject = Pick<DocumentRow, 'case_id' | 'unit_id' | 'household_id' | 'step_id' | 'about'>;

/** What a paper says and whose it is, before it has a number. */
export type ComposedDocument = {
  readonly subject: DocumentSubject;
  readonly model: PaperModel;
  readonly contentHash: string;
};

/** Composes a paper from the facts as they are now. Throws not-found, unknown-unit, paper-incomplete with each missing field. */
export async function composeDocument(house: House, order: DocumentOrder): Promise<ComposedDocument> {
  const { subject, model } =
    'caseId' in order ? ofCase(house, order) : 'unitId' in order ? ofHome(house, order) : await ofSite(house, order);
  return { subject, model, contentHash: contentHashOf(model) };
}

/**
 * Whether a case's paper no longer says what it would say if it were made now: what it was made of has changed since. Throws
 * not-found.
 */
export function isOutdated(house: House, row: PaperRow): boolean {
  const facts = caseFacts(house, row.case_id as CaseId, row.step_id);
  const paper = composePaper(row.kind as PaperKind, facts);
  return !paper.ok || contentHashOf(paper.model) !== row.content_hash;
}

/** What a paper says, as one hash: the same content has the same (design: contentHash). */
export function contentHashOf(model: PaperModel): string {
  return hash('sha256', canonicalPaper(model), 'hex');
}

/** A paper that can't be made: names each field it lacks. */
export function incomplete(fields: readonly string[]): AppError {
  const issues = fields.map((field) => ({ path: `/fields/${field}`, message: 'missing' }));
  return new AppError('paper-incomplete', undefined, { issues });
}

type Part = Pick<ComposedDocument, 'subject' | 'model'>;

function ofCase(house: House, order: Extract<DocumentOrder, { caseId: CaseId }>): Part {
  const row = house.books.cases.byId(order.caseId);
  if (!row) throw new AppError('not-found');
  const facts = caseFacts(house, order.caseId, order.stepId ?? null);
  const stepId = stepOfPaper(facts, order.kind)?.definition.id ?? null;
  return {
    subject: { case_id: row.id, unit_id: null, household_id: row.household_id, step_id: stepId, about: '' },
    model: complete(composePaper(order.kind, facts)),
  };
}

/** A home's paper is made from the case as it would begin today; nobody signs it on a screen. */
function ofHome(house: House, order: Extract<DocumentOrder, { unitId: UnitId }>): Part {
  const { facts, householdId } = homePaperFacts(house, order.unitId, order.kind, order.actualDate);
  const model = complete(composePaper(order.kind, facts));
  const { inEnglish = false } = order;
  return {
    subject: {
      case_id: null,
      unit_id: order.unitId,
      household_id: householdId,
      step_id: null,
      about: order.actualDate ?? (inEnglish ? 'en' : ''),
    },
    model: { ...model, bilingual: model.bilingual || inEnglish, signers: [], wetInk: 'optional' },
  };
}

async function ofSite(house: House, order: SitePaperOrder): Promise<Part> {
  const { about, model } = await composeSitePaper(house, order);
  return { subject: { case_id: null, unit_id: null, household_id: null, step_id: null, about }, model };
}

function complete(paper: ComposedPaper): PaperModel {
  if (!paper.ok) throw incomplete(paper.missing);
  return paper.model;
}
