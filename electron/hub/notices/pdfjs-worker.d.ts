/** The half of pdfjs that reads the file; the package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { MessagePort } from 'node:worker_threads';

  export const WorkerMessageHandler: { readonly initializeFromPort: (port: MessagePort) => void };
}
