import { hash } from 'node:crypto';
import type { CaseId, FileId } from '#shared/domain/ids.ts';
import type { FileView } from '#shared/protocol/case-view.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type Actor, staffOf } from '../../auth/actor.ts';
import type { Commands } from '../../store/commands.ts';
import type { FileRow } from '../../store/inspections.ts';
import { openSealedFiles } from '../../store/sealed-files.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { loadCase, sealedPart } from './load-case.ts';
import { readPhoto } from './photo.ts';
import { raiseVersion } from './save-case.ts';

/** A photo as screens know it. */
export function viewFile(row: FileRow): FileView {
  const { id, media_type: mediaType, bytes, width, height, at } = row;
  return { id: id as FileId, mediaType, bytes, width, height, at: isoTime(at) };
}

/**
 * Keeps a photo of a case, sealed with the household's key. `key` is made by the tablet: the same one again is the same
 * file. The file is durable before the row that names it. Throws not-found, case-closed, not-an-image.
 */
export async function addCaseFile(
  house: House,
  commands: Commands,
  actor: Actor,
  id: CaseId,
  upload: { readonly bytes: Buffer; readonly key: string },
): Promise<FileView> {
  const { bytes, key } = upload;
  const loaded = loadCase(house, id);
  const known = house.books.inspections.fileByKey(id, key);
  if (known) return viewFile(known);
  if (loaded.kase.state !== 'open') throw new AppError('case-closed');
  const photo = readPhoto(bytes);
  const fileId = house.newId('file') as FileId;
  const sealed = house.privacy.lockBytes(loaded.key, sealedPart(id, `file ${fileId}`), bytes);
  const file = await openSealedFiles(house.folder).keep(sealed);
  const row = await commands.run(actor, (tx) => {
    const meanwhile = house.books.inspections.fileByKey(id, key);
    if (meanwhile) return meanwhile;
    const made: FileRow = {
      id: fileId,
      case_id: id,
      key,
      file,
      sha256: hash('sha256', bytes, 'hex'),
      media_type: photo.mediaType,
      bytes: bytes.length,
      width: photo.width,
      height: photo.height,
      staff_id: staffOf(tx.actor),
      at: tx.at,
    };
    house.books.inspections.insertFile(made);
    tx.append({ type: 'case.file-kept', subjectId: id, payload: { fileId, sha256: made.sha256, bytes: made.bytes } });
    raiseVersion(house, tx, loadCase(house, id));
    return made;
  });
  return viewFile(row);
}

/** A photo, opened. Throws not-found, also for a photo of another case. */
export async function openCaseFile(
  house: House,
  id: CaseId,
  fileId: FileId,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  const row = house.books.inspections.file(fileId);
  if (!row || row.case_id !== id) throw new AppError('not-found');
  const { key } = loadCase(house, id);
  const sealed = await openSealedFiles(house.folder).read(row.file);
  return { bytes: house.privacy.unlockBytes(key, sealedPart(id, `file ${fileId}`), sealed), mediaType: row.media_type };
}
