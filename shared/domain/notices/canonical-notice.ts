import { inKeyOrder } from '../journal/key-order.ts';
/**
 * The text whose SHA-256 is a notice version's contentHash, fixed when it goes to review and printed in its footer: what it
 * is, what it says, and the hash of its file. Keys in order, so that the same content has the same hash.
 */
export function canonicalNotice(content: {
  readonly kind: string;
  readonly title: unknown;
  readonly form: string;
  readonly fields: unknown;
  readonly body: unknown;
  readonly fileSha256: string | null;
}): string {
  const { kind, title, form, fields, body, fileSha256 } = content;
  return JSON.stringify([kind, inKeyOrder(title), form, inKeyOrder(fields), inKeyOrder(body), fileSha256]);
}
