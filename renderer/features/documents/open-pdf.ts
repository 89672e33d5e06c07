import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build answers with the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** A PDF read into memory, its pages ready to be drawn; `close` frees what it holds. */
export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** Fetches a PDF of the hub, since its address alone carries no session, and opens it. */
export async function openPdf(url: string, headers: Record<string, string>): Promise<OpenPdf> {
  const response = await fetch(url, { headers, cache: 'no-store' });
  if (!response.ok) throw new Error(`the paper was answered with ${response.status}`);
  // Our papers bring their own fonts, so nothing else has to be fetched.
  const task = getDocument({ data: new Uint8Array(await response.arrayBuffer()) });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}
