import type { Font } from 'fontkit';
import { largestCoarse } from './glyphs/glyph-subset.ts';
import type { SetLine } from './set-line.ts';
import type { Glyph } from './shaper.ts';
import type { Pdf } from './sheet.ts';

/**
 * What pdfkit keeps of a font it embeds; its type declarations leave it out. Text goes into the page from here and not by
 * `pdf.text`, which draws each text in one font and cannot squeeze marks.
 */
type EmbeddedFont = {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
};
type Drawing = {
  font(open: Font, name: string): { readonly _font: EmbeddedFont };
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
};

/** Draws a line in the fill colour, its letters standing on `baseline`; y from the top. */
export function drawLine(pdf: Pdf, { glyphs, moves }: SetLine, size: number, x: number, baseline: number): void {
  const drawing = pdf as unknown as Drawing;
  // The page is drawn from the top down, letters stand upright.
  let operators = `BT 1 0 0 -1 ${number(x)} ${number(baseline)} Tm`;
  let at = 0;
  while (at < glyphs.length) {
    const face = glyphs[at]?.face;
    if (face === undefined) break;
    const { _font: font } =
      size > largestCoarse
        ? drawing.font(face.largeFont(), `${face.name}-large`)
        : drawing.font(face.font(), face.name);
    drawing.page.fonts[font.id] ??= font.ref();
    let shown = '';
    let inString = false;
    for (let glyph = glyphs[at]; glyph !== undefined && glyph.face === face; glyph = glyphs[++at]) {
      const move = moves[at] ?? 0;
      if (move !== 0 || !inString) {
        shown += `${inString ? '>' : ''}${move === 0 ? '' : number(-move)}<`;
        inString = true;
      }
      shown += embedded(font, glyph);
    }
    operators += ` /${font.id} ${number(size)} Tf [${shown}>] TJ`;
  }
  if (glyphs.length > 0) drawing.addContent(`${operators} ET`);
}

/** The glyph's place in the embedded font, as it is written in a string. */
function embedded({ subset, widths, unicode }: EmbeddedFont, { id, natural, codePoints }: Glyph): string {
  const place = subset.includeGlyph(id);
  widths[place] ??= natural;
  unicode[place] ??= codePoints;
  return place.toString(16).padStart(4, '0');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
