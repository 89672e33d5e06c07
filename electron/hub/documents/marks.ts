import { type BitMatrix, create } from 'qrcode';
import type { Pdf } from './sheet.ts';

/** One dot of a thermal head, 8 dots to the millimetre, in points. */
export const dot = 72 / 25.4 / 8;
/** Points in a millimetre. */
export const millimetre = dot * 8;

/** A QR code as it will stand on paper; `side` in points. */
export type QrMark = { readonly side: number; readonly draw: (pdf: Pdf, x: number, y: number) => void };

/** What pdfkit keeps of drawings used more than once; its type declarations leave it out. */
type Stamping = {
  readonly page: { readonly xobjects: Record<string, unknown> };
  ref(dictionary: Record<string, unknown>): { readonly id: number; end(content: Uint8Array): void };
  addContent(operators: string): unknown;
};
type Stamp = ReturnType<Stamping['ref']>;

/**
 * A QR code of at most `largest` points a side, drawn as runs of modules, each module a whole number of dots so that
 * a thermal head prints its edges sharp. The quiet zone is the caller's white space (4 modules). However many pages of a file it
 * is drawn on, it is in the file once.
 */
export function qrMark(content: string, largest: number): QrMark {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const module = Math.max(2, Math.floor(largest / size / dot)) * dot;
  const stamps = new WeakMap<Pdf, Stamp>();

  function stampIn(pdf: Pdf): Stamp {
    const known = stamps.get(pdf);
    if (known) return known;
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size] };
    const stamp = (pdf as unknown as Stamping).ref(form);
    stamp.end(Buffer.from(runsOf(modules)));
    stamps.set(pdf, stamp);
    return stamp;
  }

  return {
    side: size * module,
    draw(pdf, x, y) {
      const stamp = stampIn(pdf);
      const stamping = pdf as unknown as Stamping;
      stamping.page.xobjects[`Qr${stamp.id}`] = stamp;
      pdf.save().translate(x, y).scale(module);
      stamping.addContent(`/Qr${stamp.id} Do`);
      pdf.restore();
    },
  };
}

/** Dark modules in a row as one rectangle, a module as the unit. */
function runsOf(modules: BitMatrix): string {
  const { size } = modules;
  let operators = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = column;
      while (column < size && modules.get(row, column)) column++;
      if (column > from) operators += `${from} ${row} ${column - from} 1 re\n`;
    }
  }
  return `${operators}f`;
}

/** The key of the house, `height` points high, its top left corner at x, y: bow, shaft and two teeth, lying to the right. */
export function drawKey(pdf: Pdf, x: number, y: number, height: number): void {
  const bow = height / 2;
  const stroke = height / 7;
  const middle = y + bow;
  const end = x + height * 2.1;
  pdf.lineWidth(stroke).lineCap('round').lineJoin('round');
  pdf.circle(x + bow, middle, bow - stroke / 2);
  pdf.moveTo(x + height - stroke / 2, middle).lineTo(end, middle);
  pdf.moveTo(end, middle).lineTo(end, middle + bow * 0.72);
  pdf.moveTo(end - bow * 0.8, middle).lineTo(end - bow * 0.8, middle + bow * 0.55);
  pdf.stroke();
}
