import { isJson, type Json } from './draft.ts';

const keyOf = (id: string, basedOn: number) => `keyturn flow ${id} ${basedOn}`;

/** Work on a template that was not saved before a reload or crash; templates hold no personal data. */
export function unsavedOf(id: string, basedOn: number): Json | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id, basedOn)) ?? 'null');
    return isJson(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the work until it is saved or given up (null). */
export function keepUnsaved(id: string, basedOn: number, template: Json | null): void {
  try {
    if (template === null) localStorage.removeItem(keyOf(id, basedOn));
    else localStorage.setItem(keyOf(id, basedOn), JSON.stringify(template));
  } catch {
    // A browser that keeps nothing still edits; only a reload would lose the work.
  }
}
