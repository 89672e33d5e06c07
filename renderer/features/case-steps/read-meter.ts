import type { InspectionItem } from '#shared/domain/flow/inspection.ts';

type Meter = Extract<InspectionItem, { readonly kind: 'meter' }>;

/** A meter with the reading typed at the desk; what the tablet noted beside it stays: the number on its plate, its photos. */
export function readMeter(before: Meter | null, typed: Pick<Meter, 'meter' | 'reading' | 'recordedAt'>): Meter {
  return { kind: 'meter', photos: [], ...before, ...typed };
}
