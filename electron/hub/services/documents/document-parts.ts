import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { CasePaperFields } from '../../documents/case-paper.ts';
import type { DocumentPress } from '../../documents/document-press.ts';
import { MissingGlyphError } from '../../documents/missing-glyph.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { Commands } from '../../store/commands.ts';
import type { DocumentRow, PaperRow } from '../../store/documents.ts';
import type { SealedFiles } from '../../store/sealed-files.ts';
import type { House } from '../house.ts';
import { documentKey } from './document-key.ts';

/** What making and sealing papers needs beside the house. */
export type DocumentParts = {
  readonly house: House;
  readonly commands: Commands;
  readonly press: () => DocumentPress;
  readonly files: SealedFiles;
};

/** Everything the press was told of a paper but its photos, sealed with the row so that it can be printed again. */
export type PrintRecord = {
  readonly model: PaperModel;
  readonly number: string;
  readonly siteName: Bilingual;
  readonly madeAt: number;
  readonly madeOn: string;
  readonly contentHash: string;
  readonly verify: string;
};

/** A paper with its number, as the press is told of it. The hash is given short: enough to compare, and a code that is read. */
export function printRecord(
  house: House,
  { model, contentHash }: Pick<PrintRecord, 'model' | 'contentHash'>,
  number: string,
  made: Pick<PrintRecord, 'madeAt' | 'madeOn'>,
): PrintRecord {
  const { siteName, siteNameEn } = house.directory.settings();
  const base = house.phoneBase();
  const short = contentHash.slice(0, 16);
  return {
    model,
    number,
    siteName: { zh: siteName, en: siteNameEn },
    ...made,
    contentHash,
    verify: base === null ? `${number} ${short}` : `${base}/verify/${number}?hash=${short}`,
  };
}

/** A paper's row. Throws not-found. */
export function findDocument(house: House, id: string): DocumentRow {
  const row = house.books.documents.byId(id);
  if (!row) throw new AppError('not-found');
  if (row.print.length === 0) throw new AppError('household-erased');
  return row;
}

/** What a paper says, opened. */
export function openPrint(house: House, row: DocumentRow): PrintRecord {
  const key = documentKey(house, row);
  return house.privacy.unlock(key, printPart(row.id), row.print) as PrintRecord;
}

/** Who signs a paper and whether one signs for all: sealed apart, since every view of a case asks for it. */
export type SigningRecord = Pick<PaperModel, 'signers' | 'signing'>;

/** Who signs a paper, opened. */
export function openSigning(house: House, row: PaperRow, key: HouseholdKey = documentKey(house, row)): SigningRecord {
  return house.privacy.unlock(key, signersPart(row.id), row.signers) as SigningRecord;
}

/** Ties sealed bytes to their paper, so that they can't be moved to another. */
export const signersPart = (id: string) => `document ${id} signers`;
/** The same for all it says. */
export const printPart = (id: string) => `document ${id} print`;
/** The same for a file, which is known before its row. */
export const filePart = (number: string, version: 'frozen' | 'signed') => `document ${number} ${version}`;

/** Prints off the loop. Throws glyph-missing with the characters. */
export async function print(press: DocumentPress, fields: CasePaperFields): Promise<Uint8Array> {
  try {
    return await press.render({ kind: 'case-paper', fields });
  } catch (problem) {
    if (!(problem instanceof MissingGlyphError)) throw problem;
    throw new AppError('glyph-missing', undefined, { details: { characters: problem.characters.join('') } });
  }
}
