import { ink, line } from './palette.mjs';

/**
 * A ruled table; gives the y below it. A cell is text, or { text, span, bold, align, fill, color, tall }. `tall` is the
 * least height of its row.
 */
export function table(notice, x, y, widths, rows, look = {}) {
  const { size = 9.5, pad = 5, tall = 0, leading = 1.4, stroke = line, thin = 0.6 } = look;
  let top = y;
  for (const row of rows) {
    const cells = placed(row, widths, x);
    const styled = cells.map(({ cell, ...place }) => ({ ...place, ...styleOf(cell, { size, leading, ...look.text }) }));
    const heights = styled.map(({ text, width, style }) => notice.heightOf(text, width - 2 * pad, style) + 2 * pad);
    const height = Math.max(tall, ...heights, ...styled.map(({ style }) => style.tall ?? 0));
    styled.forEach(({ text, left, width, style }, index) => {
      if (style.fill) notice.pdf.rect(left, top, width, height).fill(style.fill);
      notice.pdf.lineWidth(thin).strokeColor(stroke).rect(left, top, width, height).stroke();
      const textTop = style.top ? top + pad : top + (height - heights[index]) / 2 + pad;
      notice.write(text, left + pad, textTop, width - 2 * pad, { color: ink, ...style });
    });
    top += height;
  }
  return top;
}

function placed(row, widths, x) {
  let column = 0;
  let left = x;
  return row.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const place = { cell, left, width };
    column += span;
    left += width;
    return place;
  });
}

function styleOf(cell, style) {
  if (typeof cell === 'string') return { text: cell, style };
  const { text, ...own } = cell;
  return { text, style: { ...style, ...own } };
}

/** The cell that names what stands beside it. */
export const label = (text, more = {}) => ({ text, bold: true, align: 'center', fill: '#f4efe4', ...more });
/** A cell whose text stands in its middle. */
export const middle = (text, more = {}) => ({ text, align: 'center', ...more });
