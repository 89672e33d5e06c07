import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { fontFile, type Weight } from './font-file.ts';
import { MissingGlyphError } from './missing-glyph.ts';

/** The opened fonts; one set serves all papers of a thread. */
export type PaperFonts = Readonly<Record<Weight, Font>>;

/**
 * Opens both weights of Noto Sans SC, once per thread: parsing a 10 MB font for each paper costs twenty times the paper.
 * Static TrueType files only, a variable font prints as blank.
 */
export function openPaperFonts(): PaperFonts {
  return { regular: open('regular'), bold: open('bold') };
}

/**
 * English text: marks it shares with Chinese, such as “ ” and ’, take the narrow forms the font has beside those as wide as
 * a Han character, which tear English words apart.
 */
export const english = ['pwid'] as const;

/** Refuses text that would print as boxes and be lost to search. Throws MissingGlyphError. */
export function requireGlyphs(font: Font, text: string): void {
  const missing = [...new Set(text)].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new MissingGlyphError(missing);
}

function open(weight: Weight): Font {
  const font = create(readFileSync(fontFile(weight)));
  if ('fonts' in font) throw new Error(`${fontFile(weight)} is a collection of fonts, one font is needed`);
  return font;
}
