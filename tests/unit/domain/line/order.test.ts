import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { callingOrder, isOvertakenBy, nextInLine, wasOvertakenBy } from '#shared/domain/line/next.ts';
import { comparePlace, dueTime, ownPlace, placeDown } from '#shared/domain/line/place.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.ts';
import { minute, morning, visitor } from '../../../support/arbitraries/tickets.ts';

const after = (minutes: number) => morning + minutes * minute;
const inOrder = (...tickets: readonly Ticket[]) => tickets.toSorted((a, b) => comparePlace(a.place, b.place));
const numbers = (tickets: readonly Ticket[]) => tickets.map(({ number }) => number);

test('priority goes first, then who is due, then who came first, then the lower id', () => {
  const line = inOrder(
    visitor(1, 3),
    visitor(2, 3),
    visitor(3, 8, { due: after(1) }),
    visitor(4, 1),
    visitor(5, 9, { priority: true }),
    visitor(6, 0, { due: after(5) }),
  );
  expect(numbers(line)).toEqual(['H005', 'H004', 'H003', 'H001', 'H002', 'H006']);
});

test('when all else is equal, first come is first served', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }), fc.boolean(), (arrivals, priority) => {
      const came = arrivals.map((minutes, index) => visitor(index + 1, minutes, { priority }));
      let line = inOrder(...came);
      const served: Ticket[] = [];
      for (let next = nextInLine([line], 3); next; next = nextInLine([line], 3)) {
        const called = next;
        served.push(called);
        line = line.filter(({ id }) => id !== called.id);
        expect(line.some((other) => isOvertakenBy(other, called.firstArrival))).toBe(false);
      }
      const expected = came.toSorted((a, b) => a.firstArrival - b.firstArrival || (a.id < b.id ? -1 : 1));
      expect(numbers(served)).toEqual(numbers(expected));
    }),
    { numRuns: 200 },
  );
});

const window = { earlyMinutes: 30, lateMinutes: 15 };
test.each([
  { came: 'far too early', arrival: -31, due: -31 },
  { came: 'at the earliest moment of its window', arrival: -30, due: 0 },
  { came: 'on time', arrival: 0, due: 0 },
  { came: 'at the latest moment of its window', arrival: 15, due: 0 },
  { came: 'too late', arrival: 16, due: 16 },
])('a family that $came is due accordingly', ({ arrival, due }) => {
  expect(dueTime(after(0), after(arrival), window)).toBe(after(due));
});

test('a millisecond outside the window is outside', () => {
  expect(dueTime(after(0), after(-30) - 1, window)).toBe(after(-30) - 1);
  expect(dueTime(after(0), after(15) + 1, window)).toBe(after(15) + 1);
});

test('without an appointment a visitor is due when it comes', () => {
  expect(dueTime(null, after(7), window)).toBe(after(7));
});

test('who comes on time for an earlier appointment goes before who came earlier without one', () => {
  const walkIn = visitor(1, 0);
  const onTime = visitor(2, 20, { due: dueTime(after(-5), after(5), window) });
  expect(nextInLine([inOrder(walkIn, onTime)], 3)?.number).toBe('H002');
});

test('a visitor overtaken as often as the site allows is next, before priority and appointments', () => {
  const patient = visitor(1, 0, { overtaken: 3, due: after(90) });
  const line = inOrder(patient, visitor(2, 5, { priority: true }), visitor(3, 6));
  expect(nextInLine([line], 3)?.number).toBe('H001');
  expect(nextInLine([line], 4)?.number).toBe('H002');
});

test('of several overtaken too often the earliest arrival is next, whichever line it stands in', () => {
  const line = inOrder(visitor(1, 4, { overtaken: 3 }), visitor(2, 2, { overtaken: 3, due: after(50) }));
  const other = inOrder(visitor(3, 9, { priority: true }), visitor(4, 1, { overtaken: 5, due: after(60) }));
  expect(nextInLine([line, other], 3)?.number).toBe('H004');
  expect(nextInLine([line], 3)?.number).toBe('H002');
});

test('two who came in the same moment and are both owed go by id', () => {
  const line = [visitor(2, 0, { overtaken: 3 }), visitor(1, 0, { overtaken: 3 })];
  expect(nextInLine([line], 3)?.number).toBe('H001');
});

test('a desk that serves several stages goes through all their lines in one order', () => {
  const visitors = fc.array(
    fc.record({ arrival: fc.nat(300), priority: fc.boolean(), line: fc.nat(2), due: fc.nat(300) }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(visitors, (came) => {
      const all = came.map(({ arrival, priority, due }, index) =>
        visitor(index + 1, arrival, { priority, due: after(due) }),
      );
      const lines = [0, 1, 2].map((line) => inOrder(...all.filter((_, index) => came[index]?.line === line)));
      expect(nextInLine(lines, 99)).toEqual(inOrder(...all)[0]);
    }),
    { numRuns: 200 },
  );
});

test('the list on a desk begins with whom it would call next, and leaves nobody out', () => {
  const visitors = fc.array(
    fc.record({
      arrival: fc.nat(300),
      priority: fc.boolean(),
      line: fc.nat(2),
      due: fc.nat(300),
      overtaken: fc.nat(5),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(visitors, (came) => {
      const all = came.map(({ arrival, priority, due, overtaken }, index) =>
        visitor(index + 1, arrival, { priority, due: after(due), overtaken }),
      );
      const lines = [0, 1, 2].map((line) => inOrder(...all.filter((_, index) => came[index]?.line === line)));
      const listed = callingOrder(lines, 3);
      expect(listed[0]).toEqual(nextInLine(lines, 3));
      expect(numbers(listed).toSorted()).toEqual(numbers(all).toSorted());
      const owed = listed.filter(({ overtaken }) => overtaken >= 3);
      expect(listed.slice(0, owed.length)).toEqual(owed.toSorted((a, b) => a.firstArrival - b.firstArrival));
      expect(listed.slice(owed.length)).toEqual(inOrder(...listed.slice(owed.length)));
    }),
    { numRuns: 200 },
  );
});

test('nobody is next in empty lines', () => {
  expect(nextInLine([], 3)).toBeUndefined();
  expect(nextInLine([[], []], 3)).toBeUndefined();
});

test('only who arrived earlier is overtaken; who came in the same moment or later is not', () => {
  expect(isOvertakenBy(visitor(1, 5), after(6))).toBe(true);
  expect(isOvertakenBy(visitor(1, 5), after(5))).toBe(false);
  expect(isOvertakenBy(visitor(1, 5), after(4))).toBe(false);
});

test('a call taken back gives back only what it took: not from who joined the stage later, never below nothing', () => {
  const first = visitor(1, 5, { overtaken: 1 });
  const call = { overtook: [first.id], at: after(20) };
  expect(wasOvertakenBy(first, call)).toBe(true);
  expect(wasOvertakenBy({ ...first, queuedAt: after(21) }, call)).toBe(false);
  expect(wasOvertakenBy({ ...first, overtaken: 0 }, call)).toBe(false);
  expect(wasOvertakenBy(visitor(2, 5, { overtaken: 1 }), call)).toBe(false);
});

test.each([
  { places: 1, order: ['H001', 'H009', 'H002', 'H003', 'H004'] },
  { places: 3, order: ['H001', 'H002', 'H003', 'H009', 'H004'] },
  { places: 4, order: ['H001', 'H002', 'H003', 'H004', 'H009'] },
  { places: 50, order: ['H001', 'H002', 'H003', 'H004', 'H009'] },
])('back after a no-show, $places places down a line of four', ({ places, order }) => {
  const line = [visitor(1, 1), visitor(2, 2), visitor(3, 2), visitor(4, 4)];
  const late = visitor(9, 0);
  const place = placeDown(line, places, ownPlace(late), after(30));
  expect(numbers(inOrder(...line, { ...late, place }))).toEqual(order);
});

test('back in an empty line, or where the site sets no places down, a visitor has its own place', () => {
  const late = visitor(9, 0);
  expect(placeDown([], 3, ownPlace(late), after(30))).toEqual(ownPlace(late));
  expect(placeDown([visitor(1, 1)], 0, ownPlace(late), after(30))).toEqual(ownPlace(late));
});

test('two families who come back in the same millisecond have two places, the later one before the earlier', () => {
  const line = [visitor(1, 1), visitor(2, 2)];
  const [first, second] = [visitor(8, 0), visitor(9, 0)];
  const back = { ...first, place: placeDown(line, 1, ownPlace(first), after(30)) };
  const then = { ...second, place: placeDown(inOrder(...line, back), 1, ownPlace(second), after(30)) };
  expect(comparePlace(then.place, back.place)).toBeLessThan(0);
  expect(numbers(inOrder(...line, back, then))).toEqual(['H001', 'H009', 'H008', 'H002']);
});

test('whose call was a mistake comes back behind those who returned in the meantime, as if it had stood there all along', () => {
  const line = [visitor(1, 1), visitor(2, 2)];
  const [first, second] = [visitor(8, 0), visitor(9, 0)];
  const mistaken = { ...first, place: placeDown(line, 1, ownPlace(first), after(30)) };
  // While it is called, somebody else comes back.
  const meanwhile = { ...second, place: placeDown(line, 1, ownPlace(second), after(31)) };
  expect(numbers(inOrder(...line, mistaken, meanwhile))).toEqual(['H001', 'H009', 'H008', 'H002']);
});
