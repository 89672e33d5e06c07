import { readdir } from 'node:fs/promises';
import { type BackupManifest, readManifest } from './manifest.ts';

/** A backup as it lies there; without a manifest that can be read it is damaged. */
export type FoundBackup = { readonly id: string; readonly manifest: BackupManifest | null };

/** The backups of a folder, newest first; a folder that is not there has none. */
export async function listBackups(store: string): Promise<readonly FoundBackup[]> {
  const entries = await readdir(store, { withFileTypes: true }).catch(() => []);
  const ids = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith('bak_')).map(({ name }) => name);
  const found = ids.map(async (id) => ({ id, manifest: await readManifest(store, id).catch(() => null) }));
  return (await Promise.all(found)).toSorted((a, b) => (a.id < b.id ? 1 : -1));
}
