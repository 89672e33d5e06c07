import type { CalendarDate, ServiceId, StageId } from '#shared/domain/ids.ts';
import { defaultParameters, type Demand, type RehearsalParameters } from '#shared/domain/rehearsal/demand.ts';
import { slotMinutes } from '#shared/domain/rehearsal/desk-plan.ts';
import type { ServiceEntry } from '../directory.ts';
import type { House } from '../house.ts';
import { visitsOn } from './visits-on.ts';

/** Past services of a stage its times are drawn from again: some days' worth. */
const learntFromAtMost = 400;
/** A family takes about so long through a handover (domain 3.3): doors stay open that long after the last appointment. */
const lastVisitMinutes = 150;
const usualOpening = 8 * 60 + 30;
const usualClosing = 18 * 60;

/** Who is expected on a day, and what the day is rehearsed with. */
export type DayDemand = { readonly demand: Demand; readonly homes: number };

/** Appointments of a day with the times its stages took so far. What is not said of the people is the default. */
export function demandOfDay(
  house: House,
  date: CalendarDate,
  said: { readonly [K in keyof RehearsalParameters]?: RehearsalParameters[K] | undefined } = {},
): DayDemand {
  const { directory } = house;
  const service = handoverService(house);
  const visits = visitsOn(house, date);
  const minutes = visits.map(({ minute }) => minute);
  const stageIds = new Set<StageId>(service.flow.map(({ stageId }) => stageId));
  const { maxOvertakes, appointmentWindow } = directory.settings();
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return {
    homes: visits.reduce((homes, { unitIds }) => homes + unitIds.length, 0),
    demand: {
      appointments: minutes.map((minute) => ({ minute, serviceId: service.id })),
      walkInService: service.id,
      flows: new Map<ServiceId, ServiceEntry['flow']>([[service.id, service.flow]]),
      stages: directory
        .stages()
        .filter(({ id }) => stageIds.has(id))
        .map(({ id, priorMinutes }) => ({ stageId: id, priorMinutes, recentMinutes: seenMinutes(house, id) })),
      opensAt: minutes.reduce((first, minute) => Math.min(first, halfHourBefore(minute)), usualOpening),
      closesAt: minutes.reduce((last, minute) => Math.max(last, halfHourUp(minute + lastVisitMinutes)), usualClosing),
      maxOvertakes,
      window: appointmentWindow,
      parameters: { ...defaultParameters, ...given },
    },
  };
}

/** The service families come for by appointment: the handover, or else the first that leads a home along a flow. */
function handoverService({ directory }: House): ServiceEntry {
  const active = directory.services().filter((service) => service.active);
  const service =
    active.find(({ flowId }) => flowId === 'handover') ?? active.find(({ guided }) => guided) ?? active[0];
  if (!service) throw new Error('the site has no service');
  return service;
}

function seenMinutes({ books }: House, stageId: StageId): readonly number[] {
  return books.tickets
    .recentServices(stageId, learntFromAtMost)
    .flatMap(({ called_at, ended_at }) => (called_at === null ? [] : [(ended_at - called_at) / 60_000]))
    .filter((minutes) => minutes > 0);
}

const halfHourBefore = (minute: number) => Math.max(0, Math.floor(minute / slotMinutes) * slotMinutes - slotMinutes);
const halfHourUp = (minute: number) => Math.min(24 * 60, Math.ceil(minute / slotMinutes) * slotMinutes);
