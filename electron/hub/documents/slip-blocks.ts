import { dot, drawKey, millimetre, qrMark } from './marks.ts';
import type { Hand, Pen } from './pen.ts';
import type { Pdf } from './sheet.ts';

/** An 80 mm roll, of which a thermal head reaches the middle 72 mm. */
export const slipWidth = 80 * millimetre;
export const slipMargin = 4 * millimetre;

const left = slipMargin;
const width = slipWidth - 2 * slipMargin;

/** A part of the slip: how high it is, and how to draw it with its top at y. Thermal paper knows only black. */
export type Block = (pen: Pen) => { readonly height: number; readonly draw: (pdf: Pdf, y: number) => void };
/** A label, the same in small print in the other language, and what it labels. */
export type Labelled = readonly [label: string, small: string, value: string];

const label: Hand = { weight: 'regular', size: 8.5 };
const value: Hand = { weight: 'bold', size: 13, leading: 1.25 };
const smallPrint: Hand = { weight: 'regular', size: 7, leading: 1.3 };

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], pen: Pen): ReturnType<Block> {
  const parts = blocks.map((block) => block(pen));
  return {
    height: parts.reduce((total, part) => total + part.height, 0),
    draw(pdf, y) {
      let at = y;
      for (const part of parts) {
        part.draw(pdf, at);
        at += part.height;
      }
    },
  };
}

/** The key and the name of the site, over a rule. */
export function heading(siteName: string): Block {
  return (pen) => {
    const key = { height: 11, width: 30 };
    const hand: Hand = { weight: 'bold', size: 12, leading: 1.25 };
    const text = pen.heightOf(siteName, hand, width - key.width);
    return {
      height: text + 12,
      draw(pdf, y) {
        drawKey(pdf, left, y + (hand.size * 1.25 - key.height) / 2, key.height);
        pen.write(siteName, left + key.width, y, width - key.width, hand);
        pdf.rect(left, y + text + 5, width, 3 * dot).fill();
      },
    };
  };
}

/** Marks such as 补打, white on black so that nobody takes the slip for a second number. */
export function tags(marks: readonly string[]): Block {
  return (pen) => ({
    height: 22,
    draw(pdf, y) {
      const hand: Hand = { weight: 'bold', size: 9 };
      let x = left;
      for (const mark of marks) {
        const box = pen.widthOf(mark, hand) + 14;
        pdf.roundedRect(x, y, box, 17, 3).fill('black');
        pdf.fillColor('white');
        pen.writeOn(y + 11.8, mark, x, box, { ...hand, align: 'center' });
        pdf.fillColor('black');
        x += box + 6;
      }
    },
  });
}

/** What the number is, in both languages. */
export function sentence(text: string, small: string): Block {
  return (pen) => ({
    height: 30,
    draw(_pdf, y) {
      pen.writeOn(y + 13, text, left, width, {
        ...pen.fit(text, { weight: 'regular', size: 11 }, width),
        align: 'center',
      });
      pen.writeOn(y + 24.5, small, left, width, { ...pen.fit(small, smallPrint, width), align: 'center' });
    },
  });
}

/** The number, as large as the roll allows. */
export function number(text: string): Block {
  return (pen) => {
    const hand = pen.fit(text, { weight: 'bold', size: 80 }, width);
    const capHeight = hand.size * 0.733;
    return {
      height: capHeight + 26,
      draw: (_pdf, y) => pen.writeOn(y + 11 + capHeight, text, left, width, { ...hand, align: 'center' }),
    };
  };
}

/** A thin line across, with room below. */
export function rule(): Block {
  return () => ({ height: 10, draw: (pdf, y) => void pdf.rect(left, y, width, 2 * dot).fill() });
}

/** Two labelled values side by side. */
export function pair(first: Labelled, second: Labelled): Block {
  return (pen) => {
    const gap = 10;
    const column = (width - gap) / 2;
    const parts = [labelled(pen, first, left, column), labelled(pen, second, left + column + gap, column)];
    return {
      height: Math.max(...parts.map((part) => part.height)) + 7,
      draw: (pdf, y) => parts.forEach((part) => part.draw(pdf, y)),
    };
  };
}

/** One labelled value over the whole width, the largest after the number. */
export function fact(each: Labelled): Block {
  return (pen) => {
    const part = labelled(pen, each, left, width, pen.fit(each[2], { ...value, size: 15.5 }, width));
    return { height: part.height + 8, draw: part.draw };
  };
}

function labelled(
  pen: Pen,
  [text, small, what]: Labelled,
  x: number,
  room: number,
  hand = fitOrWrap(pen, what, room),
): ReturnType<Block> {
  return {
    height: 14 + pen.heightOf(what, hand, room),
    draw(_pdf, y) {
      pen.writeOn(y + 9, text, x, room, label);
      const after = pen.widthOf(text, label) + 4;
      pen.writeOn(y + 9, small, x + after, room - after, smallPrint);
      pen.write(what, x, y + 14, room, hand);
    },
  };
}

/** One line while it stays easy to read, else two. */
function fitOrWrap(pen: Pen, text: string, room: number): Hand {
  const fitted = pen.fit(text, value, room);
  return fitted.size >= 10 ? fitted : value;
}

/** The stages the number passes as stops on one line; the first, where the visitor goes now, is filled. */
export function route(title: string, small: string, stages: readonly string[]): Block {
  return (pen) => {
    const radius = 6.5;
    const text = left + 22;
    const room = width - 22;
    const stops = stages.map((name, place) => {
      const hand: Hand = { weight: place === 0 ? 'bold' : 'regular', size: 10.5, leading: 1.25 };
      return { name, hand, height: Math.max(18.5, pen.heightOf(name, hand, room) + 5) };
    });
    const top = 19;
    return {
      height: top + stops.reduce((total, stop) => total + stop.height, 0) + 3,
      draw(pdf, y) {
        const titleHand: Hand = { weight: 'bold', size: 10.5 };
        pen.writeOn(y + 10, title, left, width, titleHand);
        const after = pen.widthOf(title, titleHand) + 5;
        pen.writeOn(y + 10, small, left + after, width - after, smallPrint);
        let at = y + top;
        for (const [place, stop] of stops.entries()) {
          const centre = at + radius + 0.5;
          const last = place === stops.length - 1;
          if (!last) pdf.rect(left + radius - dot, centre + radius, 2 * dot, stop.height - 2 * radius).fill();
          pdf.lineWidth(3 * dot).circle(left + radius, centre, radius - 1.5 * dot);
          if (place === 0) pdf.fillAndStroke('black', 'black').fillColor('white');
          else pdf.stroke();
          pen.writeOn(centre + 2.9, String(place + 1), left, 2 * radius, { weight: 'bold', size: 8, align: 'center' });
          pdf.fillColor('black');
          pen.write(stop.name, text, centre - stop.hand.size * 0.625, room, stop.hand);
          at += stop.height;
        }
      },
    };
  };
}

/** The QR code to the phone page and what it is for. */
export function phone(url: string, title: string, small: string, hint: string): Block {
  return (pen) => {
    const qr = qrMark(url, 25 * millimetre);
    const quiet = 2 * millimetre;
    const x = left + quiet + qr.side + 4 * millimetre;
    const room = slipWidth - slipMargin - x;
    const titleHand: Hand = { weight: 'bold', size: 10.5, leading: 1.3 };
    const hintHand: Hand = { ...label, leading: 1.4 };
    const heights = [
      pen.heightOf(title, titleHand, room),
      pen.heightOf(small, smallPrint, room) + 4,
      pen.heightOf(hint, hintHand, room),
    ] as const;
    const text = heights[0] + heights[1] + heights[2];
    const height = Math.max(qr.side, text);
    return {
      height: height + 2 * quiet + 8,
      draw(pdf, y) {
        qr.draw(pdf, left + quiet, Math.round((y + quiet + (height - qr.side) / 2) / dot) * dot);
        const top = y + quiet + (height - text) / 2;
        pen.write(title, x, top, room, titleHand);
        pen.write(small, x, top + heights[0], room, smallPrint);
        pen.write(hint, x, top + heights[0] + heights[1], room, hintHand);
      },
    };
  };
}

/** What to do now. */
export function advice(text: string, small: string): Block {
  return (pen) => {
    const hand: Hand = { weight: 'regular', size: 9.5, leading: 1.4 };
    const first = pen.heightOf(text, hand, width);
    return {
      height: first + 2 + pen.heightOf(small, smallPrint, width),
      draw(_pdf, y) {
        pen.write(text, left, y, width, hand);
        pen.write(small, left, y + first + 2, width, smallPrint);
      },
    };
  };
}
