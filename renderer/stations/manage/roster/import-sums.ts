import type { RosterResult } from '#shared/protocol/units.ts';

/** What became of the rows of a roster, adding up to all of them. */
export type ImportSums = {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
  readonly created: number;
  readonly updated: number;
  /** Accepted rows whose home is just as the roster says. */
  readonly unchanged: number;
  readonly warnings: number;
  /** Every row is in exactly one place; anything else would mean that a row was lost. */
  readonly addsUp: boolean;
};

/** Adds up the result of an import or of its dry run. */
export function importSums(result: RosterResult): ImportSums {
  const { rows, accepted, skipped, created, updated } = result;
  const refused = result.refused.length;
  const unchanged = accepted - created - updated;
  return {
    rows,
    accepted,
    refused,
    skipped,
    created,
    updated,
    unchanged,
    warnings: result.warnings.length,
    addsUp: accepted + refused + skipped === rows && unchanged >= 0,
  };
}
