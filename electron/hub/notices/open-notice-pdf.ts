import { dirname, join, sep } from 'node:path';
import { createRequire } from 'node:module';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mostPixels } from './notice-limits.ts';

/** Where pdfjs keeps its tables and fonts: they are needed for text whose font the file does not bring. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(home, name) + sep;

/**
 * Opens a PDF for the use of one worker thread. It may change `bytes`. Rejects as pdfjs does when it can't be opened; drawing
 * rejects rather than leave out what can't be drawn, since a notice with a gap would say something else.
 */
export function openNoticePdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
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
}
