// oxlint-disable-next-line typescript/triple-slash-reference -- every project that reads this file needs it, not the hub alone
/// <reference path="./pdf-worker.d.ts" />
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { mostPixels } from './notice-limits.ts';

/** An open PDF, and how often its reader has given up on a part of a page so far. */
export type NoticePdf = { readonly document: PDFDocumentProxy; readonly gaps: () => number };

/** Where pdfjs keeps its tables and fonts: they are needed for text whose font the file does not bring. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(home, name) + sep;

/** Marks, among the messages from the half that reads to the half that draws, that a page's contents break off. */
const brokenOff = 5;

/**
 * Opens a PDF for the use of one worker thread; both halves of the viewer run in it. Rejects as pdfjs does when it can't be
 * opened. The viewer draws what it can and keeps quiet about the rest, so whoever draws must ask for `gaps`: a notice that
 * lacks a part would say something else.
 */
export async function openNoticePdf(bytes: Uint8Array): Promise<NoticePdf> {
  const { port1: drawing, port2: reading } = new MessageChannel();
  let gaps = 0;
  drawing.on('message', (message: { readonly stream?: number }) => {
    if (message.stream === brokenOff) gaps++;
  });
  WorkerMessageHandler.initializeFromPort(reading);
  reading.start();
  const document = await getDocument({
    // The viewer may change the bytes.
    data: Uint8Array.from(bytes),
    worker: PDFWorker.create({ port: drawing as never, verbosity: VerbosityLevel.ERRORS }),
    stopAtErrors: true,
    maxImageSize: mostPixels,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    // Every machine must show the same, whatever fonts it has.
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  return { document, gaps: () => gaps };
}
