import type { HourAhead } from '#shared/domain/estimate/hour-ahead.ts';
import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import type { EstimateTable } from '#shared/domain/estimate/table.ts';

/** To the worker: the floor to look ahead from. The seed makes a table repeatable. */
export type EstimateOrder =
  | { readonly kind: 'table'; readonly requestId: number; readonly snapshot: FloorSnapshot; readonly seed: number }
  /** The same future with and without changes, and the floor in an hour. */
  | {
      readonly kind: 'outlook';
      readonly requestId: number;
      readonly snapshot: FloorSnapshot;
      readonly variants: readonly FloorSnapshot[];
      readonly seed: number;
    };
/** From the worker. */
export type EstimateAnswer =
  | { readonly kind: 'table'; readonly requestId: number; readonly table: EstimateTable }
  | { readonly kind: 'outlook'; readonly requestId: number; readonly outlook: Outlook };

/** What a look ahead found: waits as things stand, waits with each change, each stage in an hour. */
export type Outlook = {
  readonly asItStands: EstimateTable;
  readonly changed: readonly EstimateTable[];
  readonly inAnHour: readonly HourAhead[];
};
