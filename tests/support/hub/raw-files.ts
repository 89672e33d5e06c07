import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

/** Every file of a data folder, unpacked where it is packed. */
function rawFiles(folder: string): (readonly [path: string, bytes: Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      return [path, path.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes] as const;
    });
}

/** The files of a data folder in which bytes or a word lie. */
export function placesOf(wanted: Buffer | string, folder: string): string[] {
  return rawFiles(folder).flatMap(([path, bytes]) => (bytes.includes(wanted) ? [path.slice(folder.length)] : []));
}

/** Whether any piece of some bytes lies anywhere in a data folder: a database keeps long ones in several places. */
export function liesAnywhere(bytes: Buffer, folder: string): boolean {
  const files = rawFiles(folder);
  const length = Math.min(32, bytes.length);
  const starts = Array.from({ length: Math.floor(bytes.length / length) }, (_, index) => index * length);
  return starts.some((start) => {
    const piece = bytes.subarray(start, start + length);
    return files.some(([, all]) => all.includes(piece));
  });
}
