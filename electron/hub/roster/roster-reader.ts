import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/protocol/errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { RosterProgress, RosterResult, RosterWorkerInput, RosterWorkerMessage } from './roster-worker.ts';

/** A file that needs more than this is no roster; without a limit it would take the hub down with it. */
const workerMemoryMb = 1024;

/**
 * Reads and checks a roster file in a worker thread, off the hub's loop. Rejects with `roster-unreadable` and the reason
 * when the file as a whole can't be used; `issues` name the columns that are missing.
 */
export function readRosterInWorker(
  bytes: Uint8Array,
  onProgress: (progress: RosterProgress) => void,
): Promise<RosterResult> {
  const input: RosterWorkerInput = { bytes };
  const worker = new Worker(workerUrl('roster-worker', 'roster'), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  });
  return new Promise<RosterResult>((resolve, reject) => {
    worker.on('message', (message: RosterWorkerMessage) => {
      switch (message.type) {
        case 'progress':
          onProgress({ phase: message.phase, done: message.done, total: message.total });
          return;
        case 'done':
          resolve({ reading: message.reading, terms: message.terms });
          return;
        case 'refused':
          reject(unreadable(message.message, message.columns));
          return;
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(tooLarge ? unreadable('文件过大，无法读取：请分成几个文件导入。', []) : error);
    });
    worker.on('exit', (code) => reject(new Error(`the roster worker ended with code ${code} before it had answered`)));
  });
}

function unreadable(message: string, columns: readonly string[]): AppError {
  return new AppError('roster-unreadable', message, {
    issues: columns.map((column) => ({ path: `/file/${column}`, message })),
  });
}
