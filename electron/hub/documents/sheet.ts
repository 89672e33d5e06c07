import PdfDocument from 'pdfkit';
import { packObjects } from './pack-objects.ts';

/** A PDF under way; all measures in points, y from the top. */
export type Pdf = PDFKit.PDFDocument;

/** What a PDF says of itself. `createdAt` (ms, UTC) is a field of the paper, so that the same paper has the same bytes. */
export type SheetInfo = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly createdAt: number;
  /** Says what each part is, and keeps its pages open until it is closed, so that they can be numbered. */
  readonly tagged?: boolean;
  /** Keeps its pages open without tags; whoever draws flushes them once they are numbered. */
  readonly keepPages?: boolean;
};

/** A PDF without pages yet. */
export function openSheet(info: SheetInfo): Pdf {
  const pdf = new PdfDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: info.language,
    displayTitle: true,
    ...(info.tagged ? { tagged: true, bufferPages: true } : {}),
    ...(info.keepPages ? { bufferPages: true } : {}),
    info: {
      Title: info.title,
      Author: info.author,
      Creator: 'Keyturn',
      Producer: 'Keyturn',
      CreationDate: new Date(info.createdAt),
    },
  });
  packObjects(pdf);
  return pdf;
}

/** Ends the PDF and gives its bytes. */
export async function closeSheet(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  pdf.on('end', resolve);
  pdf.on('error', reject);
  pdf.end();
  await promise;
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
