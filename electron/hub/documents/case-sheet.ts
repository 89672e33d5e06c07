import type { PaperText } from '#shared/domain/papers/paper-model.ts';
import { inLanguage } from '#shared/domain/papers/words.ts';
import type { Weight } from './font-file.ts';
import type { PaperFonts } from './fonts.ts';
import { millimetre } from './marks.ts';
import { type Pen, takePen } from './pen.ts';
import type { Pdf } from './sheet.ts';
import type { Tags } from './tags.ts';
import { createLineWrapper, type LineWrapper } from './wrap-lines.ts';

/** A4 with the margins of all case papers; the foot keeps room for hashes and the QR code. */
export const page = { width: 210 * millimetre, height: 297 * millimetre };
export const left = 18 * millimetre;
export const right = page.width - 18 * millimetre;
export const contentWidth = right - left;
export const top = 24 * millimetre;
export const bottom = page.height - 31.5 * millimetre;
/** Room on a page between head and foot. */
export const bodyHeight = bottom - top;

export const colours = {
  ink: '#1c1b19',
  soft: '#5d5a54',
  green: '#0f4c3a',
  line: '#b9bfb9',
  shade: '#eef2ee',
} as const;

/** How a text looks; `gap` is the height of its lines. */
export type Style = {
  readonly weight: Weight;
  readonly size: number;
  readonly gap: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Set as English. */
  readonly english?: boolean;
};

/** One printed line, with its style. */
export type Line = { readonly text: string; readonly style: Style };

/** The page under way: where the next block begins, and how to write on it. */
export type CaseSheet = {
  readonly pdf: Pdf;
  readonly pen: Pen;
  readonly tags: Tags;
  readonly bilingual: boolean;
  readonly wrapper: LineWrapper;
  readonly y: () => number;
  readonly moveTo: (y: number) => void;
  /** Height left on this page. */
  readonly room: () => number;
  /** Begins a new page unless this much room is left. */
  readonly keepRoom: (height: number) => void;
  readonly newPage: () => void;
  /** The text as lines; English under Chinese where the paper is bilingual. */
  readonly lines: (text: PaperText, style: Style, width: number) => readonly Line[];
  /** Writes lines from a top edge down; returns where they end. */
  readonly write: (lines: readonly Line[], x: number, y: number, width: number) => number;
};

/** English stands under Chinese in small print. */
const underscale = 0.82;

/** Opens the sheet; `onPage` is called for each page begun, after the first too. */
export function openCaseSheet(parts: {
  readonly pdf: Pdf;
  readonly fonts: PaperFonts;
  readonly tags: Tags;
  readonly bilingual: boolean;
  /** How many times larger than A4 the pages are; everything on them grows alike. */
  readonly enlarge?: number;
  readonly beginPage: (sheet: CaseSheet, first: boolean) => void;
}): CaseSheet {
  const { pdf, fonts, tags, bilingual, enlarge = 1 } = parts;
  const pen = takePen(pdf, fonts);
  const wrapper = createLineWrapper(fonts);
  let at = top;
  let pages = 0;

  const broken = (text: string, style: Style, width: number): readonly Line[] =>
    wrapper.wrap(text, style, style.size, width).map((line) => ({ text: line, style }));

  const sheet: CaseSheet = {
    pdf,
    pen,
    tags,
    bilingual,
    wrapper,
    y: () => at,
    moveTo: (y) => {
      at = y;
    },
    room: () => bottom - at,
    newPage() {
      pdf.addPage({ size: [page.width * enlarge, page.height * enlarge], margin: 0 });
      if (enlarge !== 1) pdf.scale(enlarge);
      pages += 1;
      at = top;
      parts.beginPage(sheet, pages === 1);
    },
    keepRoom(height) {
      if (at + height > bottom) sheet.newPage();
    },
    lines(text, style, width) {
      const main = inLanguage(text, 'zh');
      const other = withoutRepeats(inLanguage(text, 'en'), main);
      const size = Math.max(6.5, style.size * underscale);
      const under: Style = { ...style, weight: 'regular', size, gap: size * 1.35, colour: colours.soft, english: true };
      return [
        ...broken(main, style, width),
        ...(bilingual && saysMore(main, other) ? broken(other, under, width) : []),
      ];
    },
    write(lines, x, y, width) {
      let end = y;
      for (const { text, style } of lines) {
        const baseline = end + style.gap / 2 + style.size * 0.36;
        pdf.fillColor(style.colour ?? colours.ink);
        const { weight, size, align = 'left', english = false } = style;
        pen.writeOn(baseline, text, x, width, { weight, size, align, english });
        end += style.gap;
      }
      pdf.fillColor(colours.ink);
      return end;
    },
  };
  return sheet;
}

/** What somebody said stands in the language it was said in; under the Chinese it is not repeated. */
function withoutRepeats(english: string, chinese: string): string {
  if (!english.includes('\n')) return english;
  const said = new Set(chinese.split('\n'));
  return english
    .split('\n')
    .filter((line) => !said.has(line))
    .join('\n');
}

/** Whether the English adds anything: a list of names or an area reads the same but for its marks. */
function saysMore(chinese: string, english: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\p{P}\s]/gu, '');
  return bare(chinese) !== bare(english);
}

/** Keeps what is so high on one page, where a page can hold it. */
export function keepTogether(sheet: CaseSheet, height: number): void {
  if (height <= bodyHeight) sheet.keepRoom(height);
}

/** The height of lines under each other. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((total, { style }) => total + style.gap, 0);
}
