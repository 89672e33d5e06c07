import type { FileView, InspectionItemView } from '#shared/protocol/case-view.ts';
import type { House } from '../house.ts';
import type { LoadedCase } from './load-case.ts';

/** What the tablets recorded of a case's inspection. */
export function inspectionOf(_house: House, _loaded: LoadedCase): readonly InspectionItemView[] {
  return [];
}

/** Photos kept with a case. */
export function filesOf(_house: House, _caseId: string): readonly FileView[] {
  return [];
}
