import type { ServiceId, StageId } from '../ids.ts';
import type { Flow } from '../journey/flow.ts';
import type { AppointmentWindow } from '../line/place.ts';

/** What is assumed of the people who come. Percent are of 100; minutes may be fractions. */
export type RehearsalParameters = {
  /** Appointments nobody comes to. */
  readonly noShowPercent: number;
  /** How long before the appointment people come on average; negative for late. */
  readonly earlyMinutes: number;
  /** How far they scatter around that (standard deviation). */
  readonly spreadMinutes: number;
  /** People without an appointment, all day long. */
  readonly walkInsPerHour: number;
  readonly priorityPercent: number;
  /** A wait longer than this counts as a break of the day. */
  readonly waitLimitMinutes: number;
};

/** Where a site knows nothing better: what handover days showed (domain 3.3) and the scatter the live estimate is tested with. */
export const defaultParameters: RehearsalParameters = {
  noShowPercent: 10,
  earlyMinutes: 8,
  spreadMinutes: 12,
  walkInsPerHour: 2,
  priorityPercent: 7,
  waitLimitMinutes: 20,
};

/** What a day is made of, besides the desks: who is expected, the way they go and how long it takes. */
export type Demand = {
  /** Minutes since midnight; families with several homes at one time come once. */
  readonly appointments: readonly { readonly minute: number; readonly serviceId: ServiceId }[];
  /** What people without an appointment come for. */
  readonly walkInService: ServiceId;
  readonly flows: ReadonlyMap<ServiceId, Flow>;
  /** Usual time and the times seen on past days, from the call to the end. */
  readonly stages: readonly {
    readonly stageId: StageId;
    readonly priorMinutes: number;
    readonly recentMinutes: readonly number[];
  }[];
  /** When the doors open and close, minutes since midnight: walk-ins come between them, the last an hour before closing. */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly maxOvertakes: number;
  readonly window: AppointmentWindow;
  readonly parameters: RehearsalParameters;
};
