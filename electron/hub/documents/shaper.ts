import type { Font } from 'fontkit';
import type { FaceName, Weight } from './font-file.ts';
import { MissingGlyphError } from './missing-glyph.ts';

/** One font; opened when the first character needs it. Large text is embedded from a finer drawing of it. */
export type Face = { readonly name: FaceName; readonly font: () => Font; readonly largeFont: () => Font };

/** How a text is set: its weight, and whether as English. */
export type Setting = { readonly weight: Weight; readonly english?: boolean };

/** A glyph of a font; lengths in thousandths of the size. */
export type Glyph = {
  readonly face: Face;
  readonly id: number;
  readonly codePoints: readonly number[];
  /** Its width in the font. */
  readonly natural: number;
  /** From here to the next glyph, with kerning. */
  readonly advance: number;
  /** What is blank at its sides and may be taken away (CLREQ 3.1.6): half of an opening or closing mark. */
  readonly blank: { readonly left: number; readonly right: number };
};

/** Turns text into glyphs. Throws MissingGlyphError, which names every character no font has. */
export type Shaper = (text: string, setting: Setting) => readonly Glyph[];

/**
 * English text: marks it shares with Chinese, such as “ ” and ’, take the narrow forms the font has beside those as wide as
 * a Han character, which tear English words apart.
 */
const english = ['pwid'];

const opening = new Set('（《〈「『【〔［｛“‘');
const closing = new Set('，。、；：？！）》〉」』】〕］｝”’');
const solid = { left: 0, right: 0 };
/** Only marks as wide as a Han character have a blank half. */
const fullWidth = 1000;
/** Words and characters remembered; a site's papers use some 3,000 of them. */
const mostRemembered = 30_000;

/** Each weight looks for a character in its fonts in order; Latin words are kerned, figures stand in columns and are not. */
export function createShaper(chains: Readonly<Record<Weight, readonly Face[]>>): Shaper {
  const remembered = new Map<string, readonly Glyph[]>();

  function shapeToken(token: string, setting: Setting, missing: Set<string>): readonly Glyph[] {
    const key = `${setting.weight}${setting.english ? '!' : ':'}${token}`;
    const known = remembered.get(key);
    if (known) return known;
    const characters = Array.from(token.length > 1 ? token.normalize('NFC') : token);
    const faces = characters.map((character) => faceOf(character, setting.weight));
    const [first] = faces;
    if (first && faces.every((face) => face === first)) {
      if (remembered.size >= mostRemembered) remembered.clear();
      const glyphs = layOut(first, characters.join(''), setting);
      remembered.set(key, glyphs);
      return glyphs;
    }
    for (const [index, face] of faces.entries()) if (!face) missing.add(characters[index] ?? '');
    return characters.flatMap((character, index) => {
      const face = faces[index];
      return face ? layOut(face, character, setting) : [];
    });
  }

  function faceOf(character: string, weight: Weight): Face | undefined {
    const code = character.codePointAt(0) ?? 0;
    return chains[weight].find((face) => face.font().hasGlyphForCodePoint(code));
  }

  return (text, setting) => {
    const missing = new Set<string>();
    const glyphs = tokensOf(text).flatMap((token) => shapeToken(token, setting, missing));
    if (missing.size > 0) throw new MissingGlyphError([...missing]);
    return glyphs;
  };
}

/** Latin words as wholes, since they are kerned; all else character by character. */
function tokensOf(text: string): readonly string[] {
  return text.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*|./gsu) ?? [];
}

function layOut(face: Face, text: string, setting: Setting): readonly Glyph[] {
  const font = face.font();
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text, setting.english ? english : []);
  return glyphs.map((glyph, index) => {
    const natural = glyph.advanceWidth * scale;
    return {
      face,
      id: glyph.id,
      codePoints: glyph.codePoints,
      natural,
      advance: (positions[index]?.xAdvance ?? 0) * scale,
      blank: blankOf(text, natural),
    };
  });
}

function blankOf(text: string, width: number): Glyph['blank'] {
  if (width !== fullWidth) return solid;
  if (opening.has(text)) return { left: fullWidth / 2, right: 0 };
  return closing.has(text) ? { left: 0, right: fullWidth / 2 } : solid;
}
