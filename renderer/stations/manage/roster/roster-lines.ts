import type { RosterResult } from '#shared/protocol/units.ts';

export const lineKinds = ['refused', 'warned', 'created', 'updated'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of the import table: a fault of a row, or what becomes of a home. */
export type RosterLine =
  | {
      readonly kind: 'refused' | 'warned';
      readonly key: string;
      readonly row: number;
      readonly column: string;
      readonly value: string;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly kind: 'created' | 'updated';
      readonly key: string;
      readonly row: number;
      readonly home: string;
      readonly fields: readonly string[];
    };

/** Everything an import has to say, by row; a refused row with several faults has a line for each. */
export function rosterLines(result: RosterResult): readonly RosterLine[] {
  const faults = (kind: 'refused' | 'warned', list: RosterResult['refused']): RosterLine[] =>
    list.flatMap(({ row, also = [], ...first }, index) =>
      [first, ...also].map((fault, place) => ({ kind, key: `${kind} ${index} ${place}`, row, ...fault })),
    );
  const changes = result.changes.map(
    (change): RosterLine => ({ ...change, key: `${change.kind} ${change.row} ${change.home}` }),
  );
  return [...faults('refused', result.refused), ...faults('warned', result.warnings), ...changes].sort(
    (a, b) => a.row - b.row,
  );
}
