import { assertNever } from '#shared/domain/assert-never.ts';
import { type CasePaperFields, renderCasePaper } from './case-paper.ts';
import type { PaperFonts } from './fonts.ts';
import { type PaperNumbersFields, renderPaperNumbers } from './paper-numbers.ts';
import { renderSitePaper, type SitePaperFields } from './site-paper.ts';
import { renderSlip, type SlipFields } from './slip.ts';

/** Every paper the hub can print, by kind. A new paper is one file with its fields, and a line here. */
export type PaperRequest =
  | { readonly kind: 'slip'; readonly fields: SlipFields }
  | { readonly kind: 'paper-numbers'; readonly fields: PaperNumbersFields }
  | { readonly kind: 'case-paper'; readonly fields: CasePaperFields }
  | { readonly kind: 'site-paper'; readonly fields: SitePaperFields };

/** The PDF of a paper; the same request gives the same bytes. Throws MissingGlyphError. */
export function renderPaper(request: PaperRequest, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  switch (request.kind) {
    case 'slip':
      return renderSlip(request.fields, fonts);
    case 'paper-numbers':
      return renderPaperNumbers(request.fields, fonts);
    case 'case-paper':
      return renderCasePaper(request.fields, fonts);
    case 'site-paper':
      return renderSitePaper(request.fields, fonts);
    default:
      return assertNever(request, 'paper');
  }
}
