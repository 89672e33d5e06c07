import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError, type ErrorCode } from '#shared/protocol/errors.ts';
import { mostPages } from './notice-limits.ts';
import type { PageSize } from './notice-messages.ts';
import { openNoticePdf } from './open-notice-pdf.ts';
import { findInPdf, type PdfFinding, pdfFindings } from './pdf-findings.ts';
import { readPdfObjects } from './pdf-objects.ts';

const refusals = {
  encrypted: 'notice-pdf-encrypted',
  script: 'notice-pdf-script',
  form: 'notice-pdf-form',
  action: 'notice-pdf-action',
  attachment: 'notice-pdf-attachment',
  media: 'notice-pdf-media',
  opaque: 'notice-pdf-broken',
} as const satisfies Record<PdfFinding, ErrorCode>;

/**
 * The sizes of a PDF's pages, in points, the right way round. Throws AppError where the file holds what a public notice must
 * not, can't be opened or has too many pages.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<readonly PageSize[]> {
  requireNothingActive(bytes);
  const { document: pdf } = await openNoticePdf(bytes).catch((problem: unknown) => {
    throw new AppError(named(problem) === 'PasswordException' ? 'notice-pdf-encrypted' : 'notice-pdf-broken');
  });
  await requireNothingSeen(pdf);
  if (pdf.numPages > mostPages) {
    throw new AppError('notice-pdf-too-long', undefined, { details: { pages: pdf.numPages, most: mostPages } });
  }
  const pages: PageSize[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => {
      throw new AppError('notice-page-broken', undefined, { details: { page: number } });
    });
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height });
    page.cleanup();
  }
  return pages;
}

function requireNothingActive(bytes: Uint8Array): void {
  const found = findIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const gravest = pdfFindings.find((finding) => found.has(finding));
  if (gravest) throw new AppError(refusals[gravest]);
}

function findIn(bytes: Buffer): ReadonlySet<PdfFinding> {
  try {
    return findInPdf(readPdfObjects(bytes));
  } catch (problem) {
    // Nested deeper than any program writes.
    if (problem instanceof RangeError) return new Set(['opaque']);
    throw problem;
  }
}

/** The same question to the viewer itself: what one reader overlooks, the other may see. */
async function requireNothingSeen(pdf: PDFDocumentProxy): Promise<void> {
  const { info } = await pdf.getMetadata();
  if ((info as { readonly EncryptFilterName?: string | null }).EncryptFilterName) {
    throw new AppError('notice-pdf-encrypted');
  }
  if (await pdf.getJSActions()) throw new AppError('notice-pdf-script');
  if (await pdf.getAttachments()) throw new AppError('notice-pdf-attachment');
}

function named(problem: unknown): string {
  return problem instanceof Error ? problem.name : '';
}
