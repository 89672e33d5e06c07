/** What a job prints: a paper, a number's slip, a notice for the wall, a block of paper numbers, or a test page of a printer. */
export const printSources = ['document', 'slip', 'notice', 'paper-numbers', 'test'] as const;
export type PrintSourceKind = (typeof printSources)[number];

/**
 * Whether a second print of the same is marked 补打: a paper and a slip stand for something that exists once, and so does a
 * block of numbers; a notice hangs on as many walls as there are.
 */
export function countsReprints(source: PrintSourceKind): boolean {
  return source === 'document' || source === 'slip' || source === 'paper-numbers';
}
