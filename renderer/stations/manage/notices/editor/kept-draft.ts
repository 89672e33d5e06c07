import type { TypedDraft } from './typed-draft.ts';

/** What was typed and on which revision of the draft; it outlives a reload, not the tab. */
export type KeptDraft = { readonly revision: number; readonly typed: TypedDraft };

const keyOf = (versionId: string) => `keyturn notice ${versionId}`;

/** What was typed before a reload and is not with the hub yet; null when nothing is. */
export function keptDraft(versionId: string): KeptDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(versionId)) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it (null) once the hub has all of it. */
export function keepDraft(versionId: string, kept: KeptDraft | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(versionId));
    else sessionStorage.setItem(keyOf(versionId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still saves to the hub; only a reload within a second would lose the last words.
  }
}
