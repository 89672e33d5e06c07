import type { DocumentView } from '#shared/protocol/case-view.ts';
import type { House } from '../house.ts';
import type { LoadedCase } from './load-case.ts';

/** The papers made in a case, newest last. */
export function papersOf(_house: House, _loaded: LoadedCase): readonly DocumentView[] {
  return [];
}
