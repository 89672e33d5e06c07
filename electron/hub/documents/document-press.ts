import { Worker } from 'node:worker_threads';
import { workerUrl } from '../worker-url.ts';
import type { DocumentAnswer, DocumentOrder } from './document-messages.ts';
import { MissingGlyphError } from './missing-glyph.ts';
import type { PaperRequest } from './paper.ts';

/** Makes papers off the hub's loop. */
export type DocumentPress = {
  /** The PDF. Throws MissingGlyphError, or an Error when the worker stopped before it answered. */
  readonly render: (request: PaperRequest) => Promise<Uint8Array>;
  /** Resolves when no paper is asked for: whatever can wait then goes on. */
  readonly idle: () => Promise<void>;
  /** Ends the worker; papers not yet made are refused. */
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (reason: Error) => void };

/** The worker thread as the hub runs it. */
export function startDocumentWorker(): Worker {
  return new Worker(workerUrl('document-worker', 'documents'), { name: 'documents' });
}

/** Starts the worker; one that stops by itself is replaced when the next paper is asked for. */
export function createDocumentPress(startWorker: () => Worker = startDocumentWorker): DocumentPress {
  const waiting = new Map<number, Waiting>();
  let becomesIdle = Promise.withResolvers<void>();
  let lastId = 0;
  let closed = false;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = startWorker();
    let reason = 'the document worker stopped';
    started.on('message', settle);
    started.on('error', (cause) => {
      reason = `the document worker stopped: ${cause instanceof Error ? cause.message : String(cause)}`;
    });
    started.on('exit', () => {
      worker = null;
      refuseAll(new Error(reason));
    });
    return started;
  }

  function settle(answer: DocumentAnswer): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) becomesIdle.resolve();
    if ('pdf' in answer) asked?.resolve(answer.pdf);
    else asked?.reject(answer.missing.length > 0 ? new MissingGlyphError(answer.missing) : new Error(answer.fault));
  }

  function refuseAll(reason: Error): void {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    becomesIdle.resolve();
  }

  return {
    render(request) {
      if (closed) return Promise.reject(new Error('the document press is closed'));
      worker ??= start();
      const id = ++lastId;
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      if (waiting.size === 0) becomesIdle = Promise.withResolvers<void>();
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request } satisfies DocumentOrder);
      return promise;
    },
    idle: () => (waiting.size === 0 ? Promise.resolve() : becomesIdle.promise),
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
