import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupCauses } from '#shared/domain/backup/backup-events.ts';
import { BackupProblem } from './backup-problem.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself, in `manifest.json` beside what it holds. Times are UTC milliseconds. */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^bak_[0-9A-Za-z]{1,40}$/),
  at: z.int(),
  cause: z.enum(backupCauses),
  siteId: z.string(),
  keyturn: z.string(),
  schemaVersion: z.int(),
  /** The last entry of its journal. */
  journal: z.strictObject({ seq: z.int(), at: z.int(), hash: z.string() }),
  counts: z.strictObject({ homes: z.int(), tickets: z.int(), cases: z.int(), documents: z.int() }),
  database: z.strictObject({ bytes: z.int(), packedBytes: z.int(), packedSha256: sha256 }),
  /** Of `files.txt`: the names of all files of the site then, one a line. */
  files: z.strictObject({ count: z.int(), listSha256: sha256 }),
  /** Files of `keys/` with the SHA-256 of each. */
  keys: z.record(z.string().regex(/^[a-z-]+\.(json|pem|key)$/), sha256),
});
export type BackupManifest = z.output<typeof backupManifest>;

/** The parts of one backup in a folder of backups. */
export function backupPaths(store: string, id: string) {
  const folder = join(store, id);
  return {
    folder,
    manifest: join(folder, 'manifest.json'),
    database: join(folder, 'keyturn.db.zst'),
    fileList: join(folder, 'files.txt'),
    keys: join(folder, 'keys'),
  };
}

/** Where a folder of backups keeps the files of them all, each once. */
export function storedFile(store: string, name: string): string {
  return join(store, 'files', name.slice(0, 2), name);
}

/** Reads what a backup says of itself. Throws BackupProblem (folder-missing, manifest-damaged). */
export async function readManifest(store: string, id: string): Promise<BackupManifest> {
  const text = await readFile(backupPaths(store, id).manifest, 'utf8').catch(() => {
    throw new BackupProblem('folder-missing', `there is no backup ${id} in ${store}`);
  });
  const parsed = backupManifest.safeParse(asJson(text));
  if (!parsed.success || parsed.data.id !== id) {
    throw new BackupProblem('manifest-damaged', `the manifest of ${id} is damaged`);
  }
  return parsed.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
