import type { DeskId, Instant, ServiceId, StageId } from '../ids.ts';
import type { Flow } from '../journey/flow.ts';
import type { Waiting } from '../line/place.ts';

/** Of each line only so many are simulated; the waits further back follow from the slope. Longer lines may be cut there. */
export const simulatedPerLine = 200;
/** Recent service times of a stage worth handing over: older ones are of another hour of the day. */
export const recentServicesPerStage = 60;

/** A waiting or called ticket with what decides where it goes next. */
export type TicketOnFloor = Waiting & { readonly serviceId: ServiceId; readonly doneStageIds: readonly StageId[] };

/** Whom a desk serves: `sinceMinutes` is the time since the call, the time on hold included. */
export type BusyWith = TicketOnFloor & { readonly stageId: StageId; readonly sinceMinutes: number };

/** The live floor at one moment, as plain data for a worker. Lines are in order; desks are those open and not paused. */
export type FloorSnapshot = {
  readonly at: Instant;
  readonly maxOvertakes: number;
  readonly stages: readonly {
    readonly stageId: StageId;
    readonly priorMinutes: number;
    /** From the call to the end, the last `recentServicesPerStage`. */
    readonly recentMinutes: readonly number[];
  }[];
  readonly desks: readonly {
    readonly deskId: DeskId;
    readonly stageIds: readonly StageId[];
    readonly busy: BusyWith | null;
  }[];
  readonly lines: readonly { readonly stageId: StageId; readonly waiting: readonly TicketOnFloor[] }[];
  readonly flows: readonly { readonly serviceId: ServiceId; readonly flow: Flow }[];
};
