import { type IDBPDatabase, openDB } from 'idb';
import type { LocalDraft } from './draft-keeper.ts';

type Stored = LocalDraft & { readonly at: number };

const store = 'drafts';
/** Words that no hub took within a day are of no use to anybody; they are personal, so they go. */
const longestMs = 24 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase> | null = null;
function database(): Promise<IDBPDatabase> {
  opened ??= openDB('keyturn-drafts', 1, {
    upgrade: (db) => {
      db.createObjectStore(store);
    },
  });
  return opened;
}

const keyOf = (caseId: string, stepId: string) => `${caseId} ${stepId}`;

/** Keeps words on this device until the hub has them; null takes them away. */
export async function keepOnDevice(caseId: string, stepId: string, draft: LocalDraft | null): Promise<void> {
  const db = await database();
  if (draft === null) await db.delete(store, keyOf(caseId, stepId));
  else await db.put(store, { ...draft, at: Date.now() } satisfies Stored, keyOf(caseId, stepId));
}

/** Words of a step that the hub never got: from before a reload, a crash or a cut-off. */
export async function foundOnDevice(caseId: string, stepId: string): Promise<LocalDraft | null> {
  const db = await database();
  const found = (await db.get(store, keyOf(caseId, stepId))) as Stored | undefined;
  if (!found) return null;
  if (Date.now() - found.at <= longestMs) return found;
  await db.delete(store, keyOf(caseId, stepId));
  return null;
}
