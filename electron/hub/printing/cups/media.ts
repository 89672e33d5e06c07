import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { packedTexts } from '../../documents/packed-texts.ts';

const pointsPerMillimetre = 72 / 25.4;
/** For what says no length of its own. */
const longSlip = 'Custom.80x200mm';

/** What CUPS calls the paper of a job; a slip's is as long as the slip, which its own PDF says. */
export function mediaOf(paper: PaperSize, pdf: Uint8Array): string {
  if (paper !== 'slip') return paper.toUpperCase();
  const millimetres = (points: string) => Math.round(Number(points) / pointsPerMillimetre);
  for (const objects of packedTexts(pdf)) {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(objects) ?? [];
    if (width !== undefined && height !== undefined) return `Custom.${millimetres(width)}x${millimetres(height)}mm`;
  }
  return longSlip;
}
