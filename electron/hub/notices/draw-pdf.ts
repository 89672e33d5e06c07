import type { Canvas } from '@napi-rs/canvas';
import { AppError } from '#shared/protocol/errors.ts';
import { longestSide } from './notice-limits.ts';
import type { PressedPage } from './notice-messages.ts';
import { type NoticePdf, openNoticePdf } from './open-notice-pdf.ts';
import { picturesOf, sheetOf } from './page-picture.ts';
import { standInFonts } from './stand-in-fonts.ts';

/** A drawn page that is not packed yet. */
type DrawnSheet = Pick<PressedPage, 'page' | 'characters'> & { readonly sheet: Canvas };

/**
 * Draws the pages of a PDF in their order, each handed over as soon as it is there. Packing a page takes longer than drawing
 * it and happens on other threads, so that the next is drawn meanwhile. Throws notice-pdf-broken, notice-page-broken.
 */
export async function drawPdf(bytes: Uint8Array, handOver: (page: PressedPage) => Promise<void>): Promise<void> {
  standInFonts();
  const pdf = await openNoticePdf(bytes).catch(() => {
    throw new AppError('notice-pdf-broken');
  });
  const pack = async ({ sheet, ...page }: DrawnSheet) => handOver({ ...page, ...(await picturesOf(sheet)) });
  let packing: Promise<void> = Promise.resolve();
  try {
    for (let page = 1; page <= pdf.document.numPages; page++) {
      const drawn = await drawPage(pdf, page);
      await packing;
      packing = pack(drawn);
      // Somebody waits for the first; drawing the second would hold it up.
      if (page === 1) await packing;
    }
  } finally {
    await packing;
  }
}

async function drawPage(pdf: NoticePdf, number: number): Promise<DrawnSheet> {
  try {
    const page = await pdf.document.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longestSide.screen / Math.max(size.width, size.height) });
    const sheet = sheetOf(viewport);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    // The viewer is written for a browser's canvas, which this one stands in for.
    await page.render({ canvas: sheet as never, viewport }).promise;
    // A picture that can't be unpacked is there as nothing.
    const pictures = [...page.objs, ...page.commonObjs];
    if (pdf.gaps() > 0 || pictures.some(([, data]) => data === null)) throw new Error('a part is missing');
    page.cleanup();
    return { page: number, characters: text.replaceAll(/\s/g, '').length || null, sheet };
  } catch {
    throw new AppError('notice-page-broken', undefined, { details: { page: number } });
  }
}
