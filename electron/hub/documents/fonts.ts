import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { MissingGlyphError } from './missing-glyph.ts';

/** The two weights every paper is set in. */
export type Weight = 'regular' | 'bold';
/** The opened fonts; one set serves all papers of a thread. */
export type PaperFonts = Readonly<Record<Weight, Font>>;

const fontFiles: Readonly<Record<Weight, { readonly folder: string; readonly file: string }>> = {
  regular: { folder: '400Regular', file: 'NotoSansSC_400Regular.ttf' },
  bold: { folder: '700Bold', file: 'NotoSansSC_700Bold.ttf' },
};

/**
 * Opens both weights of Noto Sans SC, once per thread: parsing a 10 MB font for each paper costs twenty times the paper.
 * Static TrueType files only, a variable font prints as blank.
 */
export function openPaperFonts(): PaperFonts {
  return { regular: open('regular'), bold: open('bold') };
}

/** Refuses text that would print as boxes and be lost to search. Throws MissingGlyphError. */
export function requireGlyphs(font: Font, text: string): void {
  const missing = [...new Set(text)].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new MissingGlyphError(missing);
}

function open(weight: Weight): Font {
  const font = create(readFileSync(fontPath(weight)));
  if ('fonts' in font) throw new Error(`${fontPath(weight)} is a collection of fonts, one font is needed`);
  return font;
}

/** `dist/fonts` beside the built hub, else the package the fonts come from. */
function fontPath(weight: Weight): string {
  const { folder, file } = fontFiles[weight];
  const built = import.meta.url.endsWith('.ts') ? [] : [`../fonts/${file}`, `../../fonts/${file}`];
  const beside = built.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));
  return beside ?? createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${folder}/${file}`);
}
