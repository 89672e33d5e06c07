import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ListedCase } from '#shared/protocol/cases.ts';
import type { Deed, Entry } from './entries.ts';
import type { HomeSnapshot } from './home-snapshot.ts';

/** A photo kept until the hub has it; afterwards only the name the hub gave it. */
export type KeptPhoto = { readonly key: string; readonly blob: Blob | null; readonly fileId: string | null };

type Shape = DBSchema & {
  entries: { key: number; value: Omit<Entry, 'seq'> & { seq?: number } };
  photos: { key: string; value: KeptPhoto };
  homes: { key: string; value: HomeSnapshot };
  kept: { key: string; value: unknown };
};

/** What is kept of the list: no more than the screen shows. */
export type Household = Pick<
  ListedCase,
  | 'id'
  | 'home'
  | 'number'
  | 'ticketId'
  | 'ticketState'
  | 'stage'
  | 'route'
  | 'waitMinutes'
  | 'deskName'
  | 'defects'
  | 'purpose'
>;

/** The tablet's own memory: it survives reloads, crashes and an hour without the hub. */
export type LocalStore = {
  readonly entries: () => Promise<readonly Entry[]>;
  /** Written down first; sent when the hub can be reached. */
  readonly add: (deeds: readonly Deed[], photos?: readonly KeptPhoto[]) => Promise<void>;
  readonly replace: (before: Entry, after: Entry | null) => Promise<void>;
  readonly photo: (key: string) => Promise<KeptPhoto | undefined>;
  readonly keepPhoto: (photo: KeptPhoto) => Promise<void>;
  readonly home: (caseId: string) => Promise<HomeSnapshot | undefined>;
  readonly keepHome: (home: HomeSnapshot) => Promise<void>;
  readonly households: () => Promise<readonly Household[]>;
  readonly keepHouseholds: (households: readonly Household[]) => Promise<void>;
  /** Forgets homes and photos; only when nothing waits to be sent. */
  readonly forget: () => Promise<void>;
};

const forgottenAfterMs = 24 * 3_600_000;

/** Opens the memory of this browser. */
export async function openLocalStore(name = 'keyturn-guide'): Promise<LocalStore> {
  const db: IDBPDatabase<Shape> = await openDB<Shape>(name, 1, {
    upgrade(made) {
      made.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
      made.createObjectStore('photos', { keyPath: 'key' });
      made.createObjectStore('homes', { keyPath: 'caseId' });
      made.createObjectStore('kept');
    },
  });
  await dropOldHomes(db);
  return {
    entries: async () => (await db.getAll('entries')) as Entry[],
    async add(deeds, photos = []) {
      const tx = db.transaction(['entries', 'photos'], 'readwrite', { durability: 'strict' });
      for (const photo of photos) void tx.objectStore('photos').put(photo);
      for (const deed of deeds) void tx.objectStore('entries').add({ deed, state: 'waiting', code: null });
      await tx.done;
    },
    replace: async (before, after) =>
      after ? void (await db.put('entries', after)) : db.delete('entries', before.seq),
    photo: (key) => db.get('photos', key),
    keepPhoto: async (photo) => void (await db.put('photos', photo)),
    home: (caseId) => db.get('homes', caseId),
    keepHome: async (home) => void (await db.put('homes', home)),
    households: async () => ((await db.get('kept', 'households')) ?? []) as readonly Household[],
    keepHouseholds: async (households) => void (await db.put('kept', households, 'households')),
    async forget() {
      if ((await db.count('entries')) > 0) return;
      const tx = db.transaction(['photos', 'homes', 'kept'], 'readwrite');
      await Promise.all([
        tx.objectStore('photos').clear(),
        tx.objectStore('homes').clear(),
        tx.objectStore('kept').clear(),
      ]);
      await tx.done;
    },
  };
}

/** A home nobody opened for a day is not kept on the tablet any longer. */
async function dropOldHomes(db: IDBPDatabase<Shape>): Promise<void> {
  const waiting = new Set(((await db.getAll('entries')) as Entry[]).map(({ deed }) => deed.caseId as string));
  for (const home of await db.getAll('homes')) {
    if (Date.now() - home.seenAt > forgottenAfterMs && !waiting.has(home.caseId)) await db.delete('homes', home.caseId);
  }
}
