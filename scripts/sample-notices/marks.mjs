import { qrMark } from '../../electron/hub/documents/marks.ts';
import { brass, ink, red } from './palette.mjs';

/** Where a seal would be: a ring that says it is none. */
export function ring({ pdf, write }, x, y, radius = 46) {
  pdf.save().strokeOpacity(0.85);
  pdf.lineWidth(2.4).strokeColor(red).circle(x, y, radius).stroke();
  pdf
    .lineWidth(0.7)
    .circle(x, y, radius - 5)
    .stroke();
  pdf.restore();
  const size = radius * 0.56;
  write('样例', x - radius, y - size * 0.78, radius * 2, {
    size,
    bold: true,
    color: red,
    align: 'center',
    leading: 1.2,
  });
  const note = radius * 0.2;
  write('非印章', x - radius, y + size * 0.5, radius * 2, { size: note, color: red, align: 'center' });
}

/** The frame of a certificate: a broad band of interlaced waves between two lines. */
export function certificateFrame({ pdf }, { width, height }, colour = brass, ground = '#fdf8ec') {
  pdf.rect(0, 0, width, height).fill('#ffffff');
  const out = 22;
  const band = 15;
  pdf.rect(out, out, width - 2 * out, height - 2 * out - 14).fill(ground);
  const top = out;
  const bottom = height - out - 14;
  pdf
    .lineWidth(1.6)
    .strokeColor(colour)
    .rect(out, top, width - 2 * out, bottom - top)
    .stroke();
  pdf
    .lineWidth(0.8)
    .rect(out + band, top + band, width - 2 * (out + band), bottom - top - 2 * band)
    .stroke();
  pdf.lineWidth(0.45);
  for (const shift of [0, 1 / 3, 2 / 3]) {
    wave(pdf, out, top + band / 2, width - out, top + band / 2, band, shift);
    wave(pdf, out, bottom - band / 2, width - out, bottom - band / 2, band, shift);
    wave(pdf, out + band / 2, top, out + band / 2, bottom, band, shift);
    wave(pdf, width - out - band / 2, top, width - out - band / 2, bottom, band, shift);
  }
  for (const [x, y] of [
    [out, top],
    [width - out - band, top],
    [out, bottom - band],
    [width - out - band, bottom - band],
  ]) {
    pdf.rect(x, y, band, band).fillAndStroke(ground, colour);
    pdf.rect(x + 3.5, y + 3.5, band - 7, band - 7).fill(colour);
  }
  return { left: out + band, right: width - out - band, top: top + band, bottom: bottom - band };
}

function wave(pdf, x1, y1, x2, y2, band, shift) {
  const along = Math.abs(x2 - x1) + Math.abs(y2 - y1);
  const turns = Math.round(along / (band * 1.6));
  const steps = turns * 10;
  const reach = band / 2 - 2;
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    const off = reach * Math.sin((part * turns + shift) * 2 * Math.PI);
    const x = (x1 === x2 ? x1 + off : x1 + (x2 - x1) * part).toFixed(2);
    const y = (y1 === y2 ? y1 + off : y1 + (y2 - y1) * part).toFixed(2);
    if (step === 0) pdf.moveTo(Number(x), Number(y));
    else pdf.lineTo(Number(x), Number(y));
  }
  pdf.stroke();
}

/** A code that says only that it is a sample: it leads nowhere. */
export function sampleCode({ pdf }, x, y, side) {
  const mark = qrMark('样例 SAMPLE', side);
  pdf.fillColor(ink);
  mark.draw(pdf, x, y);
  return mark.side;
}
