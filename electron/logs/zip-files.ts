import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

const pieceBytes = 64 * 1024;

/** Packs a few files, a piece at a turn, so that no command waits behind it. */
export async function zipFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((problem, piece) => {
    if (problem) fault = problem;
    else pieces.push(piece);
  });
  for (const [name, bytes] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
      entry.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
      await nextTurn();
    }
  }
  zip.end();
  if (fault !== null) throw fault;
  return Buffer.concat(pieces);
}
