import { takePen } from '../../electron/hub/documents/pen.ts';
import { createLineWrapper } from '../../electron/hub/documents/wrap-lines.ts';
import { closeSheet, openSheet } from '../../electron/hub/documents/sheet.ts';
import { ink, red, soft } from './palette.mjs';
import { developer } from './site.mjs';

// Fixed, so that the same sample has the same bytes whenever it is made.
const createdAt = Date.UTC(2026, 0, 1);
const legalLine = '样例，不具法律效力';
const legalLineEnglish = 'Sample, without legal effect';
const datesLine = '日期未填写，以本公示的登记信息为准';

/** The PDF of a sample: drawn once to count its pages, once more to number them. */
export async function renderNotice(sample, drawing, fonts) {
  const { pages } = await renderOnce(sample, drawing, fonts, 0);
  return (await renderOnce(sample, drawing, fonts, pages)).pdf;
}

async function renderOnce(sample, { size = 'A4', layout = 'portrait', draw }, fonts, total) {
  const title = `${sample.title.zh}（样例）`;
  const pdf = openSheet({ title, author: developer, language: 'zh-CN', createdAt });
  const pen = takePen(pdf, fonts);
  let pages = 0;

  const wrapper = createLineWrapper(fonts);
  const linesOf = (text, width, { weight, english, size }) => wrapper.wrap(text, { weight, english }, size, width);

  /** Writes text in a box and gives the y below it. */
  function write(text, x, y, width, look = {}) {
    const hand = handOf(look);
    const { ascent, height } = fonts.metrics(hand.weight);
    const tall = hand.size * hand.leading;
    // The letters stand in the middle of their line.
    const down = (tall + (2 * ascent - height) * hand.size) / 2;
    pdf.fillColor(look.color ?? ink);
    const lines = linesOf(text, width, hand);
    lines.forEach((words, index) => words !== '' && pen.writeOn(y + index * tall + down, words, x, width, hand));
    return y + lines.length * tall;
  }

  /** One line, made smaller when it would not fit. */
  function line(text, x, y, width, look = {}) {
    const { weight, english, size } = handOf(look);
    const natural = wrapper.widthOf(text, { weight, english }, size);
    // A tenth of a point less than would just fit, so that rounding never breaks it.
    const fitting = natural <= width ? size : Math.floor((size * width * 10) / natural) / 10 - 0.1;
    return write(text, x, y, width, { ...look, size: fitting });
  }

  function heightOf(text, width, look = {}) {
    const hand = handOf(look);
    return linesOf(text, width, hand).length * hand.size * hand.leading;
  }

  const notice = {
    sample,
    pdf,
    write,
    line,
    heightOf,
    page() {
      finishPage();
      pdf.addPage({ size, layout, margin: 0 });
      pages += 1;
      const { width, height } = pdf.page;
      return { width, height };
    },
  };

  /** What marks every page as a sample lies above everything else on it. */
  function finishPage() {
    if (pages === 0) return;
    const { width, height } = pdf.page;
    const scale = Math.min(width, height) / 595;
    const mark = handOf({ size: 210 * scale, bold: true, leading: 1 });
    const wide = pen.widthOf('样例', mark);
    pdf.save();
    pdf.rotate(-28, { origin: [width / 2, height / 2] }).fillOpacity(0.09);
    pdf.fillColor(red);
    pen.writeOn(height / 2 + 80 * scale, '样例', width / 2 - wide / 2, wide, mark);
    pdf.restore();
    pdf.fillOpacity(1);

    const small = 8.5 * scale;
    const foot = height - 24 * scale;
    const side = 40 * scale;
    const inner = width - 2 * side;
    const words = handOf({ size: small });
    pdf.fillColor(red);
    const bold = handOf({ size: small, bold: true });
    pen.writeOn(foot, `${legalLine} / ${legalLineEnglish}`, side, inner, bold);
    pdf.fillColor(soft);
    const count = total > 1 ? `　第 ${pages} 页，共 ${total} 页` : '';
    pen.writeOn(foot, `${datesLine}${count}`, side, inner, { ...words, align: 'right' });
  }

  draw(notice);
  finishPage();
  return { pdf: await closeSheet(pdf), pages };
}

function handOf({ size = 10.5, bold = false, leading = 1.35, align = 'left', english = false }) {
  return { weight: bold ? 'bold' : 'regular', size, leading, align, english };
}
