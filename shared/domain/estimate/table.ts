import type { ServiceId, StageId } from '../ids.ts';

/** A range of minutes: half of the visitors get through within p50, nine of ten within p90. Not rounded. */
export type MinutesRange = { readonly p50Minutes: number; readonly p90Minutes: number };

/** Waits at one stage. `positions[k]` is for somebody with k ahead, up to the length of the line. */
export type StageEstimate = {
  readonly openDesks: number;
  readonly idleDesks: number;
  readonly positions: readonly MinutesRange[];
  /** By how much the wait grows with each place beyond the table. */
  readonly minutesPerPlace: number;
};

/** How long the journey of a service takes: for somebody arriving now, and from the call at each stage to the end. */
export type ServiceEstimate = {
  readonly finish: MinutesRange;
  readonly afterCall: ReadonlyMap<StageId, MinutesRange>;
};

/** All waits of the floor at one moment. Structured-clone-able, so that a worker can hand it over. */
export type EstimateTable = {
  readonly stages: ReadonlyMap<StageId, StageEstimate>;
  readonly services: ReadonlyMap<ServiceId, ServiceEstimate>;
};

/** The wait at a stage with `ahead` others in front; never shorter for more ahead. Null for a stage not in the table. */
export function lookUpWait(table: EstimateTable, stageId: StageId, ahead: number): MinutesRange | null {
  const stage = table.stages.get(stageId);
  const last = stage?.positions.at(-1);
  if (!stage || !last) return null;
  const inTable = stage.positions[ahead];
  if (inTable) return inTable;
  // Each idle desk takes one more without a wait; so it is with an empty line only.
  const covered = Math.max(stage.positions.length, stage.idleDesks) - 1;
  const beyond = Math.max(0, ahead - covered) * stage.minutesPerPlace;
  return { p50Minutes: last.p50Minutes + beyond, p90Minutes: last.p90Minutes + beyond };
}

/** The time to the end of the journey for a ticket waiting at a stage. Null for a stage not on the way of the service. */
export function lookUpFinish(
  table: EstimateTable,
  serviceId: ServiceId,
  stageId: StageId,
  ahead: number,
): MinutesRange | null {
  const wait = lookUpWait(table, stageId, ahead);
  const after = table.services.get(serviceId)?.afterCall.get(stageId);
  if (!wait || !after) return null;
  const p50Minutes = wait.p50Minutes + after.p50Minutes;
  // Independent deviations add up as squares; adding the p90s would promise too little.
  const margin = Math.hypot(wait.p90Minutes - wait.p50Minutes, after.p90Minutes - after.p50Minutes);
  return { p50Minutes, p90Minutes: p50Minutes + margin };
}

/** Whole minutes for screens and slips: 0 only where there is no wait, p50 to the nearest, p90 up. */
export function displayMinutes(range: MinutesRange): MinutesRange {
  if (range.p90Minutes <= 0) return { p50Minutes: 0, p90Minutes: 0 };
  const p50Minutes = Math.max(1, Math.round(range.p50Minutes));
  return { p50Minutes, p90Minutes: Math.max(p50Minutes, Math.ceil(range.p90Minutes)) };
}
