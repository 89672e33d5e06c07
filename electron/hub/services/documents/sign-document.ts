import type { CaseId, DocumentId, SignatureId } from '#shared/domain/ids.ts';
import type { PaperSigner } from '#shared/domain/papers/paper-model.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DrawnSignature } from '#shared/protocol/documents.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { hindered } from '../cases/hindered.ts';
import type { House } from '../house.ts';
import { signingRules } from './case-facts.ts';
import { documentKey } from './document-key.ts';
import { findDocument, openSigning } from './document-parts.ts';
import { sealRecord, sealWitness } from './signature-record.ts';
import { toSign, wetInkPart } from './view-document.ts';

/** Where a signature was given and who saw it: the accompanying person or the clerk. */
export type SigningPlace = {
  readonly stationId: string | null;
  readonly witness: string | null;
  /** The signer agreed on the screen, apart from signing, that the timing is kept (domain 2.8). */
  readonly timingAgreed?: boolean;
};

/**
 * Keeps a signature drawn on a screen under a frozen paper, with its hash in the journal (domain 2.9: evidence, not a CA
 * signature). Throws not-found, document-changed, nothing-to-sign, already-signed, step-hindered (not identified yet).
 */
export function signOnScreen(
  house: House,
  tx: Tx,
  documentId: DocumentId,
  drawn: DrawnSignature,
  place: SigningPlace,
): DocumentRow {
  const row = findDocument(house, documentId);
  if (row.superseded_at !== null || drawn.sha256 !== row.frozen_sha256) throw new AppError('document-changed');
  // Papers of a home or of the site are signed on paper, if at all.
  if (row.case_id === null) throw new AppError('nothing-to-sign');
  const rules = signingRules(house, row.case_id as CaseId, row.step_id);
  const signer = signerAllowed(house, row, drawn, rules);
  const id = house.newId('sig') as SignatureId;
  const { sealed, recordHash } = sealRecord(house, row, id, {
    documentId,
    sha256: row.frozen_sha256,
    signer,
    strokes: drawn.strokes,
    padRatio: drawn.padRatio,
    timing: rules.timingConsent || place.timingAgreed ? drawn.timing : null,
    witness: place.witness,
    staffId: staffOf(tx.actor),
    stationId: place.stationId,
    at: tx.at,
  });
  tx.append({
    type: 'document.signed',
    subjectId: documentId,
    payload: {
      number: row.number,
      signatureId: id,
      sha256: row.frozen_sha256,
      signatureHash: recordHash,
      capacity: signer.capacity,
      ownerIndex: signer.capacity === 'owner' ? signer.owner : null,
    },
  });
  house.books.documents.addSignature({
    id,
    document_id: documentId,
    signer: signerKey(signer),
    at: tx.at,
    record: sealed,
    witness: sealWitness(house, row, id, place.witness),
    journal_seq: house.journal.head().seq,
  });
  return row;
}

/** The signer of the paper that the drawing names, if it is still theirs to sign. */
function signerAllowed(
  house: House,
  row: DocumentRow,
  { signer }: DrawnSignature,
  { agentMaySign, unidentified }: ReturnType<typeof signingRules>,
): PaperSigner {
  const signing = openSigning(house, row);
  const named = signing.signers.find((one) => signerKey(one) === signerKey(signer));
  if (!named) throw new AppError('nothing-to-sign');
  const signatures = house.books.documents.signaturesOf(row.id);
  if (!toSign(signing, signatures).includes(named)) throw new AppError('already-signed');
  if (named.capacity === 'agent' && !agentMaySign) {
    throw new AppError('nothing-to-sign', 'the power of attorney does not cover this');
  }
  refuseUnidentified(unidentified);
  return named;
}

/** Nobody is asked to sign, or signs, before it was checked who is here. Throws step-hindered. */
export function refuseUnidentified(unidentified: ReturnType<typeof signingRules>['unidentified']): void {
  if (unidentified.length > 0) throw hindered(unidentified);
}

/** The printed copy was signed by hand, as a named person saw. Throws not-found, document-changed. */
export function markWetInk(house: House, tx: Tx, documentId: DocumentId, witness: string): DocumentRow {
  const row = findDocument(house, documentId);
  if (row.superseded_at !== null) throw new AppError('document-changed');
  const key = documentKey(house, row);
  const sealed = house.privacy.lock(key, wetInkPart(row.id), witness);
  house.books.documents.setWetInk(row.id, sealed, tx.at, staffOf(tx.actor));
  const witnessHash = house.privacy.proofOf(key, wetInkPart(row.id), witness);
  tx.append({ type: 'document.wet-ink', subjectId: documentId, payload: { number: row.number, witnessHash } });
  return findDocument(house, documentId);
}
