import { createContext, type ReactNode, useContext } from 'react';
import type { Json, Path } from './draft.ts';

/** What every field of the editor needs: the template as it is now, and how to change a part of it. */
export type Editing = {
  readonly template: Json;
  readonly change: (path: Path, part: unknown) => void;
  /** What the checks say against a part; with `inside` against anything in it, which it always is for a stage, step or item. */
  readonly faultAt: (path: Path, inside?: boolean) => string | null;
};

const EditingContext = createContext<Editing | null>(null);

/** Gives the template being edited to every field below. */
export function EditingProvider({ editing, children }: { readonly editing: Editing; readonly children: ReactNode }) {
  return <EditingContext value={editing}>{children}</EditingContext>;
}

/** The template being edited. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside of an EditingProvider');
  return editing;
}
