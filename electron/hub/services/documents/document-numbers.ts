import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';

/** What the numbers of each kind of paper begin with: the initials of its Chinese name. */
const prefixes: Readonly<Record<PaperKind, string>> = {
  'risk-acknowledgement': 'FX',
  'notices-read': 'GS',
  'interim-rules-undertaking': 'GY',
  'contract-explanation': 'JJ',
  'payment-change': 'BG',
  'signing-checklist': 'QD',
  'payment-notice': 'JK',
  'filing-check': 'WQ',
  'contract-collection': 'HT',
  'progress-notice': 'JD',
  'flow-sheet': 'LZ',
  'area-statement': 'MJ',
  'settlement-statement': 'JS',
  'inspection-record': 'YF',
  'repair-notice': 'ZG',
  'handover-certificate': 'JF',
  'items-receipt': 'YS',
  'papers-receipt': 'ZL',
  'power-of-attorney': 'WT',
  'key-custody': 'TG',
  'quality-guarantee': 'ZB',
  'refusal-record': 'JU',
  'visit-record': 'LF',
  satisfaction: 'MY',
  'property-agreement': 'WY',
  'renovation-undertaking': 'ZX',
};

/** The series a kind counts in: one for each kind and business day. */
export function documentSeries(kind: PaperKind): string {
  return `document-${prefixes[kind]}`;
}

/** `JF-20261125-0007`: kind, business day, and the place in the series. */
export function documentNumber(kind: PaperKind, date: CalendarDate, place: number): string {
  return `${prefixes[kind]}-${date.replaceAll('-', '')}-${String(place).padStart(4, '0')}`;
}

/** Papers made for many homes at once count apart, so that neither waits for the other. */
export function bulkSeries(kind: PaperKind): string {
  return `bulk-${prefixes[kind]}`;
}

/** `JF-20261125-P00007`. */
export function bulkNumber(kind: PaperKind, date: CalendarDate, place: number): string {
  return `${prefixes[kind]}-${date.replaceAll('-', '')}-P${String(place).padStart(5, '0')}`;
}
