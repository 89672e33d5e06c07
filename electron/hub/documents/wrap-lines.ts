import type { PaperFonts } from './fonts.ts';
import { joint, setLine } from './set-line.ts';
import type { Glyph, Setting } from './shaper.ts';

/** Marks that never begin a line, and those that never end one (CLREQ 3.1.3). */
const neverFirst = new Set('，。、；：？！）》〉」』】〕］｝％%,.;:?!)]}…—·～ㄧ々㎡℃”’');
const neverLast = new Set('（《〈「『【〔［｛([{“‘￥¥★');

/** Widths of texts and lines broken to fit, as they are drawn. Throws MissingGlyphError. */
export type LineWrapper = {
  readonly widthOf: (text: string, setting: Setting, size: number) => number;
  /** Never loses a character: what has no place to break is broken where the line ends. */
  readonly wrap: (text: string, setting: Setting, size: number, width: number) => readonly string[];
};

/** A line under way, or a part of one; its width in thousandths of the size, without what its ends give up. */
type Part = { readonly text: string; readonly width: number; readonly first?: Glyph; readonly last?: Glyph };

const nothing: Part = { text: '', width: 0 };
/** One Han character, with the marks that belong to it. */
const loneCharacter = /^\P{L}*\p{Script=Han}\P{L}*$/u;
/** Sums of fractions are not exact. */
const tolerance = 0.001;

/** Measures with the fonts the text is drawn in. */
export function createLineWrapper({ shape }: PaperFonts): LineWrapper {
  function measured(text: string, setting: Setting): Part {
    const glyphs = shape(text, setting);
    const last = glyphs.at(-1);
    const { width } = setLine(glyphs);
    const ends = (glyphs[0]?.blank.left ?? 0) + (last?.blank.right ?? 0);
    return { text, width: width + ends, ...(glyphs[0] && last ? { first: glyphs[0], last } : {}) };
  }

  function wrapParagraph(text: string, setting: Setting, most: number): readonly string[] {
    const lines: Part[][] = [];
    let line: Part[] = [];
    let whole = nothing;
    const put = (part: Part): boolean => {
      const longer = joined(whole, part);
      if (drawn(longer) > most) return false;
      line.push(part);
      whole = longer;
      return true;
    };
    const end = () => {
      lines.push(line);
      line = [];
      whole = nothing;
    };
    for (const word of unbreakable(text)) {
      if (put(measured(word, setting))) continue;
      // A space at the end of a line needs no room.
      if (put(measured(word.trimEnd(), setting))) {
        end();
        continue;
      }
      if (line.length > 0) end();
      for (const part of piecesOf(word).flatMap((piece) => narrow(piece, setting, most))) {
        if (put(part)) continue;
        end();
        line = [part];
        whole = part;
      }
    }
    if (line.length > 0 || lines.length === 0) end();
    return withoutLoneCharacter(lines, most).map((parts) => textOf(parts).trimEnd());
  }

  /** A row of marks wider than a line has no better place to be broken than another. */
  function narrow(piece: string, setting: Setting, most: number): readonly Part[] {
    const whole = measured(piece, setting);
    return drawn(whole) <= most ? [whole] : Array.from(piece, (character) => measured(character, setting));
  }

  return {
    widthOf: (text, setting, size) => (setLine(shape(text, setting)).width * size) / 1000,
    wrap: (text, setting, size, width) => {
      const most = (width * 1000) / size + tolerance;
      return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, setting, most));
    },
  };
}

function joined(line: Part, part: Part): Part {
  if (!line.last || !line.first) return part;
  if (!part.first || !part.last) return line;
  return {
    text: line.text + part.text,
    width: line.width + part.width - joint(line.last, part.first),
    first: line.first,
    last: part.last,
  };
}

/** A paragraph does not end in a line of one character: another keeps it company (CLREQ 3.1.4). */
function withoutLoneCharacter(lines: readonly (readonly Part[])[], most: number): readonly (readonly Part[])[] {
  const [before, last] = lines.slice(-2);
  const [lone, ...more] = last ?? [];
  const company = before?.at(-1);
  if (!before || !company || !lone || more.length > 0 || before.length < 4) return lines;
  if (!loneCharacter.test(lone.text)) return lines;
  if (drawn(joined(company, lone)) > most) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), [company, lone]];
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The width of a line that begins and ends so. */
function drawn({ width, first, last }: Part): number {
  return width - (first?.blank.left ?? 0) - (last?.blank.right ?? 0);
}

/** Pieces a line must not be broken within: Latin words and numbers, marks with what they belong to, single Han characters. */
function unbreakable(text: string): readonly string[] {
  return together(text.match(/[\p{Script=Latin}\p{N}\p{M}.,:;@#*/_+×=\-'&%]+\s*|\s+|./gu) ?? []);
}

/** The same for what is wider than a line and must be broken: only marks stay with what they belong to. */
function piecesOf(word: string): readonly string[] {
  return together(word.match(/./gsu) ?? []);
}

function together(tokens: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const token of tokens) {
    const before = parts.at(-1);
    const last = before?.at(-1);
    if (before !== undefined && (neverFirst.has(token.charAt(0)) || (last !== undefined && neverLast.has(last)))) {
      parts[parts.length - 1] = before + token;
    } else parts.push(token);
  }
  return parts;
}
