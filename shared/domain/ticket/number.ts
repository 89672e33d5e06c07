/** Letters a service may have: never I, O, Q (misread at a distance) nor Z (paper numbers for a power cut). */
export const serviceLetters = 'ABCDEFGHJKLMNPRSTUVWXY';
/** The series of numbers printed in advance for a power cut and entered by hand afterwards. */
export const paperSeries = 'Z';

/** `A001` … `A999`, `A1000` …: the letter and at least three digits. */
export function formatNumber(letter: string, count: number): string {
  return `${letter}${String(count).padStart(3, '0')}`;
}
