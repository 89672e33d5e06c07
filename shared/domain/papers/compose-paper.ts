import { paperTitles } from '../../i18n/paper-titles.ts';
import type { PaperKind } from '../flow/paper-kinds.ts';
import * as acknowledgements from './acknowledgements.ts';
import { areaStatement } from './area-statement.ts';
import { contractExplanation } from './contract-explanation.ts';
import { type Composer, createNeed } from './draft.ts';
import { flowSheet } from './flow-sheet.ts';
import { handoverCertificate } from './handover-certificate.ts';
import { inspectionRecord } from './inspection-record.ts';
import { keyCustody } from './key-custody.ts';
import { type HomePaperKind, isHomePaper } from './document-kinds.ts';
import { handoverNotice } from './handover-notice.ts';
import { lateStatement } from './late-statement.ts';
import { measurementNotice } from './measurement-notice.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperModel } from './paper-model.ts';
import { powerOfAttorney } from './power-of-attorney.ts';
import { progressNotice } from './progress-notice.ts';
import { qualityGuarantee } from './quality-guarantee.ts';
import * as receipts from './receipts.ts';
import { refusalRecord } from './refusal-record.ts';
import { repairNotice } from './repair-notice.ts';
import { satisfaction } from './satisfaction.ts';
import { settlementStatement } from './settlement-statement.ts';
import { buyersByHand, nobodySigns, signersOf, signingStep, stepOfPaper } from './signers.ts';
import * as signing from './signing-papers.ts';
import { visitRecord } from './visit-record.ts';

/** Rises with every change of words or form, so that a paper says which wording it has. */
export const paperTemplateVersion = 1;

const composers: Readonly<Record<PaperKind | HomePaperKind, Composer>> = {
  'risk-acknowledgement': acknowledgements.riskAcknowledgement,
  'notices-read': acknowledgements.noticesRead,
  'interim-rules-undertaking': acknowledgements.interimRulesUndertaking,
  'contract-explanation': contractExplanation,
  'payment-change': signing.paymentChange,
  'signing-checklist': signing.signingChecklist,
  'payment-notice': signing.paymentNotice,
  'filing-check': signing.filingCheck,
  'contract-collection': receipts.contractCollection,
  'progress-notice': progressNotice,
  'flow-sheet': flowSheet,
  'area-statement': areaStatement,
  'settlement-statement': settlementStatement,
  'inspection-record': inspectionRecord,
  'repair-notice': repairNotice,
  'handover-certificate': handoverCertificate,
  'items-receipt': receipts.itemsReceipt,
  'papers-receipt': receipts.papersReceipt,
  'power-of-attorney': powerOfAttorney,
  'key-custody': keyCustody,
  'quality-guarantee': qualityGuarantee,
  'refusal-record': refusalRecord,
  'visit-record': visitRecord,
  satisfaction,
  'property-agreement': acknowledgements.propertyAgreement,
  'renovation-undertaking': acknowledgements.renovationUndertaking,
  'handover-notice': handoverNotice,
  'late-statement': lateStatement,
  'measurement-notice': measurementNotice,
};

/** A paper, or the names of the fields it lacks: nothing is printed with a blank line (domain 3.4). */
export type ComposedPaper =
  | { readonly ok: true; readonly model: PaperModel }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Writes the paper of a kind from the facts of its case; the same facts give the same paper. */
export function composePaper(kind: PaperKind | HomePaperKind, given: PaperFacts): ComposedPaper {
  const facts = { ...given, stepId: isHomePaper(kind) ? null : (stepOfPaper(given, kind)?.definition.id ?? null) };
  const { need, missing } = createNeed();
  const { blocks, counterparts = [], buyersSign = false } = composers[kind](facts, need);
  const signers = isHomePaper(kind) ? nobodySigns : signersOf(facts, kind, need);
  if (missing.length > 0) return { ok: false, missing };
  const own = isHomePaper(kind) ? undefined : signingStep(facts, kind)?.definition.statement;
  return {
    ok: true,
    model: {
      kind,
      templateVersion: paperTemplateVersion,
      title: { zh: paperTitles['zh-CN'][kind], en: paperTitles.en[kind] },
      bilingual: facts.foreign,
      // What the flow has its signers say stands last, right above their names.
      blocks: own === undefined ? blocks : [...blocks, { kind: 'statement', text: own }],
      counterparts:
        buyersSign && signers.signers.length === 0 ? [...buyersByHand(facts), ...counterparts] : counterparts,
      ...signers,
    },
  };
}
