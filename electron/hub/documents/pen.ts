import { drawLine } from './draw-line.ts';
import type { PaperFonts } from './fonts.ts';
import { setLine } from './set-line.ts';
import type { Setting } from './shaper.ts';
import type { Pdf } from './sheet.ts';
import { createLineWrapper } from './wrap-lines.ts';

/** Sizes in points; `leading` is the height of a line as a multiple of the size. */
export type Hand = Setting & {
  readonly size: number;
  readonly leading?: number;
  readonly align?: 'left' | 'center' | 'right';
};

/** Measures and writes text on one PDF. Every text is checked against the fonts first. Throws MissingGlyphError. */
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
  const { widthOf, wrap } = createLineWrapper(fonts);
  const pitch = (hand: Hand) => (hand.leading ?? usualLeading) * hand.size;

  function writeOn(baseline: number, text: string, x: number, width: number, hand: Hand): void {
    const line = setLine(fonts.shape(text, hand));
    const room = width - (line.width * hand.size) / 1000;
    const indent = { left: 0, center: room / 2, right: room }[hand.align ?? 'left'];
    drawLine(pdf, line, hand.size, x + indent, baseline);
  }

  return {
    widthOf: (text, hand) => widthOf(text, hand, hand.size),
    heightOf: (text, hand, width) => wrap(text, hand, hand.size, width).length * pitch(hand),
    fit(text, hand, width) {
      const natural = widthOf(text, hand, hand.size);
      return natural <= width ? hand : { ...hand, size: Math.floor((hand.size * width * 10) / natural) / 10 };
    },
    write(text, x, y, width, hand) {
      const { ascent, height } = fonts.metrics(hand.weight);
      const first = y + (pitch(hand) - height * hand.size) / 2 + ascent * hand.size;
      for (const [index, line] of wrap(text, hand, hand.size, width).entries()) {
        writeOn(first + index * pitch(hand), line, x, width, hand);
      }
    },
    writeOn,
  };
}
