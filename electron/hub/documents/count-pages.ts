import { packedTexts } from './packed-texts.ts';

/** Pages of a PDF of ours, whose list of pages lies in a pack (D9). Throws for any other. */
export function countPages(pdf: Uint8Array): number {
  for (const objects of packedTexts(pdf)) {
    const count = /\/Type \/Pages\n\/Count (\d+)\n/.exec(objects)?.[1];
    if (count !== undefined) return Number(count);
  }
  throw new Error('the file has no list of pages');
}
