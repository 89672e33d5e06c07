import type { FileView, InspectionItemView } from '#shared/protocol/case-view.ts';
import type { House } from '../house.ts';
import { viewFile } from './case-files.ts';
import { viewItem } from './inspection.ts';
import type { LoadedCase } from './load-case.ts';

/** What the tablets recorded of a case's inspection, in the order it was recorded. */
export function inspectionOf(house: House, loaded: LoadedCase): readonly InspectionItemView[] {
  return house.books.inspections.items(loaded.row.id).map((row) => viewItem(house, loaded, row));
}

/** Photos kept with a case. */
export function filesOf(house: House, caseId: string): readonly FileView[] {
  return house.books.inspections.files(caseId).map(viewFile);
}
