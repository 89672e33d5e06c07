import type { KeptPiece } from './showing-pieces.ts';

/** What the hub has not taken yet, kept over reloads and power cuts. */
export type ShowingStore = {
  /** Everything kept, oldest first, each under its key. */
  readonly all: () => Promise<readonly { readonly key: number; readonly piece: KeptPiece }[]>;
  /** Keeps one more; answers its key. */
  readonly add: (piece: KeptPiece) => Promise<number>;
  readonly remove: (keys: readonly number[]) => Promise<void>;
};

const table = 'pieces';

/** Keeps them in the browser's own database, one for each role a device may have. */
export function openShowingStore(name: string): ShowingStore {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => (opened ??= open(name));
  const within = async <T>(mode: IDBTransactionMode, run: (pieces: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answered(run((await database()).transaction(table, mode).objectStore(table)));
  return {
    async all() {
      const [keys, pieces] = await Promise.all([
        within('readonly', (store) => store.getAllKeys()),
        within('readonly', (store) => store.getAll() as IDBRequest<KeptPiece[]>),
      ]);
      return pieces.map((piece, index) => ({ key: Number(keys[index]), piece }));
    },
    async add(piece) {
      return Number(await within('readwrite', (store) => store.add(piece)));
    },
    async remove(keys) {
      const store = (await database()).transaction(table, 'readwrite').objectStore(table);
      await Promise.all(keys.map((key) => answered(store.delete(key))));
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(table, { autoIncrement: true }));
  return answered(asked);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
