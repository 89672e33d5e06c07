import type { DocumentId } from '#shared/domain/ids.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentPress } from '../../documents/document-press.ts';
import type { Commands } from '../../store/commands.ts';
import type { PaperRow } from '../../store/documents.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import { openSealedFiles } from '../../store/sealed-files.ts';
import { verifyBulkPaper } from '../bulk/verify-bulk-paper.ts';
import type { House } from '../house.ts';
import type { DocumentOrder } from './compose-document.ts';
import { makeDocument } from './make-document.ts';
import { type DocumentParts, findDocument } from './document-parts.ts';
import { awaitsSealing, sealSigned } from './seal-signed.ts';
import { openFile, verifyDocument, verifyFile } from './verify-document.ts';

/** The papers of cases: what takes longer than a command may. */
export type Documents = {
  /** One after the other, so that numbers have no gaps and the same paper is never made twice. */
  readonly make: (actor: Actor, order: DocumentOrder) => Promise<PaperRow>;
  readonly pdf: (id: DocumentId, version: 'frozen' | 'signed' | 'newest') => Promise<Buffer>;
  readonly verify: (number: string, hash: string | undefined) => ReturnType<typeof verifyDocument>;
  readonly verifyFile: (number: string, bytes: Uint8Array) => ReturnType<typeof verifyFile>;
  /** Hears what was committed: a paper's last signature has it sealed. */
  readonly hear: (rows: readonly JournalRow[]) => void;
  /** Resolves when nothing is being made. */
  readonly idle: () => Promise<void>;
};

/** Opens the papers of a site; `press` prints off the loop. */
export function createDocuments(house: House, commands: Commands, press: () => DocumentPress): Documents {
  const parts: DocumentParts = { house, commands, press, files: openSealedFiles(house.folder) };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const seal = (id: string) => inTurn(() => sealSigned(parts, id));

  return {
    make: (actor, order) => inTurn(() => makeDocument(parts, actor, order)),
    async pdf(id, version) {
      // A crash between the last signature and the sealed version is mended here.
      if (version !== 'frozen' && awaitsSealing(house, findDocument(house, id))) await seal(id);
      const row = findDocument(house, id);
      const newest = row.signed_file === null ? 'frozen' : 'signed';
      return openFile(house, parts.files, row, version === 'newest' ? newest : version);
    },
    verify: async (number, hash) =>
      verifyBulkPaper(house, number, hash) ?? verifyDocument(house, parts.files, number, hash),
    verifyFile: (number, bytes) => verifyFile(house, number, bytes),
    hear(rows) {
      for (const row of rows) {
        if (row.type !== 'document.signed' || !awaitsSealing(house, findDocument(house, row.subject_id))) continue;
        seal(row.subject_id).catch((problem: Error) => {
          // It is tried again when the paper is next read.
          house.log.fault('a paper was not sealed', problem);
        });
      }
    },
    idle: async () => void (await last),
  };
}
