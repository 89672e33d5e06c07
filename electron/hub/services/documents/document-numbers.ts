import type { CalendarDate } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';

/** What the numbers of each kind of paper begin with: the initials of its Chinese name. */
const prefixes: Readonly<Record<DocumentKind, string>> = {
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
  'handover-notice': 'RZ',
  'late-statement': 'WJ',
  'measurement-notice': 'SC',
  'daily-report': 'RB',
  'late-list': 'YQ',
  'property-transfer': 'YJ',
  'sign-in-sheet': 'QZ',
  'service-quality': 'FW',
};

/** The series a kind counts in: one for each kind and business day. */
export function documentSeries(kind: DocumentKind): string {
  return `document-${prefixes[kind]}`;
}

/** `JF-20261125-0007`: kind, business day, and the place in the series. */
export function documentNumber(kind: DocumentKind, date: CalendarDate, place: number): string {
  return `${prefixes[kind]}-${date.replaceAll('-', '')}-${String(place).padStart(4, '0')}`;
}

/** Papers made for many homes at once count apart, so that neither waits for the other. */
export function bulkSeries(kind: DocumentKind): string {
  return `bulk-${prefixes[kind]}`;
}

/** `JF-20261125-P00007`. */
export function bulkNumber(kind: DocumentKind, date: CalendarDate, place: number): string {
  return `${prefixes[kind]}-${date.replaceAll('-', '')}-P${String(place).padStart(5, '0')}`;
}
