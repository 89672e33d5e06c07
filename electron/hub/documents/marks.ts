import { create } from 'qrcode';
import type { Pdf } from './sheet.ts';

/** One dot of a thermal head, 8 dots to the millimetre, in points. */
export const dot = 72 / 25.4 / 8;
/** Points in a millimetre. */
export const millimetre = dot * 8;

/** A QR code as it will stand on paper; `side` in points. */
export type QrMark = { readonly side: number; readonly draw: (pdf: Pdf, x: number, y: number) => void };

/**
 * A QR code of at most `largest` points a side, drawn as runs of modules, each module a whole number of dots so that
 * a thermal head prints its edges sharp. The quiet zone is the caller's white space (4 modules).
 */
export function qrMark(content: string, largest: number): QrMark {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const module = Math.max(2, Math.floor(largest / modules.size / dot)) * dot;
  return {
    side: modules.size * module,
    draw(pdf, x, y) {
      for (let row = 0; row < modules.size; row++) {
        let column = 0;
        while (column < modules.size) {
          const from = column;
          while (column < modules.size && modules.get(row, column)) column++;
          if (column > from) pdf.rect(x + from * module, y + row * module, (column - from) * module, module);
          else column++;
        }
      }
      pdf.fill();
    },
  };
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
