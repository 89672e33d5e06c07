/** What of an entry is hashed; `payload` is the very text that is stored. */
export type CanonicalEntry = {
  readonly seq: number;
  readonly at: number;
  readonly siteId: string;
  readonly stationId: string | null;
  readonly actorId: string | null;
  readonly type: string;
  readonly subjectId: string;
  readonly payload: string;
};

/** An entry as it is chained. */
export type ChainedEntry = CanonicalEntry & { readonly prevHash: string; readonly hash: string };

/**
 * The bytes of an entry that are hashed, together with the hash before it: a JSON array in fixed order, with the payload
 * as the very text that is stored. `hash = SHA-256(prevHash ‖ canonical entry)` (design: the journal is the spine).
 */
export function canonicalEntry(entry: CanonicalEntry): string {
  const { seq, at, siteId, stationId, actorId, type, subjectId, payload } = entry;
  return JSON.stringify([seq, at, siteId, stationId, actorId, type, subjectId, payload]);
}

/** What stands before the first entry. */
export const genesisHash = '0'.repeat(64);
