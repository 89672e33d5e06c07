import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StaffId, StationId } from '#shared/domain/ids.ts';
import type { JournalEntry, JournalEvent } from '#shared/domain/journal/events.ts';
import { replayTickets } from '#shared/domain/journal/replay.ts';
import { createHall, daysWork, siteRules } from '../../../support/arbitraries/hall.ts';
import { desk5, figures, minute, morning, papers, visitor } from '../../../support/arbitraries/tickets.ts';

test('the journal of any day, read again from the start, gives the very tickets the hall ended with', () => {
  const written = new Map<string, number>();
  fc.assert(
    fc.property(siteRules, daysWork(), (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) hall.step(step);
      for (const { type } of hall.entries) written.set(type, (written.get(type) ?? 0) + 1);
      expect(replayTickets(hall.entries)).toEqual(hall.tickets);
    }),
    { numRuns: 500 },
  );
  // Every kind of entry that changes a ticket was among them.
  expect([...written.keys()].toSorted()).toEqual([
    'ticket.called',
    'ticket.cancelled',
    'ticket.expired',
    'ticket.handed-over',
    'ticket.held',
    'ticket.issued',
    'ticket.no-show',
    'ticket.prioritised',
    'ticket.recalled',
    'ticket.resumed',
    'ticket.returned',
    'ticket.stage-completed',
    'ticket.started',
    'ticket.transferred',
    'ticket.undone',
  ]);
});

test('the journal read at any moment gives the tickets of that moment', () => {
  fc.assert(
    fc.property(siteRules, daysWork(), (rules, steps) => {
      const hall = createHall(rules);
      for (const step of steps) {
        const before = hall.entries.length;
        hall.step(step);
        if (hall.entries.length > before) expect(replayTickets(hall.entries)).toEqual(hall.tickets);
      }
    }),
    { numRuns: 30 },
  );
});

const clerk = { actorId: 'staff_1' as StaffId, stationId: 'sta_1' as StationId };
const first = visitor(1, 0);
const second = visitor(2, 5);
const { id, number } = first;

function journal(...events: readonly (JournalEvent & Partial<Pick<JournalEntry, 'at' | 'actorId'>>)[]): JournalEntry[] {
  return events.map((event, index) => {
    const facts = { seq: index + 1, at: morning + index * 1000, siteId: 'site_1', prevHash: '', hash: '' };
    return { ...facts, ...clerk, ...event };
  });
}

function issued(ticket = first): JournalEvent {
  const { serviceId, stageId, caseId, businessDate, firstArrival, due, priority, enteredByHand, place } = ticket;
  return {
    type: 'ticket.issued',
    subjectId: ticket.id,
    payload: {
      number: ticket.number,
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
  };
}
const called: JournalEvent = {
  type: 'ticket.called',
  subjectId: id,
  payload: { number, stageId: papers, deskId: desk5, chosen: false, reason: null },
};
const started: JournalEvent = {
  type: 'ticket.started',
  subjectId: id,
  payload: { number, stageId: papers, deskId: desk5 },
};
const undone = (verb: 'call' | 'start' | 'expire'): JournalEvent => ({
  type: 'ticket.undone',
  subjectId: id,
  payload: { number, stageId: papers, verb },
});
const expired: JournalEvent = {
  type: 'ticket.expired',
  subjectId: id,
  payload: { number, stageId: papers, automatic: true },
};

test.each([
  { what: 'a call of a ticket that was never issued', entries: journal(called) },
  { what: 'the same ticket issued twice', entries: journal(issued(), called, issued()) },
  { what: 'a start without a call', entries: journal(issued(), started) },
  { what: 'two calls in a row', entries: journal(issued(), called, called) },
  {
    what: 'a completed stage of somebody only called',
    entries: journal(issued(), called, {
      type: 'ticket.stage-completed',
      subjectId: id,
      payload: { number, stageId: papers, nextStageId: figures },
    }),
  },
  {
    what: 'a return of somebody who was there',
    entries: journal(issued(), {
      type: 'ticket.returned',
      subjectId: id,
      payload: { number, stageId: papers, place: first.place },
    }),
  },
  { what: 'an undo of nothing', entries: journal(issued(), undone('call')) },
  { what: 'a verb undone twice', entries: journal(issued(), called, undone('call'), undone('call')) },
  {
    what: 'an undo after more than a minute',
    entries: journal(issued(), called, { ...undone('call'), at: morning + 2 * minute }),
  },
  {
    what: 'an undo by somebody else',
    entries: journal(issued(), called, { ...undone('call'), actorId: 'staff_2' as StaffId }),
  },
  { what: 'an undo of another verb than the last', entries: journal(issued(), called, undone('start')) },
  { what: 'an undo of the close of the day', entries: journal(issued(), expired, undone('expire')) },
  { what: 'a call after the day closed', entries: journal(issued(), expired, called) },
])('a journal with $what is not believed', ({ entries }) => {
  const last = entries.at(-1)?.seq;
  expect(() => replayTickets(entries)).toThrow(`entry ${last}`);
  expect(() => replayTickets(entries.slice(0, -1))).not.toThrow();
});

test('an automatic close expires somebody being served, a close by hand never could', () => {
  expect(replayTickets(journal(issued(), called, started, expired)).get(id)?.position.state).toBe('expired');
  const byHand = { ...expired, payload: { ...expired.payload, automatic: false } } as JournalEvent;
  expect(() => replayTickets(journal(issued(), called, started, byHand))).toThrow('entry 4');
});

test('a chosen call overtakes nobody, a call in order counts and its undo takes that back', () => {
  const callSecond = (chosen: boolean): JournalEvent => ({
    type: 'ticket.called',
    subjectId: second.id,
    payload: { number: second.number, stageId: papers, deskId: desk5, chosen, reason: null },
  });
  const undoSecond: JournalEvent = {
    type: 'ticket.undone',
    subjectId: second.id,
    payload: { number: second.number, stageId: papers, verb: 'call' },
  };
  const overtakenAfter = (...events: JournalEvent[]) =>
    replayTickets(journal(issued(), issued(second), ...events)).get(id)?.overtaken;
  expect(overtakenAfter(callSecond(true))).toBe(0);
  expect(overtakenAfter(callSecond(false))).toBe(1);
  expect(overtakenAfter(callSecond(false), undoSecond)).toBe(0);
});

test('entries that are not about tickets, and a reprint, change no ticket', () => {
  const entries = journal(
    { type: 'site.created', subjectId: 'site_1', payload: { demo: true } },
    issued(),
    { type: 'ticket.slip-reprinted', subjectId: id, payload: { number, stageId: papers } },
    { type: 'desk.closed', subjectId: desk5, payload: { by: 'staff' } },
  );
  expect([...replayTickets(entries)]).toEqual([[id, { ...first, issuedAt: morning + 1000, queuedAt: morning + 1000 }]]);
});
