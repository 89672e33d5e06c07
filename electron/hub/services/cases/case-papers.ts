import type { CaseId } from '#shared/domain/ids.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import { documentsOfCase } from '../documents/view-document.ts';
import type { House } from '../house.ts';
import type { LoadedCase } from './load-case.ts';

/** The papers made in a case, newest last. */
export function papersOf(house: House, { row }: Pick<LoadedCase, 'row'>): DocumentView[] {
  return documentsOfCase(house, row.id as CaseId);
}
