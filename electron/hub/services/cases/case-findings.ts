import type { FileView, InspectionItemView } from '#shared/protocol/case-view.ts';
import type { House } from '../house.ts';
import { viewFile } from './case-files.ts';
import { viewItem } from './inspection.ts';
import type { LoadedCase } from './load-case.ts';
import { viewsOfRows } from './views-of-rows.ts';

const itemViews = viewsOfRows<InspectionItemView>();
const fileViews = viewsOfRows<FileView>();

/** What the tablets recorded of a case's inspection, in the order it was recorded. */
export function inspectionOf(house: House, loaded: LoadedCase): InspectionItemView[] {
  const rows = house.books.inspections.items(loaded.row.id);
  return itemViews(house, rows, () => rows.map((row) => viewItem(house, loaded, row)));
}

/** Photos kept with a case. */
export function filesOf(house: House, caseId: string): FileView[] {
  const rows = house.books.inspections.files(caseId);
  return fileViews(house, rows, () => rows.map(viewFile));
}
