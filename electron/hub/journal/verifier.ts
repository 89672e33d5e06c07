import { Worker } from 'node:worker_threads';
import type { JournalRows } from '../store/journal-rows.ts';
import { workerUrl } from '../worker-url.ts';
import type { Verification } from '../store/verify-chain.ts';

/** Verifies the chain off the hub's loop; asked twice at once, it works once. Remembers how far it was right. */
export function createVerifier(
  path: string,
  rows: JournalRows,
  now: () => number,
): (full: boolean) => Promise<Verification> {
  const running = new Map<boolean, Promise<Verification>>();

  const work = (full: boolean) =>
    new Promise<Verification>((resolve, reject) => {
      const worker = new Worker(workerUrl('verify-worker', 'journal'), {
        name: 'verify',
        workerData: { path, full },
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
      rows.addCheckpoint({ ...checkpoint, at: now() });
    }
    return found;
  };
}
