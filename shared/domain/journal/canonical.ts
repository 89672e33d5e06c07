/**
 * The bytes of an entry that are hashed, together with the hash before it: a JSON array in fixed order, with the payload
 * as the very text that is stored. `hash = SHA-256(prevHash ‖ canonical entry)` (design: the journal is the spine).
 */
export function canonicalEntry(entry: {
  readonly seq: number;
  readonly at: number;
  readonly siteId: string;
  readonly stationId: string | null;
  readonly actorId: string | null;
  readonly type: string;
  readonly subjectId: string;
  readonly payload: string;
}): string {
  const { seq, at, siteId, stationId, actorId, type, subjectId, payload } = entry;
  return JSON.stringify([seq, at, siteId, stationId, actorId, type, subjectId, payload]);
}

/** What stands before the first entry. */
export const genesisHash = '0'.repeat(64);
