import { inKeyOrder } from '../journal/key-order.ts';
import type { PaperModel } from './paper-model.ts';

/**
 * The text whose SHA-256 is a paper's contentHash: kind, template version and everything the paper says, keys in order and
 * nothing that merely dates or numbers it (design: HTTP interface, documents).
 */
export function canonicalPaper({ kind, templateVersion, ...fields }: PaperModel): string {
  return JSON.stringify([kind, templateVersion, inKeyOrder(fields)]);
}
