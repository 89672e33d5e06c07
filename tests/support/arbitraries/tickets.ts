import * as fc from 'fast-check';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { CalendarDate, DeskId, ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { ownPlace } from '#shared/domain/line/place.ts';
import type { Position, Ticket, TicketState } from '#shared/domain/ticket/ticket.ts';
import type { Act, ActVerb } from '#shared/domain/ticket/transition.ts';

/** Ten in the morning at the site, on the first handover day. */
export const morning = Date.UTC(2026, 10, 8, 2);
export const minute = 60_000;

export const papers = 'stage_papers' as StageId;
export const figures = 'stage_figures' as StageId;
export const inspection = 'stage_inspection' as StageId;
export const threeStages: readonly StageId[] = [papers, figures, inspection];

export const desk5 = 'desk_5' as DeskId;
export const desk6 = 'desk_6' as DeskId;

/** Ids sort by the order they were made in, as the hub's do. */
export function ticketIdOf(count: number): TicketId {
  return `tkt_${String(count).padStart(6, '0')}` as TicketId;
}

/** A visitor who came some minutes after ten and waits at the papers stage, unless said otherwise. */
export function visitor(count: number, minutesAfterTen: number, more: Partial<Ticket> = {}): Ticket {
  const firstArrival = morning + minutesAfterTen * minute;
  const facts = {
    id: ticketIdOf(count),
    number: `H${String(count).padStart(3, '0')}`,
    serviceId: 'svc_handover' as ServiceId,
    caseId: null,
    businessDate: '2026-11-08' as CalendarDate,
    issuedAt: firstArrival,
    firstArrival,
    due: firstArrival,
    enteredByHand: false,
    stageId: papers,
    queuedAt: firstArrival,
    priority: false,
    overtaken: 0,
    position: { state: 'waiting' },
    ...more,
  } as const;
  return { ...facts, place: more.place ?? ownPlace(facts) };
}

const at = fc.integer({ min: morning, max: morning + 600 * minute });
const atDesk = {
  deskId: fc.constantFrom(desk5, desk6),
  calledAt: at,
  lastCalledAt: at,
  calls: fc.integer({ min: 1, max: 9 }),
};
const inService = { ...atDesk, startedAt: at, heldFor: fc.nat(60 * minute) };

/** A position in one state, with any facts that belong to it. */
export function positionIn(state: TicketState): fc.Arbitrary<Position> {
  switch (state) {
    case 'waiting':
      return fc.constant({ state });
    case 'called':
      return fc.record({ state: fc.constant(state), ...atDesk });
    case 'serving':
      return fc.record({ state: fc.constant(state), ...inService });
    case 'held':
      return fc.record({ state: fc.constant(state), ...inService, heldAt: at });
    case 'no_show':
      return fc.record({ state: fc.constant(state), ...atDesk, missedAt: at });
    case 'done':
    case 'cancelled':
    case 'expired':
      return fc.record({ state: fc.constant(state), endedAt: at });
    default:
      return assertNever(state, 'state');
  }
}

/** Any ticket in one state: with or without priority, overtaken before, due by appointment. */
export function ticketIn(state: TicketState): fc.Arbitrary<Ticket> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: 2000 }),
      arrival: fc.nat(300),
      due: at,
      priority: fc.boolean(),
      overtaken: fc.nat(12),
      stageId: fc.constantFrom(...threeStages),
      position: positionIn(state),
    })
    .map(({ count, arrival, ...facts }) => visitor(count, arrival, facts));
}

const otherDesk = fc.constantFrom('desk_7' as DeskId, 'desk_8' as DeskId);
const stage = fc.constantFrom(...threeStages);

/** Any act of one verb. */
export function deedOf(verb: ActVerb): fc.Arbitrary<Act> {
  switch (verb) {
    case 'recall':
    case 'start':
    case 'hold':
    case 'cancel':
      return fc.constant({ verb });
    case 'call':
    case 'resume':
    case 'hand-over':
      return otherDesk.map((deskId) => ({ verb, deskId }));
    case 'complete-stage':
      return fc.option(stage).map((nextStageId) => ({ verb, nextStageId }));
    case 'transfer':
      return stage.map((stageId) => ({ verb, stageId }));
    case 'no-show':
      return fc.constant({ verb, leastCalls: 0 });
    case 'return':
      return fc.nat(50).map((places) => ({ verb, place: ownPlace(visitor(900 + places, places)) }));
    case 'expire':
      return fc.constant({ verb, automatic: true });
    case 'prioritise':
      return fc.boolean().map((priority) => ({ verb, priority }));
    default:
      return assertNever(verb, 'verb');
  }
}
