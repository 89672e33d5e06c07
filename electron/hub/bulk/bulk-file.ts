import { Zip, ZipPassThrough } from 'fflate';
import type { BulkFileOrder, BulkPrint } from './bulk-messages.ts';
import { drawCasePaper } from '../documents/case-paper.ts';
import type { PaperFonts } from '../documents/fonts.ts';
import { MissingGlyphError } from '../documents/missing-glyph.ts';
import { openSheet, type Pdf } from '../documents/sheet.ts';
import { createTags, type Tags, untagged } from '../documents/tags.ts';
import { createSealedWriter, type SealedWriter } from './sealed-stream.ts';

type Drawn = { readonly pages: { readonly number: string; readonly pages: number }[]; readonly unprintable: string[] };

/** The file of a building while it grows, home by home. */
export type BulkFile = {
  readonly add: (path: string, papers: readonly BulkPrint[]) => Promise<Drawn>;
  /** Resolves to the plain bytes written; 0 pages make no file. */
  readonly end: () => Promise<number>;
  readonly abort: () => void;
};

/** Begins a file; `fonts` serve all of its papers. */
export function openBulkFile(order: BulkFileOrder, fonts: PaperFonts): BulkFile {
  const writer = createSealedWriter(order.path, order.key, order.name);
  return order.form === 'zip-by-home' ? openZip(order, fonts, writer) : openOnePdf(order, fonts, writer);
}

function openOnePdf(order: BulkFileOrder, fonts: PaperFonts, writer: SealedWriter): BulkFile {
  const { pdf, ended } = beginPdf(order, 'of-a-building', writer.write);
  return {
    add: (_, papers) => Promise.resolve(drawAll(pdf, untagged, fonts, papers)),
    async end() {
      pdf.end();
      await ended;
      return writer.end();
    },
    abort: writer.abort,
  };
}

function openZip(order: BulkFileOrder, fonts: PaperFonts, writer: SealedWriter): BulkFile {
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    writer.write(bytes);
  });
  return {
    async add(path, papers) {
      if (papers.length === 0) return { pages: [], unprintable: [] };
      const parts: Uint8Array[] = [];
      const { pdf, ended } = beginPdf(order, 'of-a-home', (bytes) => parts.push(bytes));
      const tags = createTags(pdf);
      const drawn = drawAll(pdf, tags, fonts, papers);
      tags.end();
      pdf.end();
      await ended;
      if (drawn.pages.length === 0) return drawn;
      // Pages are deflated already.
      const entry = new ZipPassThrough(`${path}.pdf`);
      entry.mtime = order.createdAt;
      zip.add(entry);
      for (const [index, part] of parts.entries()) entry.push(part, index === parts.length - 1);
      return drawn;
    },
    end() {
      zip.end();
      return Promise.resolve(writer.end());
    },
    abort: writer.abort,
  };
}

/**
 * Pages leave it as soon as they are whole. A home's own file is read on a screen too and carries tags; that of a building is
 * for the printer and carries none: their tree would grow with every page until the end.
 */
function beginPdf(order: BulkFileOrder, what: 'of-a-home' | 'of-a-building', take: (bytes: Uint8Array) => void) {
  const { title, author, createdAt } = order;
  const pages = what === 'of-a-home' ? { tagged: true } : { keepPages: true };
  const pdf = openSheet({ title, author, language: 'zh-CN', createdAt, ...pages });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  pdf.on('data', take);
  pdf.on('end', resolve);
  pdf.on('error', reject);
  return { pdf, ended };
}

function drawAll(pdf: Pdf, tags: Tags, fonts: PaperFonts, papers: readonly BulkPrint[]): Drawn {
  const drawn: Drawn = { pages: [], unprintable: [] };
  for (const paper of papers) {
    if (!isPrintable(paper, fonts)) {
      drawn.unprintable.push(paper.number);
      continue;
    }
    tags.within('Sect', () => {
      const pages = drawCasePaper({ pdf, fonts, tags }, { ...paper, photos: [], signed: null });
      drawn.pages.push({ number: paper.number, pages });
    });
    pdf.flushPages();
  }
  return drawn;
}

/** Looked at before anything is drawn: a paper begun can't be taken out of its file again. */
function isPrintable({ model, siteName }: BulkPrint, fonts: PaperFonts): boolean {
  const known = printable.get(fonts) ?? new Set<string>();
  printable.set(fonts, known);
  try {
    for (const text of textsOf([model, siteName])) {
      for (const character of text) {
        if (known.has(character) || character === '\n') continue;
        fonts.shape(character, { weight: 'regular' });
        fonts.shape(character, { weight: 'bold' });
        known.add(character);
      }
    }
    return true;
  } catch (problem) {
    if (problem instanceof MissingGlyphError) return false;
    throw problem;
  }
}

/** Characters both weights of a thread's fonts have. */
const printable = new WeakMap<PaperFonts, Set<string>>();

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsOf(part);
}
