import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ListedCase } from '#shared/protocol/case-list.ts';
import type { Deed, Entry } from './entries.ts';
import { type HomeSnapshot, homeAfter } from './home-snapshot.ts';

/** A photo kept until the hub has it; afterwards only the name the hub gave it. */
export type KeptPhoto = { readonly key: string; readonly blob: Blob | null; readonly fileId: string | null };

type Shape = DBSchema & {
  entries: { key: number; value: Omit<Entry, 'seq'> & { seq?: number } };
  photos: { key: string; value: KeptPhoto };
  homes: { key: string; value: HomeSnapshot };
  kept: { key: 'households'; value: { readonly seenAt: number; readonly items: readonly Household[] } };
};

/** What is kept of the list: no more than the screen shows. */
export type Household = Pick<
  ListedCase,
  | 'id'
  | 'home'
  | 'owners'
  | 'number'
  | 'ticketId'
  | 'ticketState'
  | 'stage'
  | 'route'
  | 'waitMinutes'
  | 'nextStage'
  | 'deskName'
  | 'defects'
  | 'purpose'
  | 'changedAt'
>;

/** The tablet's own memory: it survives reloads, crashes and an hour without the hub. */
export type LocalStore = {
  readonly entries: () => Promise<readonly Entry[]>;
  /** Written down first; sent when the hub can be reached. */
  readonly add: (deeds: readonly Deed[], photos?: readonly KeptPhoto[]) => Promise<void>;
  /** The hub has it, in these words: it leaves the queue and stands in the home, both or neither. */
  readonly settle: (entry: Entry, said: Deed) => Promise<void>;
  readonly replace: (before: Entry, after: Entry | null) => Promise<void>;
  readonly photo: (key: string) => Promise<KeptPhoto | undefined>;
  readonly keepPhoto: (photo: KeptPhoto) => Promise<void>;
  readonly home: (caseId: string) => Promise<HomeSnapshot | undefined>;
  /** Changes what is kept of a home in one go; nothing sent meanwhile is overwritten. */
  readonly changeHome: (
    caseId: string,
    change: (now: HomeSnapshot | undefined) => HomeSnapshot | null,
  ) => Promise<HomeSnapshot | null>;
  readonly households: () => Promise<readonly Household[]>;
  readonly keepHouseholds: (households: readonly Household[]) => Promise<void>;
  /** Forgets everything but what waits to be sent and the homes it belongs to. */
  readonly forget: () => Promise<void>;
  /** Forgets, besides, what nobody looked at for a day. */
  readonly forgetOld: (now: number) => Promise<void>;
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
  return {
    entries: async () => (await db.getAll('entries')) as Entry[],
    async add(deeds, photos = []) {
      const tx = db.transaction(['entries', 'photos'], 'readwrite', { durability: 'strict' });
      for (const photo of photos) void tx.objectStore('photos').put(photo);
      for (const deed of deeds) void tx.objectStore('entries').add({ deed, state: 'waiting', code: null });
      await tx.done;
    },
    async settle(entry, said) {
      const tx = db.transaction(['entries', 'homes'], 'readwrite', { durability: 'strict' });
      const homes = tx.objectStore('homes');
      const home = await homes.get(said.caseId);
      if (home) void homes.put(homeAfter(home, said));
      void tx.objectStore('entries').delete(entry.seq);
      await tx.done;
    },
    replace: async (before, after) =>
      after ? void (await db.put('entries', after)) : db.delete('entries', before.seq),
    photo: (key) => db.get('photos', key),
    keepPhoto: async (photo) => void (await db.put('photos', photo)),
    home: (caseId) => db.get('homes', caseId),
    async changeHome(caseId, change) {
      const tx = db.transaction('homes', 'readwrite');
      const home = change(await tx.store.get(caseId));
      if (home) void tx.store.put(home);
      await tx.done;
      return home;
    },
    households: async () => (await db.get('kept', 'households'))?.items ?? [],
    keepHouseholds: async (items) => void (await db.put('kept', { seenAt: Date.now(), items }, 'households')),
    forget: () => forget(db, () => true),
    forgetOld: (now) => forget(db, (seenAt) => now - seenAt > forgottenAfterMs),
  };
}

/** What the queue still needs stays: homes it belongs to, their lines in the list, photos it shows. */
async function forget(db: IDBPDatabase<Shape>, isOver: (seenAt: number) => boolean): Promise<void> {
  const tx = db.transaction(['entries', 'photos', 'homes', 'kept'], 'readwrite');
  const deeds = ((await tx.objectStore('entries').getAll()) as Entry[]).map(({ deed }) => deed);
  const inQueue = new Set<string>(deeds.map(({ caseId }) => caseId));
  const homes = tx.objectStore('homes');
  for (const { caseId, seenAt } of await homes.getAll()) {
    if (isOver(seenAt) && !inQueue.has(caseId)) void homes.delete(caseId);
  }
  const shown = new Set(deeds.flatMap(photoKeys));
  for (const key of await tx.objectStore('photos').getAllKeys()) {
    if (!shown.has(key)) void tx.objectStore('photos').delete(key);
  }
  const list = await tx.objectStore('kept').get('households');
  if (list && isOver(list.seenAt)) {
    const items = list.items.filter(({ id }) => inQueue.has(id));
    void tx.objectStore('kept').put({ ...list, items }, 'households');
  }
  await tx.done;
}

function photoKeys(deed: Deed): readonly string[] {
  if (deed.kind === 'photo') return [deed.key];
  return deed.kind === 'item' && deed.item.kind !== 'fine' ? deed.item.photos : [];
}
