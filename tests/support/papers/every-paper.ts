import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { HomePaperKind } from '#shared/domain/papers/document-kinds.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { handoverCase, receptionCase, signingCase } from './complete-case.ts';

const atSigning: readonly string[] = [
  'risk-acknowledgement',
  'notices-read',
  'interim-rules-undertaking',
  'contract-explanation',
  'payment-change',
  'signing-checklist',
  'payment-notice',
  'filing-check',
  'contract-collection',
  'progress-notice',
];
const atReception: readonly string[] = ['visit-record', 'satisfaction'];

/** The complete case a kind of paper comes from. */
export function caseOf(kind: PaperKind | HomePaperKind, changes: Partial<PaperFacts> = {}): PaperFacts {
  if (atSigning.includes(kind)) return signingCase(changes);
  return atReception.includes(kind) ? receptionCase(changes) : handoverCase(changes);
}

/** The paper of a complete case. */
export function completePaper(kind: PaperKind | HomePaperKind, changes: Partial<PaperFacts> = {}): PaperModel {
  const paper = composePaper(kind, caseOf(kind, changes));
  if (!paper.ok) throw new Error(`${kind} lacks ${paper.missing.join(', ')}`);
  return paper.model;
}
