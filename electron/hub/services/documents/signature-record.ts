import { hash } from 'node:crypto';
import type { PaperSigner } from '#shared/domain/papers/paper-model.ts';
import type { DrawnSignature } from '#shared/protocol/documents.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { DocumentRow, SignatureLine, SignatureRow } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { documentKey } from './document-key.ts';

/**
 * A signature as evidence (domain 2.9): the strokes as drawn, without pressure, the paper they were drawn under, who signed
 * in which capacity, who saw it, where and when. Sealed at rest; the journal holds its hash.
 */
export type SignatureRecord = {
  readonly documentId: string;
  readonly sha256: string;
  readonly signer: PaperSigner;
  readonly strokes: DrawnSignature['strokes'];
  readonly padRatio: number;
  /** Only with the signer's own consent. */
  readonly timing: DrawnSignature['timing'];
  readonly witness: string | null;
  readonly staffId: string | null;
  readonly stationId: string | null;
  readonly at: number;
};

/** The record sealed, and the hash of its exact text. */
export function sealRecord(
  house: House,
  row: DocumentRow,
  signatureId: string,
  record: SignatureRecord,
): { readonly sealed: Buffer; readonly recordHash: string } {
  const text = Buffer.from(JSON.stringify(record));
  const key = documentKey(house, row);
  return {
    sealed: house.privacy.lockBytes(key, recordPart(signatureId), text),
    recordHash: hash('sha256', text, 'hex'),
  };
}

/** The record of a signature and the hash of what is stored. Throws when the stored bytes are not what was sealed. */
export function openRecord(
  house: House,
  row: DocumentRow,
  signature: SignatureRow,
): { readonly record: SignatureRecord; readonly recordHash: string } {
  const key = documentKey(house, row);
  const text = house.privacy.unlockBytes(key, recordPart(signature.id), signature.record);
  return { record: JSON.parse(text.toString()) as SignatureRecord, recordHash: hash('sha256', text, 'hex') };
}

/** The witness's name, kept once more by itself: every view of a case shows it, and strokes are long. */
export function sealWitness(
  house: House,
  row: DocumentRow,
  signatureId: string,
  witness: string | null,
): Buffer | null {
  const key = documentKey(house, row);
  return witness === null ? null : house.privacy.lock(key, witnessPart(signatureId), witness);
}

/** The witness's name, opened with the key of the paper's case. */
export function openWitness(house: House, key: HouseholdKey, { id, witness }: SignatureLine): string | null {
  return witness === null ? null : String(house.privacy.unlock(key, witnessPart(id), witness));
}

const witnessPart = (id: string) => `signature ${id} witness`;
const recordPart = (id: string) => `signature ${id}`;
