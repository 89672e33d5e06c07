import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupFaults } from '#shared/domain/backup/backup-faults.ts';
import { writeDurably } from './durable-file.ts';

const order = z.strictObject({
  id: z.string(),
  /** The folder of backups it lies in. */
  store: z.string(),
  at: z.int(),
  staffId: z.string().nullable(),
});
/** What the next start of the hub is to do before it opens the site. */
export type RestoreOrder = z.output<typeof order>;

const refused = order.extend({ code: z.enum(backupFaults) });
export type RefusedRestore = z.output<typeof refused>;

const done = z.strictObject({
  id: z.string(),
  upTo: z.int(),
  madeAt: z.int(),
  /** The last entry of the journal that was replaced; the same as `upTo` on an empty machine. */
  lostUpTo: z.int(),
  /** Stations that were revoked since the backup: it does not know of it. */
  revokedStations: z.array(z.string()),
});
/** A restore that was carried out and must still be written down by the hub that opens the site. */
export type RestoreDone = z.output<typeof done>;

const orderFile = 'restore-order.json';
const refusedFile = 'restore-refused.json';
const doneFile = 'restored.json';

/** The order that waits, or null. */
export const readOrder = (folder: string) => read(folder, orderFile, order);
/** Why the last order was refused, or null. */
export const readRefused = (folder: string) => read(folder, refusedFile, refused);
export const readDone = (folder: string) => read(folder, doneFile, done);

/** Leaves an order for the next start. */
export async function leaveOrder(folder: string, given: RestoreOrder): Promise<void> {
  await rm(join(folder, refusedFile), { force: true });
  await writeDurably(join(folder, `${orderFile}.part`), JSON.stringify(given));
  await rename(join(folder, `${orderFile}.part`), join(folder, orderFile));
}

export const callOffOrder = (folder: string) => rm(join(folder, orderFile), { force: true });

/** Puts an order aside that cannot be carried out. */
export async function refuseOrder(folder: string, given: RefusedRestore): Promise<void> {
  await writeDurably(join(folder, refusedFile), JSON.stringify(given));
  await callOffOrder(folder);
}

export const writeDone = (folder: string, found: RestoreDone) =>
  writeDurably(join(folder, doneFile), JSON.stringify(found));
export const forgetDone = (folder: string) => rm(join(folder, doneFile), { force: true });

async function read<T extends z.ZodType>(folder: string, name: string, shape: T): Promise<z.output<T> | null> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
