import { Worker } from 'node:worker_threads';
import type { Store } from '../store/open.ts';
import { workerUrl } from '../worker-url.ts';
import type { Verification } from './verify-chain.ts';

/** Verifies the chain off the hub's loop; asked twice at once, it works once. Remembers how far it was right. */
export function createVerifier(store: Store, now: () => number): (full: boolean) => Promise<Verification> {
  const running = new Map<boolean, Promise<Verification>>();

  const work = (full: boolean) =>
    new Promise<Verification>((resolve, reject) => {
      const worker = new Worker(workerUrl('verify-worker', 'journal'), {
        name: 'verify',
        workerData: { path: store.db.name, full },
      });
      worker.once('message', resolve);
      worker.once('error', reject);
    });

  return async (full) => {
    const asked = running.get(full) ?? work(full).finally(() => running.delete(full));
    running.set(full, asked);
    const found = await asked;
    const { checkpoint } = found;
    if (found.ok && checkpoint) {
      store.change((q) =>
        q
          .insertInto('journal_checkpoints')
          .values({ ...checkpoint, at: now() })
          .onConflict((c) => c.doNothing()),
      );
    }
    return found;
  };
}
