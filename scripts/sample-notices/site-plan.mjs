import { factors } from './adverse-factors.mjs';
import { ink, red, soft, white } from './palette.mjs';

const metres = { width: 520, height: 430 };
const homes = [
  [112, 300],
  [190, 300],
  [268, 300],
  [346, 300],
  [112, 226],
  [190, 226],
  [268, 226],
  [346, 226],
  [150, 152],
  [236, 152],
  [322, 152],
];

/** The plan of the surroundings with the numbered places; `width` wide, gives its height. Its distances are those of the text. */
export function sitePlan(notice, x, y, width) {
  const { pdf, write } = notice;
  const scale = width / metres.width;
  const height = metres.height * scale;
  const east = (metre) => x + metre * scale;
  const north = (metre) => y + height - metre * scale;
  const box = (left, bottom, wide, high) => pdf.rect(east(left), north(bottom + high), wide * scale, high * scale);
  const name = (words, left, bottom, wide, more = {}) =>
    write(words, east(left), north(bottom), wide * scale, { size: 11, align: 'center', color: soft, ...more });

  pdf.save();
  pdf.rect(x, y, width, height).clip();
  pdf.rect(x, y, width, height).fill('#f6f3ea');
  box(0, 338, 520, 30).fill('#d8d5cb');
  box(72, 0, 20, 430).fill('#d8d5cb');
  box(408, 0, 18, 430).fill('#d8d5cb');
  pdf.lineWidth(1).strokeColor(white).dash(8, { space: 6 });
  for (const [x1, y1, x2, y2] of [
    [0, 353, 520, 353],
    [82, 0, 82, 430],
    [417, 0, 417, 430],
  ]) {
    pdf.moveTo(east(x1), north(y1)).lineTo(east(x2), north(y2)).stroke();
  }
  pdf.undash();
  box(0, 46, 520, 44).fill('#cfe0e8');
  box(92, 92, 316, 18).fill('#d5e4cc');
  places(pdf, box);

  box(98, 120, 304, 212).fill('#eef4ea');
  homes.forEach(([left, bottom], index) => {
    box(left, bottom, 46, 20).fillAndStroke(white, '#5d6a64');
    name(`${index + 1}号`, left, bottom + 17.5, 46, { size: 10.5, bold: true, color: ink });
  });
  pdf.lineWidth(2.6).strokeColor(red).dash(12, { space: 4 });
  box(98, 120, 304, 212).stroke();
  pdf.undash();
  name('用地红线', 300, 143, 96, { size: 10.5, color: red, bold: true });
  name('启明街', 270, 363, 90);
  name('文\n澜\n路', 73, 280, 18, { leading: 1.25 });
  name('熙\n语\n路', 409, 262, 18, { leading: 1.25 });
  name('美伦河', 150, 76, 80, { color: '#3d6b80' });
  name('滨河绿带', 110, 108, 90, { color: '#47683a', size: 9.5 });

  pdf.lineWidth(1.2).strokeColor('#6a5a3a');
  for (const pole of [20, 92, 150, 220, 290, 336]) {
    box(441, pole, 6, 6).stroke();
  }
  pdf.moveTo(east(444), north(0)).lineTo(east(444), north(352)).stroke();
  factors.forEach(({ at: [left, bottom] }, index) => spot(notice, east(left), north(bottom), index + 1));
  compass(notice, east(344), y + 8);
  pdf.restore();
  pdf.lineWidth(1).strokeColor(ink).rect(x, y, width, height).stroke();
  return height;
}

function places(pdf, box) {
  const blocks = [
    [14, 186, 54, 58, '#e6ddc6'],
    [448, 328, 50, 44, '#e3d7d7'],
    [448, 66, 50, 56, '#eadfc4'],
    [16, 376, 52, 34, '#ecd7c8'],
    [300, 6, 60, 32, '#dcd6cc'],
    [12, 98, 56, 60, '#e7dbe0'],
    [130, 378, 130, 46, '#dde6d2'],
    [452, 250, 46, 52, '#e0e0e0'],
  ];
  pdf.lineWidth(0.8);
  for (const [left, bottom, wide, high, colour] of blocks) {
    box(left, bottom, wide, high).fillAndStroke(colour, '#9a9484');
  }
}

/** A numbered place: the number stands in the text before the same factor. */
export function spot({ pdf, write }, x, y, number, radius = 11) {
  pdf.lineWidth(1.4).circle(x, y, radius).fillAndStroke(red, white);
  const size = radius * 1.15;
  const look = { size, bold: true, align: 'center', color: white, leading: 1 };
  write(String(number), x - radius, y - size / 2, radius * 2, look);
}

function compass({ pdf, write }, x, y) {
  pdf.polygon([x, y], [x + 8, y + 32], [x, y + 25], [x - 8, y + 32]).fill(ink);
  write('北 N', x - 20, y + 34, 40, { size: 10, bold: true, align: 'center' });
}
