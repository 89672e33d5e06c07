import type { PaperSize } from '#shared/domain/printing/printer.ts';

const pointsPerMillimetre = 72 / 25.4;

/** What CUPS calls the paper of a job; a slip's is as long as the slip, which its own PDF says. */
export function mediaOf(paper: PaperSize, pdf: Uint8Array): string {
  if (paper !== 'slip') return paper.toUpperCase();
  const text = Buffer.from(pdf).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  if (width === undefined || height === undefined) return 'Custom.80x200mm';
  const millimetres = (points: string) => Math.round(Number(points) / pointsPerMillimetre);
  return `Custom.${millimetres(width)}x${millimetres(height)}mm`;
}
