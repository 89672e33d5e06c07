import type { Weight } from './font-file.ts';
import { english, type PaperFonts } from './fonts.ts';

/** Marks that never begin a line, and those that never end one (CLREQ 3.1.3). */
const neverFirst = new Set('，。、；：？！）》〉」』】〕％%,.;:?!)]}…—·～ㄧ々㎡℃”’');
const neverLast = new Set('（《〈「『【〔([{“‘￥¥★');

/** How a text is set: its weight, and whether as English. */
export type Setting = { readonly weight: Weight; readonly english?: boolean };

/** Widths of characters and lines broken to fit; one for each PDF, since it remembers what it measured. */
export type LineWrapper = {
  readonly widthOf: (text: string, setting: Setting, size: number) => number;
  /** Never loses a character: what has no place to break is broken where the line ends. */
  readonly wrap: (text: string, setting: Setting, size: number, width: number) => readonly string[];
};

/** Measures with the fonts the text is drawn in. */
export function createLineWrapper(fonts: PaperFonts): LineWrapper {
  const advances = new Map<string, number>();

  function advanceOf(character: string, setting: Setting): number {
    const key = `${setting.weight}${setting.english ? ' english ' : ' '}${character}`;
    const known = advances.get(key);
    if (known !== undefined) return known;
    const font = fonts[setting.weight];
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const advance = setting.english ? font.layout(character, [...english]).advanceWidth : glyph.advanceWidth;
    const measured = advance / font.unitsPerEm;
    advances.set(key, measured);
    return measured;
  }

  const widthOf = (text: string, setting: Setting, size: number) => {
    let width = 0;
    for (const character of text) width += advanceOf(character, setting);
    return width * size;
  };

  function wrapParagraph(text: string, setting: Setting, size: number, width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const part of unbreakable(text)) {
      const partWidth = widthOf(part, setting, size);
      if (used + partWidth <= width) {
        line += part;
        used += partWidth;
        continue;
      }
      // A space at the end of a line needs no room.
      const bare = part.trimEnd();
      if (used + widthOf(bare, setting, size) <= width) {
        lines.push(line + bare);
        line = '';
        used = 0;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      const pieces = partWidth <= width ? [part] : chopped(part, setting, size, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = widthOf(line, setting, size);
    }
    if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
    return lines;
  }

  function chopped(part: string, setting: Setting, size: number, width: number): readonly string[] {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const character of part) {
      const advance = advanceOf(character, setting) * size;
      if (piece !== '' && used + advance > width) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += character;
      used += advance;
    }
    return [...pieces, piece];
  }

  return {
    widthOf,
    wrap: (text, setting, size, width) =>
      text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, setting, size, width)),
  };
}

/** Pieces a line must not be broken within: Latin words and numbers, marks with what they belong to, single Han characters. */
function unbreakable(text: string): readonly string[] {
  const parts: string[] = [];
  for (const [token] of text.matchAll(/[\p{Script=Latin}\p{N}\p{M}.,:;@#/_+×=\-'&%]+\s*|\s+|./gu)) {
    const before = parts.at(-1);
    const last = before?.at(-1);
    const first = token.charAt(0);
    if (before !== undefined && (neverFirst.has(first) || (last !== undefined && neverLast.has(last)))) {
      parts[parts.length - 1] = before + token;
    } else parts.push(token);
  }
  return parts;
}
