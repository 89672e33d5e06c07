import { parentPort, workerData } from 'node:worker_threads';
import { readRoster } from '#shared/domain/roster/read-roster.ts';
import type { RosterReading } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { readTable } from './read-table.ts';
import { type SearchTerm, searchTerms } from './search-terms.ts';

/** What the reader hands to the worker. */
export type RosterWorkerInput = { readonly bytes: Uint8Array };

/** How far the reading is: one step for the file, then one per row. */
export type RosterProgress = {
  readonly phase: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
};

/** A roster with what each accepted home is found by, in the order of `reading.accepted`. */
export type RosterResult = {
  readonly reading: RosterReading;
  readonly terms: readonly (readonly SearchTerm[])[];
};

export type RosterWorkerMessage =
  | ({ readonly type: 'progress' } & RosterProgress)
  | ({ readonly type: 'done' } & RosterResult)
  | { readonly type: 'refused'; readonly message: string; readonly columns: readonly string[] };

/** Enough for a bar that moves, few enough to cost nothing. */
const rowsPerReport = 200;

function post(message: RosterWorkerMessage): void {
  parentPort?.postMessage(message);
}

async function run({ bytes }: RosterWorkerInput): Promise<void> {
  post({ type: 'progress', phase: 'reading', done: 0, total: 1 });
  const table = await readTable(bytes);
  const outcome = readRoster(table, (done, total) => {
    if (done % rowsPerReport === 0 || done === total) post({ type: 'progress', phase: 'checking', done, total });
  });
  if (!outcome.ok) {
    post({ type: 'refused', message: outcome.fault.message, columns: outcome.fault.columns });
    return;
  }
  const { reading } = outcome;
  post({ type: 'done', reading, terms: reading.accepted.map(({ home }) => searchTerms(home)) });
}

try {
  await run(workerData as RosterWorkerInput);
} catch (error) {
  // Errors lose their class between threads; an expected one travels as a message, the rest ends the worker.
  if (!(error instanceof AppError)) throw error;
  post({ type: 'refused', message: error.message, columns: [] });
}
