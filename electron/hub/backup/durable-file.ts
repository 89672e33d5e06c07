import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { BackupProblem } from './backup-problem.ts';

/** Copies a file to where nothing is yet, through whatever is put in between; durable when it resolves. SHA-256 of what was written. */
export async function writeThrough(
  from: string,
  to: string,
  between: readonly NodeJS.ReadWriteStream[] = [],
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const unfinished = `${to}.part`;
  await pipeline([createReadStream(from), ...between, counted, createWriteStream(unfinished, { mode: 0o600 })]);
  await syncPath(unfinished);
  await rename(unfinished, to);
  return { sha256: hash.digest('hex'), bytes };
}

/** SHA-256 of a file's bytes; throws where it is missing. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Writes a small file so that it survives a power cut. */
export async function writeDurably(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a file or the names in a folder durable; systems that can't sync a folder need not. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Refuses to begin what would not fit: bytes to write, and what must stay free for the running site. */
export async function demandRoom(folder: string, bytes: number, reserveBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + reserveBytes) {
    throw new BackupProblem('disk-full', `a backup of ${bytes} bytes does not fit into ${folder}`);
  }
}

/** Whether something lies there. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
