import * as fc from 'fast-check';
import { eventOfAct } from '#shared/domain/journal/event-of-act.ts';
import type { CalendarDate, DeskId, StaffId, StageId, StationId, TicketId } from '#shared/domain/ids.ts';
import type { JournalEntry, JournalEvent } from '#shared/domain/journal/events.ts';
import { isOvertakenBy, nextInLine, wasOvertakenBy } from '#shared/domain/line/next.ts';
import { comparePlace, dueTime, ownPlace, placeDown } from '#shared/domain/line/place.ts';
import { formatNumber } from '#shared/domain/ticket/number.ts';
import { deskOf, occupiesDesk, type Ticket, type TicketState } from '#shared/domain/ticket/ticket.ts';
import { type Act, act } from '#shared/domain/ticket/transition.ts';
import { type Doer, type LastAct, undo } from '#shared/domain/ticket/undo.ts';
import { minute, morning, threeStages, visitor } from './tickets.ts';

/** What somebody tries next; `pick` chooses among those it could be done to, and nothing happens if there is nobody. */
export type Step = {
  readonly what: Act['verb'] | 'arrive' | 'call-next' | 'undo';
  readonly pick: number;
  readonly desk: number;
  readonly stage: number;
  readonly flag: boolean;
  /** Milliseconds since the step before; 0 is common, since the hub commits what arrives together. */
  readonly after: number;
};

export type HallRules = { readonly maxOvertakes: number; readonly returnPlaces: number };

/** A return after a no-show: where the visitor came to stand, and where the rule says. */
export type Landing = { readonly index: number; readonly expected: number };

/** A waiting hall that lives by the pure rules alone, counts for itself what they promise, and keeps a journal. */
export type Hall = {
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  readonly entries: readonly JournalEntry[];
  readonly landings: readonly Landing[];
  /** How often a later arrival was called in order at the stage where this visitor now waits, since it came there. */
  readonly overtakes: ReadonlyMap<TicketId, number>;
  readonly line: (stage: StageId) => readonly Ticket[];
  readonly step: (step: Step) => void;
};

const deskStages: readonly (readonly StageId[])[] = [
  threeStages.slice(0, 1),
  threeStages.slice(0, 2),
  threeStages.slice(1, 3),
  threeStages,
];
const deskIdOf = (desk: number) => `desk_${desk}` as DeskId;
const doerAt = (desk: number): Doer => ({ staffId: `staff_${desk}` as StaffId, stationId: `sta_${desk}` as StationId });
const businessDate = '2026-11-08' as CalendarDate;
const window = { earlyMinutes: 30, lateMinutes: 30 };
const backInLine: readonly Act['verb'][] = ['complete-stage', 'transfer', 'return'];

export function createHall(rules: HallRules): Hall {
  const tickets = new Map<TicketId, Ticket>();
  const lasts = new Map<TicketId, LastAct>();
  const overtakes = new Map<TicketId, number>();
  const entries: JournalEntry[] = [];
  const landings: Landing[] = [];
  let now = morning;
  let doer = doerAt(0);

  const line = (stage: StageId) =>
    [...tickets.values()]
      .filter((ticket) => ticket.position.state === 'waiting' && ticket.stageId === stage)
      .sort((a, b) => comparePlace(a.place, b.place));
  const holderOf = (desk: DeskId) =>
    [...tickets.values()].find(({ position }) => occupiesDesk(position) && deskOf(position) === desk)?.id ?? null;
  const someoneIn = (pick: number, ...states: TicketState[]) => {
    const those = [...tickets.values()].filter(({ position }) => states.includes(position.state));
    return those[pick % Math.max(1, those.length)];
  };
  const write = (event: JournalEvent) => {
    const { staffId: actorId, stationId } = doer;
    const seq = entries.length + 1;
    entries.push({ ...event, seq, at: now, siteId: 'site_1', stationId, actorId, prevHash: '', hash: '' });
  };
  const perform = (ticket: Ticket | undefined, deed: Act, overtook: TicketId[] = [], chosen = false) => {
    if (!ticket) return;
    const result = act(ticket, deed, now);
    if (!result.ok) return;
    tickets.set(ticket.id, result.ticket);
    if (deed.verb === 'expire') lasts.delete(ticket.id);
    else lasts.set(ticket.id, { verb: deed.verb, at: now, doer, before: ticket, overtook });
    if (backInLine.includes(deed.verb)) overtakes.set(ticket.id, 0);
    write(eventOfAct(ticket, result.ticket, deed, chosen ? { textId: 'txt_1', saltedHash: 'ab' } : null));
  };

  const arrive = ({ pick, stage, flag }: Step) => {
    const count = tickets.size + 1;
    // Every fifth is entered from paper with an earlier arrival, every third has an appointment near by.
    const firstArrival = count % 5 === 0 ? now - (pick % 40) * minute : now;
    const appointment = count % 3 === 0 ? now + ((pick % 120) - 60) * minute : null;
    const due = dueTime(appointment, firstArrival, window);
    const facts = { firstArrival, due, priority: flag, enteredByHand: count % 5 === 0, issuedAt: now, queuedAt: now };
    const stageId = threeStages[stage % threeStages.length]!;
    const ticket = visitor(count, 0, { ...facts, stageId, number: formatNumber('H', count), businessDate });
    tickets.set(ticket.id, ticket);
    overtakes.set(ticket.id, 0);
    const { id: subjectId, number, serviceId, caseId, priority, enteredByHand, place } = ticket;
    write({
      type: 'ticket.issued',
      subjectId,
      payload: {
        number,
        serviceId,
        stageId,
        caseId,
        unitIds: [],
        businessDate,
        firstArrival,
        due,
        priority,
        enteredByHand,
        place,
      },
    });
  };
  const count = (id: TicketId, by: 1 | -1) => overtakes.set(id, (overtakes.get(id) ?? 0) + by);
  const callNext = (desk: number) => {
    if (holderOf(deskIdOf(desk))) return;
    const next = nextInLine(deskStages[desk]!.map(line), rules.maxOvertakes);
    if (!next) return;
    const overtook: TicketId[] = [];
    for (const other of line(next.stageId)) {
      if (other.firstArrival < next.firstArrival) count(other.id, 1);
      if (!isOvertakenBy(other, next.firstArrival)) continue;
      tickets.set(other.id, { ...other, overtaken: other.overtaken + 1 });
      overtook.push(other.id);
    }
    perform(next, { verb: 'call', deskId: deskIdOf(desk) }, overtook);
  };
  const takeBack = (ticket: Ticket | undefined) => {
    const last = ticket && lasts.get(ticket.id);
    if (!ticket || !last) return;
    const outcome = undo(ticket, last, doer, now, holderOf);
    if (!outcome.ok) return;
    for (const other of line(ticket.stageId)) {
      if (!wasOvertakenBy(other, last)) continue;
      tickets.set(other.id, { ...other, overtaken: other.overtaken - 1 });
      // A call that was taken back went before nobody.
      count(other.id, -1);
    }
    tickets.set(ticket.id, outcome.ticket);
    lasts.delete(ticket.id);
    const { id: subjectId, number, stageId } = outcome.ticket;
    write({ type: 'ticket.undone', subjectId, payload: { number, stageId, verb: last.verb } });
  };
  const comeBack = (ticket: Ticket | undefined) => {
    if (!ticket) return;
    const standing = line(ticket.stageId);
    perform(ticket, { verb: 'return', place: placeDown(standing, rules.returnPlaces, ownPlace(ticket), now) });
    const index = line(ticket.stageId).findIndex(({ id }) => id === ticket.id);
    landings.push({ index, expected: Math.min(rules.returnPlaces, standing.length) });
  };

  const step = (step: Step) => {
    now += step.after;
    const desk = step.desk % deskStages.length;
    const deskId = deskIdOf(desk);
    const stageId = threeStages[step.stage % threeStages.length]!;
    const { pick } = step;
    doer = doerAt(desk);
    switch (step.what) {
      case 'arrive':
        return arrive(step);
      case 'call-next':
        return callNext(desk);
      case 'undo':
        return takeBack(
          [...tickets.values()].filter(({ id }) => lasts.get(id)?.doer.staffId === doer.staffId)[pick % 3],
        );
      case 'call':
        return holderOf(deskId) ? undefined : perform(someoneIn(pick, 'waiting'), { verb: 'call', deskId }, [], true);
      case 'recall':
      case 'start':
        return perform(someoneIn(pick, 'called'), { verb: step.what });
      case 'hold':
        return perform(someoneIn(pick, 'serving'), { verb: 'hold' });
      case 'complete-stage':
        return perform(someoneIn(pick, 'serving'), {
          verb: 'complete-stage',
          nextStageId: step.flag ? null : stageId,
        });
      case 'resume':
        return holderOf(deskId) ? undefined : perform(someoneIn(pick, 'held'), { verb: 'resume', deskId });
      case 'hand-over':
        return holderOf(deskId)
          ? undefined
          : perform(someoneIn(pick, 'called', 'serving', 'held'), { verb: 'hand-over', deskId });
      case 'transfer':
        return perform(someoneIn(pick, 'called', 'serving', 'held'), { verb: 'transfer', stageId });
      case 'no-show':
        return perform(someoneIn(pick, 'called'), { verb: 'no-show', leastCalls: 1 });
      case 'return':
        return comeBack(someoneIn(pick, 'no_show'));
      case 'cancel':
        return perform(someoneIn(pick, 'waiting', 'called', 'serving', 'held', 'no_show'), { verb: 'cancel' });
      case 'prioritise':
        return perform(someoneIn(pick, 'waiting'), { verb: 'prioritise', priority: step.flag });
      case 'expire':
        return perform(someoneIn(pick, 'waiting', 'serving', 'no_show'), { verb: 'expire', automatic: true });
    }
  };
  return { tickets, entries, landings, overtakes, line, step };
}

const weights: { readonly [W in Step['what']]: number } = {
  arrive: 12,
  'call-next': 12,
  call: 1,
  recall: 1,
  start: 4,
  'complete-stage': 4,
  hold: 1,
  resume: 1,
  transfer: 1,
  'hand-over': 1,
  'no-show': 5,
  return: 6,
  cancel: 1,
  expire: 1,
  prioritise: 1,
  undo: 4,
};

/** A day of random steps; `without` leaves some out. */
export function daysWork(without: readonly Step['what'][] = []): fc.Arbitrary<readonly Step[]> {
  const kinds = (Object.keys(weights) as Step['what'][]).filter((what) => !without.includes(what));
  const step = fc.record({
    what: fc.oneof(...kinds.map((what) => ({ weight: weights[what], arbitrary: fc.constant(what) }))),
    pick: fc.nat(200),
    desk: fc.nat(3),
    stage: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(2) }),
    flag: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    after: fc.oneof(fc.constant(0), fc.nat(20_000), fc.nat(5 * minute)),
  });
  return fc.array(step, { minLength: 20, maxLength: 150, size: 'max' });
}

/** The rules a site may set. */
export const siteRules: fc.Arbitrary<HallRules> = fc.record({
  maxOvertakes: fc.integer({ min: 0, max: 10 }),
  returnPlaces: fc.integer({ min: 1, max: 6 }),
});
