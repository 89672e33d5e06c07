import { hash } from 'node:crypto';
import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { entryOf } from '../../journal/journal.ts';
import type { DocumentRow } from '../../store/documents.ts';
import type { SealedFiles } from '../../store/sealed-files.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { documentKey } from './document-key.ts';
import { filePart, openPrint } from './document-parts.ts';
import { openRecord } from './signature-record.ts';
import { wetInkPart } from './view-document.ts';

type Which = 'content' | 'frozen' | 'signed';

/** What anybody may know of a paper by its number, and whether a hash is its own. No personal data. Throws not-found. */
export async function verifyDocument(house: House, files: SealedFiles, number: string, given: string | undefined) {
  const row = byNumber(house, number);
  const kind = row.kind as DocumentKind;
  const which = given === undefined ? null : whichOf(row, given);
  return {
    number,
    kind,
    title: { zh: paperTitles['zh-CN'][kind], en: paperTitles.en[kind] },
    date: row.business_date,
    superseded: row.superseded_at !== null,
    signatures: house.books.documents.signaturesOf(row.id).length,
    matches: given === undefined ? null : which !== null,
    which,
    intact: await isIntact(house, files, row),
    hasFile: true,
    checkedAt: isoTime(house.now()),
  };
}

/** Whether a file is the paper of this number, byte for byte. Throws not-found. */
export function verifyFile(house: House, number: string, bytes: Uint8Array) {
  const row = byNumber(house, number);
  const sha256 = hash('sha256', bytes, 'hex');
  const which = sha256 === row.frozen_sha256 ? 'frozen' : sha256 === row.signed_sha256 ? 'signed' : null;
  return { matches: which !== null, which } as const;
}

function byNumber(house: House, number: string): DocumentRow {
  const row = house.books.documents.byNumber(number);
  if (!row) throw new AppError('not-found');
  return row;
}

/** A short form from a footer counts too: it begins like the whole. */
function whichOf(row: DocumentRow, given: string): Which | null {
  if (row.content_hash.startsWith(given)) return 'content';
  if (row.frozen_sha256.startsWith(given)) return 'frozen';
  return row.signed_sha256?.startsWith(given) ? 'signed' : null;
}

/** Whether files, row and signatures still are what the journal says they were. */
export async function isIntact(house: House, files: SealedFiles, row: DocumentRow): Promise<boolean> {
  const told = toldOf(house, row.id);
  if (told.made?.sha256 !== row.frozen_sha256 || told.made.contentHash !== row.content_hash) return false;
  if ((told.sealed?.signedSha256 ?? null) !== row.signed_sha256) return false;
  if (row.superseded_at !== (told.superseded?.at ?? null)) return false;
  // Of an erased household there is nothing left to compare but the hashes.
  if (row.print.length === 0) return true;
  if (!wetInkIntact(house, row, told.wetInk)) return false;
  if (!signaturesIntact(house, row, told.signed)) return false;
  if (!(await fileIntact(house, files, row, 'frozen'))) return false;
  return row.signed_file === null || fileIntact(house, files, row, 'signed');
}

type Told = {
  readonly made: JournalPayloads['document.made'] | undefined;
  readonly signed: ReadonlyMap<string, { readonly seq: number; readonly payload: JournalPayloads['document.signed'] }>;
  readonly sealed: JournalPayloads['document.sealed'] | undefined;
  readonly superseded: { readonly at: number } | undefined;
  readonly wetInk: WetInkTold | undefined;
};

type WetInkTold = {
  readonly at: number;
  readonly actorId: string | null;
  readonly payload: JournalPayloads['document.wet-ink'];
};

function toldOf(house: House, id: string): Told {
  const entries = house.journal.page({ limit: 500, subject: id, type: 'document.', after: 0 }).map(entryOf);
  const of = <T extends keyof JournalPayloads>(type: T) =>
    entries.flatMap(({ type: own, seq, at, actorId, payload }) =>
      own === type ? [{ seq, at, actorId, payload: payload as JournalPayloads[T] }] : [],
    );
  return {
    made: of('document.made')[0]?.payload,
    signed: new Map(of('document.signed').map((entry) => [entry.payload.signatureId, entry])),
    sealed: of('document.sealed')[0]?.payload,
    superseded: of('document.superseded')[0],
    wetInk: of('document.wet-ink')[0],
  };
}

/** Whether a copy signed by hand is asked for as the paper says, and marked by whom, when and with which witness the journal says. */
function wetInkIntact(house: House, row: DocumentRow, told: WetInkTold | undefined): boolean {
  try {
    if (row.wet_ink_required !== (openPrint(house, row).model.wetInk === 'required' ? 1 : 0)) return false;
    if (row.wet_ink_at !== (told?.at ?? null) || row.wet_ink_by !== (told?.actorId ?? null)) return false;
    if (row.wet_ink === null || !told) return row.wet_ink === null && !told;
    const key = documentKey(house, row);
    const witness = house.privacy.unlock(key, wetInkPart(row.id), row.wet_ink);
    return told.payload.witnessHash === house.privacy.proofOf(key, wetInkPart(row.id), witness);
  } catch {
    // Bytes that do not open are not what was sealed.
    return false;
  }
}

function signaturesIntact(house: House, row: DocumentRow, told: Told['signed']): boolean {
  const kept = house.books.documents.signaturesOf(row.id);
  if (kept.length !== told.size) return false;
  return kept.every((signature) => {
    try {
      const { recordHash, record } = openRecord(house, row, signature);
      const entry = told.get(signature.id);
      return (
        entry?.payload.signatureHash === recordHash &&
        entry.payload.sha256 === record.sha256 &&
        entry.seq === signature.journal_seq &&
        record.at === signature.at &&
        signerKey(record.signer) === signature.signer
      );
    } catch {
      // Bytes that do not open are not what was sealed.
      return false;
    }
  });
}

async function fileIntact(
  house: House,
  files: SealedFiles,
  row: DocumentRow,
  version: 'frozen' | 'signed',
): Promise<boolean> {
  try {
    return hash('sha256', await openFile(house, files, row, version), 'hex') === row[`${version}_sha256`];
  } catch {
    return false;
  }
}

/** A version of a paper, opened. Throws when its file is missing or was changed; not-found while it isn't signed. */
export async function openFile(
  house: House,
  files: SealedFiles,
  row: DocumentRow,
  version: 'frozen' | 'signed',
): Promise<Buffer> {
  const name = row[`${version}_file`];
  if (name === null) throw new AppError('not-found');
  const key = documentKey(house, row);
  return house.privacy.unlockBytes(key, filePart(row.number, version), await files.read(name));
}
