import type { CalendarDate } from '../ids.ts';
import type { PaperKind } from '../flow/paper-kinds.ts';
import { type DocumentKind, type HomePaperKind, isHomePaper } from '../papers/document-kinds.ts';

/** What a bulk job makes of every home: its move-in notice, or the papers of its handover as far as they can be made before the visit. */
export const bulkContents = ['packs', 'notices'] as const;
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
const beforehand = [
  'handover-notice',
  'flow-sheet',
  'area-statement',
  'late-statement',
  'settlement-statement',
  'quality-guarantee',
  'property-agreement',
  'renovation-undertaking',
] as const satisfies readonly (PaperKind | HomePaperKind)[];
export type PackKind = (typeof beforehand)[number];

/** The papers of a pack: those the flow of this home prints or has signed, its move-in notice, and what its lateness comes to. */
export function packOf(inFlow: ReadonlySet<PaperKind>, late: boolean): readonly PackKind[] {
  return beforehand.filter((kind) => (isHomePaper(kind) ? kind !== 'late-statement' || late : inFlow.has(kind)));
}

/** Why a home lacks a paper it should have: the fields that are missing, or characters no font has. */
export type BulkFault = {
  readonly kind: DocumentKind;
  readonly code: 'field-missing' | 'glyph-missing';
  /** Names of the missing fields; never their content. */
  readonly fields: readonly string[];
};
