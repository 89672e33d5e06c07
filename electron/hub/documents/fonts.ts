import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { type FaceName, fontFile, type Weight } from './font-file.ts';
import { createGlyphSubsets, type Drawing } from './glyphs/glyph-subset.ts';
import { createShaper, type Face, type Shaper } from './shaper.ts';

/** The fonts of a thread, opened once: parsing a 10 MB font for each paper costs twenty times the paper. */
export type PaperFonts = {
  /** Metrics of a weight, as parts of the size. */
  readonly metrics: (weight: Weight) => { readonly ascent: number; readonly height: number };
  /** Text as glyphs. Throws MissingGlyphError. */
  readonly shape: Shaper;
};

/** In this order each weight looks for a character; the last has one weight only, bold is never faked. */
const order: Readonly<Record<Weight, readonly FaceName[]>> = {
  regular: ['regular', 'rare-regular', 'rare-serif'],
  bold: ['bold', 'rare-bold', 'rare-serif'],
};

/**
 * Noto Sans SC in both weights, then fonts with the rare characters of names it lacks, used character by character.
 * Static TrueType files only, a variable font prints as blank.
 */
export function openPaperFonts(): PaperFonts {
  const faces: Readonly<Record<FaceName, Face>> = {
    regular: openFace('regular'),
    bold: openFace('bold'),
    'rare-regular': openFace('rare-regular'),
    'rare-bold': openFace('rare-bold'),
    'rare-serif': openFace('rare-serif'),
  };
  return {
    metrics(weight) {
      const { ascent, descent, lineGap, unitsPerEm } = faces[weight].font();
      return { ascent: ascent / unitsPerEm, height: (ascent - descent + lineGap) / unitsPerEm };
    },
    shape: createShaper({
      regular: order.regular.map((name) => faces[name]),
      bold: order.bold.map((name) => faces[name]),
    }),
  };
}

function openFace(name: FaceName): Face {
  let opened: ReturnType<typeof open> | null = null;
  const font = (drawing: Drawing) => {
    opened ??= open(fontFile(name));
    return opened[drawing];
  };
  return { name, font: () => font('coarse'), largeFont: () => font('as-drawn') };
}

/** The font twice, to be embedded in one drawing or the other. */
function open(path: string): Readonly<Record<Drawing, Font>> {
  const bytes = readFileSync(path);
  const font = create(bytes);
  if ('fonts' in font) throw new Error(`${path} is a collection of fonts, one font is needed`);
  // Papers embed the glyphs they use; fontkit would take each of them apart and put it together again.
  const embedding = (drawing: Drawing, postscriptName: string): Font =>
    Object.create(font, {
      createSubset: { value: createGlyphSubsets(bytes, drawing) },
      // pdfkit takes fonts of one name for the same.
      postscriptName: { value: postscriptName },
    });
  const { postscriptName } = font;
  return {
    coarse: embedding('coarse', postscriptName),
    'as-drawn': embedding('as-drawn', `${postscriptName}-Large`),
  };
}
