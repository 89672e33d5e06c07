import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StaffId, StationId } from '#shared/domain/ids.ts';
import { deskOf, occupiesDesk } from '#shared/domain/ticket/ticket.ts';
import { act, type ActVerb, allowedFrom } from '#shared/domain/ticket/transition.ts';
import { type Doer, type LastAct, undo, undoWindowMs } from '#shared/domain/ticket/undo.ts';
import { deedOf, desk5, minute, morning, ticketIdOf, ticketIn, visitor } from '../../../support/arbitraries/tickets.ts';

const clerk: Doer = { staffId: 'staff_1' as StaffId, stationId: 'sta_5' as StationId };
const nobody = () => null;
const at = morning + 700 * minute;

const waiting = visitor(1, 0);
const called = act(waiting, { verb: 'call', deskId: desk5 }, at);
const calledTicket = called.ok ? called.ticket : waiting;
const theCall: LastAct = { verb: 'call', at, doer: clerk, before: waiting, overtook: [] };

test.each(Object.keys(allowedFrom) as ActVerb[])('%s undone restores the ticket exactly as it was', (verb) => {
  const pair = fc.constantFrom(...allowedFrom[verb]).chain((state) => fc.tuple(ticketIn(state), deedOf(verb)));
  fc.assert(
    fc.property(pair, fc.nat(undoWindowMs), ([before, deed], later) => {
      const done = act(before, deed, at);
      if (!done.ok) throw new Error('the verb is allowed here');
      const last: LastAct = { verb, at, doer: clerk, before, overtook: [] };
      expect(undo(done.ticket, last, clerk, at + later, nobody)).toEqual({ ok: true, ticket: before });
    }),
    { numRuns: 50 },
  );
});

test('a minute to the millisecond is time enough, one more is too late', () => {
  expect(undo(calledTicket, theCall, clerk, at + 60_000, nobody)).toEqual({ ok: true, ticket: waiting });
  expect(undo(calledTicket, theCall, clerk, at + 60_001, nobody)).toEqual({ ok: false, code: 'undo-too-late' });
});

test('a ticket nothing was done to, or whose last verb was undone, has nothing to undo', () => {
  expect(undo(waiting, null, clerk, at, nobody)).toEqual({ ok: false, code: 'nothing-to-undo' });
});

test.each([
  { who: 'a colleague at the same station', doer: { ...clerk, staffId: 'staff_2' as StaffId } },
  { who: 'the same person at another station', doer: { ...clerk, stationId: 'sta_6' as StationId } },
  { who: 'the same person without a station', doer: { ...clerk, stationId: null } },
])('$who cannot undo what the clerk did', ({ doer }) => {
  expect(undo(calledTicket, theCall, doer, at + 1000, nobody)).toEqual({ ok: false, code: 'acted-on-elsewhere' });
});

test('a family does not come back to a desk that has called the next one meanwhile', () => {
  const served = fc.oneof(ticketIn('called'), ticketIn('serving'));
  fc.assert(
    fc.property(served, (before) => {
      const gone = act(before, { verb: 'cancel' }, at);
      if (!gone.ok) throw new Error('who is served may leave');
      const last: LastAct = { verb: 'cancel', at, doer: clerk, before, overtook: [] };
      expect(occupiesDesk(before.position)).toBe(true);
      const busy = (desk: unknown) => (desk === deskOf(before.position) ? ticketIdOf(5000) : null);
      const itself = (desk: unknown) => (desk === deskOf(before.position) ? before.id : null);
      expect(undo(gone.ticket, last, clerk, at, busy)).toEqual({ ok: false, code: 'desk-busy' });
      expect(undo(gone.ticket, last, clerk, at, itself)).toEqual({ ok: true, ticket: before });
    }),
    { numRuns: 50 },
  );
});

test('a visitor who was on hold comes back to hold, whoever the desk serves now', () => {
  fc.assert(
    fc.property(ticketIn('held'), (before) => {
      const gone = act(before, { verb: 'cancel' }, at);
      const last: LastAct = { verb: 'cancel', at, doer: clerk, before, overtook: [] };
      if (!gone.ok) throw new Error('who is on hold may leave');
      expect(undo(gone.ticket, last, clerk, at, () => ticketIdOf(5000))).toEqual({ ok: true, ticket: before });
    }),
    { numRuns: 20 },
  );
});

test('who was overtaken while its priority was set stays overtaken when that is taken back', () => {
  const before = visitor(1, 0, { overtaken: 1 });
  const set = act(before, { verb: 'prioritise', priority: true }, at);
  if (!set.ok) throw new Error('a waiting visitor may get priority');
  const last: LastAct = { verb: 'prioritise', at, doer: clerk, before, overtook: [] };
  const overtakenMeanwhile = { ...set.ticket, overtaken: 2 };
  expect(undo(overtakenMeanwhile, last, clerk, at, nobody)).toEqual({ ok: true, ticket: { ...before, overtaken: 2 } });
});
