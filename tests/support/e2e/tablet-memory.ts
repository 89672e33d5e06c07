import type { Page } from '@playwright/test';

type Memory = {
  readonly homes: readonly unknown[];
  readonly photos: readonly unknown[];
  readonly kept: readonly unknown[];
};

function memoryOf(page: Page): Promise<Memory> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no memory')));
      });
    const db = await done(indexedDB.open('keyturn-guide'));
    const all = (store: string): Promise<unknown[]> => done(db.transaction(store).objectStore(store).getAll());
    const [homes = [], photos = [], kept = []] = await Promise.all(['homes', 'photos', 'kept'].map(all));
    db.close();
    return { homes, photos, kept };
  });
}

/** How much a tablet remembers: homes, photos, and lines of the guide's list. */
export async function keptOn(page: Page): Promise<{ homes: number; photos: number; lines: number }> {
  const { homes, photos, kept } = await memoryOf(page);
  const lines = (kept as { items: unknown[] }[]).flatMap(({ items }) => items);
  return { homes: homes.length, photos: photos.length, lines: lines.length };
}

/** Every word a tablet remembers. */
export async function wordsKeptOn(page: Page): Promise<string> {
  return JSON.stringify(await memoryOf(page));
}
