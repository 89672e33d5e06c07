import { createDocumentPress, type DocumentPress } from '#hub/documents/document-press.ts';

let press: DocumentPress | null = null;

/** The real press, one for all sites of a test process: to start its worker costs more than most tests. No site ends it. */
export function sharedPress(): DocumentPress {
  press ??= createDocumentPress();
  return { ...press, close: () => Promise.resolve() };
}
