import type { CaseId, DocumentId, SignatureId, StaffId, UnitId } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import type { PaperSigner } from '#shared/domain/papers/paper-model.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import type { DocumentView, Signer } from '#shared/protocol/case-view.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { PaperRow, SignatureLine } from '../../store/documents.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { viewsOfRows } from '../cases/views-of-rows.ts';
import { caseKey } from './case-facts.ts';
import { documentKey } from './document-key.ts';
import { openSigning, type SigningRecord } from './document-parts.ts';
import { openWitness } from './signature-record.ts';

/** A paper as staff see it: numbers and hashes, who signed and who has yet to; names masked. */
export function viewDocument(house: House, row: PaperRow): DocumentView {
  return view(house, row, documentKey(house, row), house.books.documents.signaturesOf(row.id));
}

const paperViews = viewsOfRows<DocumentView>();

/** The papers of a case in the order they were made, those replaced since among them. */
export function documentsOfCase(house: House, caseId: CaseId): DocumentView[] {
  const { documents } = house.books;
  const key = caseKey(house, caseId);
  // Whoever signs, signs a paper: where the papers are the same rows as before, so are their signatures.
  const rows = documents.ofCase(caseId);
  return paperViews(house, rows, () => {
    const signatures = Map.groupBy(documents.signaturesOfCase(caseId), ({ document_id }) => document_id);
    return rows.map((row) => view(house, row, key, signatures.get(row.id) ?? []));
  });
}

function view(house: House, row: PaperRow, key: HouseholdKey, signatures: readonly SignatureLine[]): DocumentView {
  const signing = openSigning(house, row, key);
  const kind = row.kind as DocumentKind;
  return {
    id: row.id as DocumentId,
    caseId: row.case_id as CaseId | null,
    unitId: row.unit_id as UnitId | null,
    stepId: row.step_id,
    kind,
    number: row.number,
    title: { zh: paperTitles['zh-CN'][kind], en: paperTitles.en[kind] },
    contentHash: row.content_hash,
    sha256: row.frozen_sha256,
    pages: row.pages,
    madeAt: isoTime(row.made_at),
    signedSha256: row.signed_sha256,
    superseded: row.superseded_at !== null,
    needsWetInk: row.wet_ink_required === 1,
    wetInk: wetInkOf(house, row, key),
    signatures: signatures.map((signature) => viewSignature(house, row, key, signing, signature)),
    toSign: row.superseded_at === null ? toSign(signing, signatures).map(signerOf) : [],
  };
}

/** Who has yet to sign; where one signs for all, nobody once one has. */
export function toSign(
  { signers, signing }: SigningRecord,
  signatures: readonly Pick<SignatureLine, 'signer'>[],
): readonly PaperSigner[] {
  if (signing === 'one' && signatures.length > 0) return [];
  return signers.filter((signer) => signatures.every((one) => one.signer !== signerKey(signer)));
}

/** A signer without the name. */
export function signerOf(signer: PaperSigner): Signer {
  return signer.capacity === 'agent' ? { capacity: 'agent' } : { capacity: 'owner', owner: signer.owner };
}

function viewSignature(
  house: House,
  row: PaperRow,
  key: HouseholdKey,
  { signers }: SigningRecord,
  signature: SignatureLine,
): DocumentView['signatures'][number] {
  const signer = signers.find((one) => signerKey(one) === signature.signer);
  if (!signer) throw new Error(`nobody of paper ${row.number} signs as ${signature.signer}`);
  return {
    id: signature.id as SignatureId,
    documentId: row.id as DocumentId,
    signer: signerOf(signer),
    signerName: maskName(signer.name),
    witness: openWitness(house, key, signature),
    at: isoTime(signature.at),
    journalSeq: signature.journal_seq,
  };
}

function wetInkOf(house: House, row: PaperRow, key: HouseholdKey): DocumentView['wetInk'] {
  if (row.wet_ink === null || row.wet_ink_at === null) return null;
  const staffId = row.wet_ink_by as StaffId | null;
  return {
    witness: String(house.privacy.unlock(key, wetInkPart(row.id), row.wet_ink)),
    by: {
      staffId,
      staffName: staffId === null ? null : (house.directory.person(staffId)?.name ?? null),
      at: isoTime(row.wet_ink_at),
    },
  };
}

/** Ties a witness's name to its paper. */
export const wetInkPart = (id: string) => `document ${id} wet ink`;
