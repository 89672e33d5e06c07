import { table } from './tables.mjs';

/** Text that runs over as many A4 pages as it needs, like a contract. */
export function runningText(notice, { side = 68, top = 62, foot = 62, size = 10.5, head = '' } = {}) {
  const leading = 1.62;
  let page;
  let y;

  function turn() {
    page = notice.page();
    y = top;
    if (head !== '') {
      notice.write(head, side, 34, page.width - 2 * side, { size: 8.5, color: '#4a524e', align: 'right' });
      notice.pdf.lineWidth(0.5).strokeColor('#8d8a80');
      notice.pdf
        .moveTo(side, 49)
        .lineTo(page.width - side, 49)
        .stroke();
    }
  }

  function room(height) {
    if (y + height > page.height - foot) turn();
  }

  const width = () => page.width - 2 * side;
  function put(text, look, before = 0, keep = 0) {
    const height = notice.heightOf(text, width() - (look.indent ?? 0), look);
    y += before;
    room(height + keep);
    y = notice.write(text, side + (look.indent ?? 0), y, width() - (look.indent ?? 0), look);
  }

  turn();
  return {
    get y() {
      return y;
    },
    get page() {
      return page;
    },
    side,
    title: (text) => put(text, { size: 22, bold: true, align: 'center', leading: 1.4 }),
    subtitle: (text) => put(text, { size: 10.5, align: 'center', leading: 1.6, color: '#4a524e' }, 2),
    chapter: (text) => put(text, { size: 12.5, bold: true, align: 'center', leading: 1.6 }, 12, 90),
    /** `keep`: the height of what follows that stays on its page. */
    heading: (text, keep = 40) => put(text, { size: 11.5, bold: true, leading: 1.6 }, 10, keep),
    paragraph: (text) => put(`　　${text}`, { size, leading }, 3),
    item: (text) => put(text, { size, leading, indent: 2 * size }, 1),
    space(height) {
      y += height;
    },
    table(widths, rows, look) {
      const whole = widths.reduce((sum, one) => sum + one, 0);
      const scaled = widths.map((one) => (one * width()) / whole);
      y += 6;
      for (const row of rows) {
        // A row is never torn apart by the end of a page.
        room(40);
        y = table(notice, side, y, scaled, [row], look);
      }
      y += 6;
    },
    /** Leaves a block of this height whole, and says where it begins. */
    block(height) {
      room(height);
      const at = y;
      y += height;
      return at;
    },
  };
}
