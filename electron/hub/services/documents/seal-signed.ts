import { hash } from 'node:crypto';
import type { CaseId } from '#shared/domain/ids.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import type { DrawnSignature } from '../../documents/case-signatures.ts';
import type { DocumentRow, SignatureRow } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { documentKey } from './document-key.ts';
import { type DocumentParts, filePart, findDocument, openPrint, openSigning, print } from './document-parts.ts';
import { photosOf } from './make-document.ts';
import { openRecord } from './signature-record.ts';
import { toSign } from './view-document.ts';

/** Whether everybody signed and the version with the signatures is not there yet: after a crash, or just now. */
export function awaitsSealing(house: House, row: DocumentRow): boolean {
  if (row.signed_file !== null) return false;
  const signatures = house.books.documents.signaturesOf(row.id);
  return signatures.length > 0 && toSign(openSigning(house, row), signatures).length === 0;
}

/**
 * Makes the version with the signatures drawn in as curves, its foot naming the hash of the paper that was signed and the
 * journal entries of the signatures. Making it again gives the same bytes, so that a crash in between loses nothing.
 */
export async function sealSigned(parts: DocumentParts, id: string): Promise<void> {
  const { house } = parts;
  const row = findDocument(house, id);
  if (!awaitsSealing(house, row)) return;
  const record = openPrint(house, row);
  const signatures = house.books.documents.signaturesOf(id);
  const pdf = await print(parts.press(), {
    ...record,
    photos: await photosOf(house, row.case_id as CaseId | null, record.model),
    signed: {
      frozenSha256: row.frozen_sha256,
      signatures: signatures.map((signature) => drawnOf(house, row, signature)),
    },
  });
  const signedSha256 = hash('sha256', pdf, 'hex');
  const key = documentKey(house, row);
  const file = await parts.files.keep(house.privacy.lockBytes(key, filePart(row.number, 'signed'), pdf));
  await parts.commands.run({ kind: 'hub' }, (tx) => {
    if (!awaitsSealing(house, findDocument(house, id))) return;
    house.books.documents.setSigned(id, signedSha256, file);
    tx.append({
      type: 'document.sealed',
      subjectId: id,
      payload: {
        number: row.number,
        frozenSha256: row.frozen_sha256,
        signedSha256,
        signatureSeqs: signatures.map(({ journal_seq: seq }) => seq),
      },
    });
  });
}

function drawnOf(house: House, row: DocumentRow, signature: SignatureRow): DrawnSignature {
  const { record } = openRecord(house, row, signature);
  return {
    signer: signature.signer,
    strokes: record.strokes,
    padRatio: record.padRatio,
    at: localTime(signature.at, house.directory.settings().timeZone).replace('T', ' '),
    witness: record.witness,
    entry: signature.journal_seq,
  };
}
