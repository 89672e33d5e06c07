import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPlace } from '#shared/domain/line/place.ts';
import {
  deskOf,
  isOpen,
  occupiesDesk,
  type Ticket,
  type TicketState,
  ticketStates,
} from '#shared/domain/ticket/ticket.ts';
import { type Act, act, type ActVerb } from '#shared/domain/ticket/transition.ts';
import {
  deedOf,
  desk5,
  desk6,
  figures,
  minute,
  morning,
  papers,
  ticketIn,
  visitor,
} from '../../../support/arbitraries/tickets.ts';

const after = (minutes: number) => morning + minutes * minute;

/** Does one thing after another, each some minutes after ten. */
function follow(ticket: Ticket, ...deeds: readonly (readonly [number, Act])[]): Ticket {
  return deeds.reduce((known, [minutes, deed]) => {
    const result = act(known, deed, after(minutes));
    if (!result.ok) throw new Error(`${deed.verb} was refused: ${result.refusal.code}`);
    return result.ticket;
  }, ticket);
}

/** design: states and verbs. What is not in it is refused. */
const table: { readonly [V in ActVerb]: { readonly [S in TicketState]?: TicketState } } = {
  call: { waiting: 'called' },
  recall: { called: 'called' },
  start: { called: 'serving' },
  'complete-stage': { serving: 'waiting' },
  hold: { serving: 'held' },
  resume: { held: 'serving' },
  transfer: { called: 'waiting', serving: 'waiting', held: 'waiting' },
  'hand-over': { called: 'serving', serving: 'serving', held: 'serving' },
  'no-show': { called: 'no_show' },
  return: { no_show: 'waiting' },
  cancel: { waiting: 'cancelled', called: 'cancelled', serving: 'cancelled', held: 'cancelled', no_show: 'cancelled' },
  expire: { waiting: 'expired', called: 'expired', serving: 'expired', held: 'expired', no_show: 'expired' },
  prioritise: { waiting: 'waiting', called: 'called', serving: 'serving', held: 'held', no_show: 'no_show' },
};
const verbs = Object.keys(table) as ActVerb[];
const cells = verbs.flatMap((verb) => ticketStates.map((from) => ({ verb, from, to: table[verb][from] ?? 'refused' })));

test.each(cells)('$verb of a $from ticket: $to', ({ verb, from, to }) => {
  fc.assert(
    fc.property(ticketIn(from), deedOf(verb), (ticket, deed) => {
      const before = structuredClone(ticket);
      const lastStage = deed.verb === 'complete-stage' && deed.nextStageId === null;
      const result = act(ticket, deed, after(900));
      expect(ticket, 'the ticket handed in is left alone').toEqual(before);
      if (to === 'refused') {
        expect(result).toEqual({ ok: false, refusal: { code: 'illegal-transition', from, verb } });
      } else {
        expect(result.ok && result.ticket.position.state).toBe(lastStage ? 'done' : to);
      }
    }),
    { numRuns: 25 },
  );
});

test('no verb ever changes who a ticket is: number, arrival, service, day and due time stay', () => {
  const anything = fc.tuple(fc.constantFrom(...ticketStates), fc.constantFrom(...verbs));
  const pair = anything.chain(([state, verb]) => fc.tuple(ticketIn(state), deedOf(verb)));
  fc.assert(
    fc.property(pair, ([ticket, deed]) => {
      const result = act(ticket, deed, after(900));
      if (!result.ok) return;
      const factsOf = ({
        stageId: _s,
        queuedAt: _q,
        priority: _p,
        place: _l,
        overtaken: _o,
        position: _x,
        ...facts
      }: Ticket) => facts;
      expect(factsOf(result.ticket)).toEqual(factsOf(ticket));
    }),
    { numRuns: 500 },
  );
});

test('a supervisor cannot close the day over somebody being served, the automatic close can', () => {
  const served = follow(visitor(1, 0), [1, { verb: 'call', deskId: desk5 }], [2, { verb: 'start' }]);
  expect(act(served, { verb: 'expire', automatic: false }, after(600))).toEqual({
    ok: false,
    refusal: { code: 'illegal-transition', from: 'serving', verb: 'expire' },
  });
  const result = act(served, { verb: 'expire', automatic: true }, after(600));
  expect(result.ok && result.ticket.position).toEqual({ state: 'expired', endedAt: after(600) });
});

test.each(['waiting', 'called', 'held', 'no_show'] as const)('closing the day by hand expires a %s ticket', (state) => {
  fc.assert(
    fc.property(ticketIn(state), (ticket) => {
      const result = act(ticket, { verb: 'expire', automatic: false }, after(600));
      expect(result.ok && result.ticket.position).toEqual({ state: 'expired', endedAt: after(600) });
    }),
    { numRuns: 20 },
  );
});

test('every call counts, and the first call stays the moment the wait ended', () => {
  const called = follow(
    visitor(1, 0),
    [10, { verb: 'call', deskId: desk5 }],
    [11, { verb: 'recall' }],
    [13, { verb: 'recall' }],
  );
  expect(called.position).toEqual({
    state: 'called',
    deskId: desk5,
    calledAt: after(10),
    lastCalledAt: after(13),
    calls: 3,
  });
});

test('nobody is a no-show before the site has called them often enough', () => {
  const once = follow(visitor(1, 0), [10, { verb: 'call', deskId: desk5 }]);
  expect(act(once, { verb: 'no-show', leastCalls: 2 }, after(12))).toEqual({
    ok: false,
    refusal: { code: 'too-few-calls', calls: 1, least: 2 },
  });
  const twice = follow(once, [12, { verb: 'recall' }]);
  const missed = follow(twice, [14, { verb: 'no-show', leastCalls: 2 }]);
  expect(missed.position).toMatchObject({ state: 'no_show', missedAt: after(14), calls: 2, deskId: desk5 });
});

test('a new stage starts counting calls anew', () => {
  const next = follow(
    visitor(1, 0),
    [1, { verb: 'call', deskId: desk5 }],
    [2, { verb: 'recall' }],
    [3, { verb: 'start' }],
    [9, { verb: 'complete-stage', nextStageId: figures }],
    [20, { verb: 'call', deskId: desk6 }],
  );
  expect(next.position).toMatchObject({ calls: 1, calledAt: after(20), deskId: desk6 });
});

test('time on hold is not service time, however often the visitor is put on hold', () => {
  const ticket = follow(
    visitor(1, 0),
    [1, { verb: 'call', deskId: desk5 }],
    [2, { verb: 'start' }],
    [5, { verb: 'hold' }],
    [15, { verb: 'resume', deskId: desk6 }],
    [20, { verb: 'hold' }],
    [23, { verb: 'resume', deskId: desk5 }],
  );
  expect(ticket.position).toEqual({
    state: 'serving',
    deskId: desk5,
    calledAt: after(1),
    lastCalledAt: after(1),
    calls: 1,
    startedAt: after(2),
    heldFor: 13 * minute,
  });
});

test('handed over while only called, the service begins at the other desk', () => {
  const ticket = follow(visitor(1, 0), [1, { verb: 'call', deskId: desk5 }], [4, { verb: 'hand-over', deskId: desk6 }]);
  expect(ticket.position).toMatchObject({ state: 'serving', deskId: desk6, startedAt: after(4), heldFor: 0, calls: 1 });
});

test('handed over while being served, the service goes on', () => {
  const ticket = follow(
    visitor(1, 0),
    [1, { verb: 'call', deskId: desk5 }],
    [2, { verb: 'start' }],
    [9, { verb: 'hand-over', deskId: desk6 }],
  );
  expect(ticket.position).toMatchObject({ state: 'serving', deskId: desk6, startedAt: after(2), heldFor: 0 });
});

test('handed over while on hold, the time on hold still does not count', () => {
  const ticket = follow(
    visitor(1, 0),
    [1, { verb: 'call', deskId: desk5 }],
    [2, { verb: 'start' }],
    [5, { verb: 'hold' }],
    [12, { verb: 'hand-over', deskId: desk6 }],
  );
  expect(ticket.position).toEqual({
    state: 'serving',
    deskId: desk6,
    calledAt: after(1),
    lastCalledAt: after(1),
    calls: 1,
    startedAt: after(2),
    heldFor: 7 * minute,
  });
});

test('at the next stage a family waits at its own place, by its first arrival, and nobody has overtaken it there yet', () => {
  const ticket = follow(
    visitor(1, 0, { overtaken: 2 }),
    [30, { verb: 'call', deskId: desk5 }],
    [31, { verb: 'start' }],
    [38, { verb: 'complete-stage', nextStageId: figures }],
  );
  expect(ticket).toEqual({ ...visitor(1, 0), stageId: figures, queuedAt: after(38), overtaken: 0 });
});

test('a family that fell behind after a no-show stands at its own place again at the next stage', () => {
  const behind = visitor(1, 0, { place: ownPlace(visitor(9, 40)) });
  const served = follow(behind, [50, { verb: 'call', deskId: desk5 }], [51, { verb: 'start' }]);
  const next = follow(served, [58, { verb: 'complete-stage', nextStageId: figures }]);
  const elsewhere = follow(served, [58, { verb: 'transfer', stageId: figures }]);
  expect([next.place, elsewhere.place]).toEqual([ownPlace(behind), ownPlace(behind)]);
});

test('a transferred visitor keeps the first arrival in the new line', () => {
  const ticket = follow(
    visitor(1, 0),
    [5, { verb: 'call', deskId: desk5 }],
    [6, { verb: 'transfer', stageId: figures }],
  );
  expect(ticket).toEqual({ ...visitor(1, 0), stageId: figures, queuedAt: after(6) });
});

test('the return after a no-show takes the place it is given and forgets how often others went first', () => {
  const place = ownPlace(visitor(9, 40));
  const ticket = follow(
    visitor(1, 0, { overtaken: 2 }),
    [5, { verb: 'call', deskId: desk5 }],
    [6, { verb: 'no-show', leastCalls: 1 }],
    [9, { verb: 'return', place }],
  );
  expect(ticket).toEqual({ ...visitor(1, 0), place, queuedAt: after(9), overtaken: 0 });
});

test('priority moves a visitor to the front of its line without hurting the count of overtaking', () => {
  const ticket = follow(visitor(1, 0, { overtaken: 2 }), [5, { verb: 'prioritise', priority: true }]);
  expect(ticket).toEqual({
    ...visitor(1, 0),
    priority: true,
    overtaken: 2,
    place: { ...ownPlace(visitor(1, 0)), priorityClass: 0 },
  });
});

test('saying again what priority a visitor has does not lift it back over those it fell behind after a no-show', () => {
  const place = ownPlace(visitor(9, 40));
  const returned = visitor(1, 0, { place });
  expect(follow(returned, [5, { verb: 'prioritise', priority: false }])).toEqual(returned);
});

test('completing the last stage ends the visit', () => {
  const ticket = follow(
    visitor(1, 0),
    [1, { verb: 'call', deskId: desk5 }],
    [2, { verb: 'start' }],
    [9, { verb: 'complete-stage', nextStageId: null }],
  );
  expect(ticket.position).toEqual({ state: 'done', endedAt: after(9) });
  expect(ticket.stageId).toBe(papers);
});

test.each([
  { state: 'waiting', open: true, atDesk: false, occupies: false },
  { state: 'called', open: true, atDesk: true, occupies: true },
  { state: 'serving', open: true, atDesk: true, occupies: true },
  { state: 'held', open: true, atDesk: true, occupies: false },
  { state: 'no_show', open: true, atDesk: true, occupies: false },
  { state: 'done', open: false, atDesk: false, occupies: false },
  { state: 'cancelled', open: false, atDesk: false, occupies: false },
  { state: 'expired', open: false, atDesk: false, occupies: false },
] as const)('a $state ticket: in the house $open, keeps its desk from calling $occupies', (expected) => {
  fc.assert(
    fc.property(ticketIn(expected.state), ({ position }) => {
      expect(isOpen(position)).toBe(expected.open);
      expect(deskOf(position) !== null).toBe(expected.atDesk);
      expect(occupiesDesk(position)).toBe(expected.occupies);
    }),
    { numRuns: 20 },
  );
});
