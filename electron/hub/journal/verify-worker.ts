import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { verifyChain } from '../store/verify-chain.ts';

const { path, full } = workerData as { path: string; full: boolean };
const db = new Sqlite(path, { readonly: true });
try {
  // One read transaction: entries written meanwhile are not half seen.
  parentPort?.postMessage(db.transaction(() => verifyChain(db, full))());
} finally {
  db.close();
}
