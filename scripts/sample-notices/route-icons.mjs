import { drawKey } from '../../electron/hub/documents/marks.ts';
import { brass } from './palette.mjs';

const icons = {
  papers(pdf, x, y) {
    pdf.roundedRect(x + 4, y, 28, 36, 3).stroke();
    for (const row of [11, 18, 25]) {
      pdf
        .moveTo(x + 10, y + row)
        .lineTo(x + 26, y + row)
        .stroke();
    }
  },
  notices(pdf, x, y) {
    pdf.rect(x, y + 10, 36, 26).stroke();
    pdf
      .moveTo(x, y + 10)
      .lineTo(x + 36, y + 36)
      .stroke();
    pdf
      .moveTo(x, y + 3)
      .lineTo(x + 36, y + 3)
      .stroke();
    for (const end of [0, 36]) {
      pdf
        .moveTo(x + end, y - 1)
        .lineTo(x + end, y + 7)
        .stroke();
    }
  },
  inspection(pdf, x, y) {
    pdf
      .moveTo(x, y + 17)
      .lineTo(x + 18, y + 1)
      .lineTo(x + 36, y + 17)
      .stroke();
    pdf
      .moveTo(x + 5, y + 14)
      .lineTo(x + 5, y + 36)
      .lineTo(x + 31, y + 36)
      .lineTo(x + 31, y + 14)
      .stroke();
    pdf
      .moveTo(x + 11, y + 24)
      .lineTo(x + 16, y + 30)
      .lineTo(x + 26, y + 19)
      .stroke();
  },
  settlement(pdf, x, y) {
    pdf.roundedRect(x + 4, y, 28, 36, 4).stroke();
    pdf.rect(x + 10, y + 6, 16, 7).stroke();
    for (const row of [20, 28]) for (const column of [12, 18, 24]) pdf.circle(x + column, y + row, 0.9).stroke();
  },
  acceptance(pdf, x, y) {
    pdf
      .moveTo(x, y + 36)
      .lineTo(x + 36, y + 36)
      .stroke();
    pdf
      .moveTo(x + 6, y + 28)
      .lineTo(x + 9, y + 19)
      .lineTo(x + 27, y + 1)
      .lineTo(x + 33, y + 7);
    pdf
      .lineTo(x + 15, y + 25)
      .lineTo(x + 6, y + 28)
      .stroke();
  },
  keys(pdf, x, y) {
    drawKey(pdf, x - 8, y + 8, 22);
  },
};

/** The sign of a stage, 36 points square. */
export function routeIcon(pdf, name, x, y) {
  pdf.save().lineWidth(2.2).lineCap('round').lineJoin('round').strokeColor(brass);
  icons[name](pdf, x, y);
  pdf.restore();
}
