import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allClips, isClip, spokenLanguages } from '#shared/domain/announcement/clips.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../store/commands.ts';
import { resourceFile } from '../resource-file.ts';
import type { House } from './house.ts';

type Language = (typeof spokenLanguages)[number];
export type ClipFile = { readonly bytes: Buffer; readonly mediaType: string };

/** All clips of the announcer, and which of them the site recorded itself. */
export function listClips(house: House) {
  const own = new Set(house.books.voiceClips.all().map((row) => `${row.language} ${row.clip}`));
  return spokenLanguages.flatMap((language) =>
    allClips(language).map((clip) => ({ language, clip, own: own.has(`${language} ${clip}`) })),
  );
}

/** One clip: the site's own recording, else the one that came with the product. Throws not-found. */
export function readClip(house: House, language: Language, clip: string): ClipFile {
  if (!isClip(language, clip)) throw new AppError('not-found');
  const own = house.books.voiceClips.find(language, clip);
  if (own) return { bytes: readFileSync(filePath(house, own.sha256)), mediaType: own.media_type };
  return { bytes: readFileSync(resourceFile('voice', language, `${clip}.ogg`)), mediaType: 'audio/ogg' };
}

/** Replaces a clip with the site's own recording. Throws not-found, unsupported-media-type. */
export function saveClip(house: House, tx: Tx, language: Language, clip: string, bytes: Buffer): void {
  if (!isClip(language, clip)) throw new AppError('not-found');
  const mediaType = audioType(bytes);
  if (!mediaType) throw new AppError('unsupported-media-type');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = filePath(house, sha256);
  if (!existsSync(path)) {
    mkdirSync(join(house.folder, 'files', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(path, bytes, { mode: 0o600 });
  }
  house.books.voiceClips.save({ language, clip, sha256, media_type: mediaType });
  tx.append({ type: 'voice.clip-saved', subjectId: clip, payload: { language, clip, sha256 } });
}

/** Goes back to the clip that came with the product. Throws not-found when the site has none of its own. */
export function removeClip(house: House, tx: Tx, language: Language, clip: string): void {
  if (!house.books.voiceClips.remove(language, clip)) throw new AppError('not-found');
  tx.append({ type: 'voice.clip-removed', subjectId: clip, payload: { language, clip } });
}

/** Files are kept under the hash of their content and never changed. */
function filePath(house: House, sha256: string): string {
  return join(house.folder, 'files', sha256.slice(0, 2), sha256);
}

/** The kind of sound by its first bytes; null for anything else, whatever its name says. */
function audioType(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('OggS')) return 'audio/ogg';
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return 'audio/wav';
  if (start.startsWith('\x1a\x45\xdf\xa3')) return 'audio/webm';
  if (start.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return 'audio/mpeg';
  return null;
}
