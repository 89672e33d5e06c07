import type { CalendarDate } from '../ids.ts';
import type { PaperKind } from '../flow/paper-kinds.ts';

/** What a bulk job makes of every home: the papers of its handover, as far as they can be made before the visit. */
export const bulkContents = ['packs'] as const;
export type BulkContent = (typeof bulkContents)[number];

export const bulkForms = ['pdf-per-building', 'zip-by-home'] as const;
export type BulkForm = (typeof bulkForms)[number];

/** Which homes a job is about. */
export type BulkScope =
  | { readonly kind: 'building'; readonly building: string }
  | { readonly kind: 'entrance'; readonly building: string; readonly entrance: string }
  /** Homes with an appointment that day. */
  | { readonly kind: 'date'; readonly date: CalendarDate };

/**
 * Papers of a handover that say nothing the visit has yet to bring about, in the order a family meets them. A record of an
 * inspection, a certificate of what was shown or a receipt of keys made beforehand would be false.
 */
const beforehand: readonly PaperKind[] = [
  'flow-sheet',
  'area-statement',
  'settlement-statement',
  'quality-guarantee',
  'property-agreement',
  'renovation-undertaking',
];

/** The papers of a pack: those the flow of this home prints or has signed. */
export function packOf(inFlow: ReadonlySet<PaperKind>): readonly PaperKind[] {
  return beforehand.filter((kind) => inFlow.has(kind));
}

/** Why a home lacks a paper it should have: the fields that are missing, or characters no font has. */
export type BulkFault = {
  readonly kind: PaperKind;
  readonly code: 'field-missing' | 'glyph-missing';
  /** Names of the missing fields; never their content. */
  readonly fields: readonly string[];
};
