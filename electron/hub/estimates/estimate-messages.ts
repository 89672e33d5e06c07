import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import type { EstimateTable } from '#shared/domain/estimate/table.ts';

/** To the worker: the floor to look ahead from. The seed makes a table repeatable. */
export type EstimateOrder = { readonly requestId: number; readonly snapshot: FloorSnapshot; readonly seed: number };
/** From the worker. */
export type EstimateAnswer = { readonly requestId: number; readonly table: EstimateTable };
