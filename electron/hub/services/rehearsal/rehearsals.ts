import type { CalendarDate } from '#shared/domain/ids.ts';
import { clockText } from '#shared/domain/rehearsal/clock-text.ts';
import { sampler } from '#shared/domain/simulation/service-times.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { ParametersView, RehearsalSetup, RehearsalView, SegmentView } from '#shared/protocol/rehearsals.ts';
import type { Rehearser } from '../../rehearsal/rehearser.ts';
import type { House } from '../house.ts';
import { demandOfDay } from './demand-of-day.ts';
import { planOfToday, readPlan, tellPlan } from './plan-of-day.ts';

type SomeParameters = { readonly [K in keyof ParametersView]?: ParametersView[K] | undefined };
type Asked = {
  readonly date: CalendarDate;
  readonly seed: number;
  readonly plans: readonly {
    readonly name?: string | undefined;
    readonly segments?: readonly SegmentView[] | undefined;
  }[];
  readonly parameters?: SomeParameters | undefined;
};

/** A day that is over is known, not rehearsed. Throws rehearsal-date-past. */
export function refusePast(house: House, date: CalendarDate): void {
  if (date < house.day().date) throw new AppError('rehearsal-date-past');
}

/** What a day is rehearsed with. Throws rehearsal-date-past. */
export function rehearsalSetup(house: House, date: CalendarDate = house.day().date): RehearsalSetup {
  refusePast(house, date);
  const { demand, homes } = demandOfDay(house, date);
  const { directory } = house;
  return {
    date,
    homes,
    visits: demand.appointments.length,
    opensAt: clockText(demand.opensAt),
    closesAt: clockText(demand.closesAt),
    stages: demand.stages.map(({ stageId, priorMinutes, recentMinutes }) => ({
      stageId,
      name: directory.stage(stageId)?.name ?? stageId,
      nameEn: directory.stage(stageId)?.nameEn ?? stageId,
      meanMinutes: sampler(recentMinutes, priorMinutes).meanMinutes,
      learntFrom: recentMinutes.length,
    })),
    desks: directory.desks().map(({ id, name, nameEn, kind, stageIds }) => ({
      deskId: id,
      name,
      nameEn,
      kind,
      stageIds: [...stageIds],
    })),
    segments: tellPlan(planOfToday(house, demand)),
    parameters: demand.parameters,
  };
}

/** Rehearses a day with each plan. Throws rehearsal-date-past, desk-plan-unsound. */
export async function rehearseDay(house: House, rehearser: Rehearser, asked: Asked): Promise<RehearsalView> {
  const { date, seed, parameters } = asked;
  refusePast(house, date);
  const { demand } = demandOfDay(house, date, parameters);
  const plans = asked.plans.map(({ name, segments }, index) => ({
    name: name ?? `${index + 1}`,
    plan: segments ? readPlan(house, segments, `/body/plans/${index}/segments`) : planOfToday(house, demand),
  }));
  const outcomes = await rehearser.rehearse({ demand, plans: plans.map(({ plan }) => plan), seed });
  return {
    date,
    seed,
    parameters: demand.parameters,
    plans: plans.flatMap(({ name, plan }, index) => {
      const outcome = outcomes[index];
      return outcome ? [{ name, segments: tellPlan(plan), outcome }] : [];
    }),
  };
}
