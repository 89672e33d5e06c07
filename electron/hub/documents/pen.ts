import type { Weight } from './font-file.ts';
import { english, type PaperFonts, requireGlyphs } from './fonts.ts';
import type { Pdf } from './sheet.ts';

/** Sizes in points; `leading` is the height of a line as a multiple of the size. */
export type Hand = {
  readonly weight: Weight;
  readonly size: number;
  readonly leading?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Set as English. */
  readonly english?: boolean;
};

/** Measures and writes text on one PDF. Every text is checked against its font first. Throws MissingGlyphError. */
export type Pen = {
  readonly widthOf: (text: string, hand: Hand) => number;
  readonly heightOf: (text: string, hand: Hand, width: number) => number;
  /** The same hand, made small enough for the text to stand on one line. */
  readonly fit: (text: string, hand: Hand, width: number) => Hand;
  readonly write: (text: string, x: number, y: number, width: number, hand: Hand) => void;
  /** One line whose letters stand on `baseline`. */
  readonly writeOn: (baseline: number, text: string, x: number, width: number, hand: Hand) => void;
};

const usualLeading = 1.35;

/** The pen for one PDF. */
export function takePen(pdf: Pdf, fonts: PaperFonts): Pen {
  function take(text: string, hand: Hand): { readonly gap: number; readonly above: number } {
    const font = fonts[hand.weight];
    requireGlyphs(font, text);
    pdf.font(hand.weight, hand.size);
    const natural = (font.ascent - font.descent + font.lineGap) / font.unitsPerEm;
    const gap = ((hand.leading ?? usualLeading) - natural) * hand.size;
    return { gap, above: gap / 2 };
  }

  function widthOf(text: string, hand: Hand): number {
    take(text, hand);
    return pdf.widthOfString(text, setting(hand));
  }

  return {
    widthOf,
    heightOf(text, hand, width) {
      const { gap } = take(text, hand);
      return pdf.heightOfString(text, { width, lineGap: gap, ...setting(hand) });
    },
    fit(text, hand, width) {
      const natural = widthOf(text, hand);
      return natural <= width ? hand : { ...hand, size: Math.floor((hand.size * width * 10) / natural) / 10 };
    },
    write(text, x, y, width, hand) {
      const { gap, above } = take(text, hand);
      pdf.text(text, x, y + above, { width, lineGap: gap, align: hand.align ?? 'left', ...setting(hand) });
    },
    writeOn(baseline, text, x, width, hand) {
      const room = width - widthOf(text, hand);
      const indent = { left: 0, center: room / 2, right: room }[hand.align ?? 'left'];
      const { ascent, unitsPerEm } = fonts[hand.weight];
      pdf.text(text, x + indent, baseline - (ascent / unitsPerEm) * hand.size, { lineBreak: false, ...setting(hand) });
    },
  };
}

function setting(hand: Hand): { readonly features?: (typeof english)[number][] } {
  return hand.english ? { features: [...english] } : {};
}
