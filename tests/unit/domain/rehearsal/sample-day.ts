import type { DeskId, ServiceId, StageId } from '#shared/domain/ids.ts';
import { linearFlow } from '#shared/domain/journey/flow.ts';
import { defaultParameters, type Demand } from '#shared/domain/rehearsal/demand.ts';
import type { DeskPlan, Segment } from '#shared/domain/rehearsal/desk-plan.ts';

export const handover = 'handover' as ServiceId;
export const stageIds = ['papers', 'notices', 'inspection', 'settlement', 'signing', 'keys'] as StageId[];
const priors = [6, 8, 40, 8, 8, 6];
export const nine = 9 * 60;
export const evening = 18 * 60;

/** A handover day of half-hour appointments from nine to five through six stages. */
export function sampleDemand(perHalfHour: number, more: Partial<Demand> = {}): Demand {
  return {
    appointments: Array.from({ length: 16 * perHalfHour }, (_, index) => ({
      minute: nine + 30 * Math.floor(index / perHalfHour),
      serviceId: handover,
    })),
    walkInService: handover,
    flows: new Map([[handover, linearFlow(stageIds)]]),
    stages: stageIds.map((stageId, index) => ({ stageId, priorMinutes: priors[index] ?? 0, recentMinutes: [] })),
    opensAt: nine - 30,
    closesAt: evening,
    maxOvertakes: 10,
    window: { earlyMinutes: 30, lateMinutes: 30 },
    parameters: defaultParameters,
    ...more,
  };
}

/** A desk that serves these stages all day. */
export function allDay(name: string, ...stages: readonly number[]): Segment {
  const served = stages.map((index) => stageIds[index]).filter((id) => id !== undefined);
  return { deskId: name as DeskId, from: nine - 30, to: evening + 60, stageIds: served };
}

/** Desks by how many serve each of the six stages. */
export function planWith(counts: readonly number[]): DeskPlan {
  return counts.flatMap((count, stage) =>
    Array.from({ length: count }, (_, index) => allDay(`desk-${stage}-${index}`, stage)),
  );
}
