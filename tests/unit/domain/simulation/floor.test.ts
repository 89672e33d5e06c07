import { expect, test } from 'vitest';
import type { ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { type Flow, linearFlow } from '#shared/domain/journey/flow.ts';
import { createFloor, type FloorObserver, type Visitor } from '#shared/domain/simulation/floor.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';

const enquiry = 'enquiry' as StageId;
const payment = 'payment' as StageId;
const photo = 'photo' as StageId;

function visitor(number: number, minute: number, flow: Flow, priority = false): Visitor {
  const id = `ticket-${String(number).padStart(6, '0')}` as TicketId;
  const firstArrival = minute * 60_000;
  return {
    id,
    place: { priorityClass: priority ? 0 : 1, due: firstArrival, arrival: firstArrival, tie: id },
    firstArrival,
    overtaken: 0,
    serviceId: 'service' as ServiceId,
    flow,
    done: new Set(),
    probe: false,
  };
}

function floorOf(desks: readonly (readonly StageId[])[], minutes: number, observer: FloorObserver) {
  const meanMinutes = new Map([enquiry, payment, photo].map((stageId) => [stageId, minutes]));
  return createFloor({ maxOvertakes: 3, desks, meanMinutes, serviceMinutes: () => minutes }, observer);
}

/** Mean wait in a queue of Poisson arrivals and exponential service at c desks, from the Erlang C formula. */
function erlangWait(arrivalsPerMinute: number, serviceMinutes: number, desks: number): number {
  const load = arrivalsPerMinute * serviceMinutes;
  let term = 1;
  let sum = 1;
  for (let busy = 1; busy < desks; busy++) {
    term *= load / busy;
    sum += term;
  }
  const all = ((term * load) / desks) * (desks / (desks - load));
  return ((all / (sum + all)) * serviceMinutes) / (desks - load);
}

test.each([
  { desks: 1, load: 0.7 },
  { desks: 4, load: 0.8 },
  { desks: 12, load: 0.85 },
])('mean wait at $desks desks, $load busy, is that of the Erlang C formula', ({ desks, load }) => {
  const rng = mulberry32(desks);
  const exponential = (mean: number) => -Math.log(1 - rng()) * mean;
  const serviceMinutes = 6;
  const arrivalsPerMinute = (desks * load) / serviceMinutes;
  let waited = 0;
  const visitors = 150_000;
  const joinedAt = new Map<Visitor, number>();
  const floor = createFloor(
    {
      maxOvertakes: 3,
      desks: Array.from({ length: desks }, () => [enquiry]),
      meanMinutes: new Map([[enquiry, serviceMinutes]]),
      serviceMinutes: () => exponential(serviceMinutes),
    },
    {
      joined: (who, _stage, minute) => joinedAt.set(who, minute),
      called: (who, _stage, minute) => {
        waited += minute - (joinedAt.get(who) ?? 0);
      },
    },
  );
  let minute = 0;
  for (let number = 0; number < visitors; number++) {
    minute += exponential(1 / arrivalsPerMinute);
    floor.arrive(visitor(number, minute, linearFlow([enquiry])), minute);
  }
  floor.run(() => false);
  const expected = erlangWait(arrivalsPerMinute, serviceMinutes, desks);
  expect(Math.abs(waited / visitors / expected - 1)).toBeLessThan(0.03);
});

test('a desk that serves two stages calls by one order across both lines', () => {
  const calls: string[] = [];
  const floor = floorOf([[enquiry, payment]], 5, { called: (who, stageId) => calls.push(`${who.id} ${stageId}`) });
  floor.arrive(visitor(1, 0, linearFlow([enquiry, payment])), 0);
  floor.arrive(visitor(2, 1, linearFlow([enquiry])), 1);
  floor.arrive(visitor(3, 2, linearFlow([payment]), true), 2);
  floor.run(() => false);
  expect(calls).toEqual([
    'ticket-000001 enquiry',
    'ticket-000003 payment',
    'ticket-000001 payment',
    'ticket-000002 enquiry',
  ]);
});

test('where the order of stages is free, a visitor goes to the shorter line first', () => {
  const joined: string[] = [];
  const floor = floorOf([[payment], [photo]], 5, {
    joined: (who, stageId) => {
      if (who.id === 'ticket-000009') joined.push(stageId);
    },
  });
  for (let number = 0; number < 4; number++) floor.arrive(visitor(number, 0, linearFlow([payment])), 0);
  const free: Flow = [
    { stageId: payment, after: [] },
    { stageId: photo, after: [] },
  ];
  floor.arrive(visitor(9, 1, free), 1);
  floor.run(() => false);
  expect(joined).toEqual([photo, payment]);
});

test('after three priority visitors went first, the family that waits is called', () => {
  const calls: string[] = [];
  const floor = floorOf([[enquiry]], 5, { called: (who) => calls.push(who.id) });
  floor.arrive(visitor(0, 0, linearFlow([enquiry])), 0);
  floor.arrive(visitor(1, 1, linearFlow([enquiry])), 1);
  for (let number = 2; number < 8; number++) floor.arrive(visitor(number, 2, linearFlow([enquiry]), true), 2);
  floor.run(() => false);
  expect(calls.indexOf('ticket-000001')).toBe(4);
});

test('a probe learns when it would be called and takes nobody’s turn', () => {
  const calls: [string, number][] = [];
  const floor = floorOf([[enquiry]], 5, { called: (who, _stage, minute) => calls.push([who.id, minute]) });
  for (const number of [1, 2]) floor.stand(visitor(number, 0, linearFlow([enquiry])), enquiry);
  floor.stand({ ...visitor(3, 0, []), probe: true }, enquiry);
  floor.stand(visitor(4, 0, linearFlow([enquiry])), enquiry);
  floor.run(() => false);
  expect(calls).toEqual([
    ['ticket-000001', 0],
    ['ticket-000002', 5],
    ['ticket-000003', 10],
    ['ticket-000004', 10],
  ]);
});

test('a desk put to another stage finishes whom it serves and then calls there', () => {
  const calls: [string, number][] = [];
  const floor = floorOf([[enquiry]], 5, {
    called: (who, stageId, minute) => calls.push([`${who.id} ${stageId}`, minute]),
  });
  floor.arrive(visitor(1, 0, linearFlow([enquiry])), 0);
  floor.arrive(visitor(2, 1, linearFlow([enquiry])), 1);
  floor.arrive(visitor(3, 2, linearFlow([payment])), 2);
  floor.shift(0, [payment], 3);
  floor.shift(0, [], 20);
  floor.shift(0, [enquiry], 30);
  floor.run(() => false);
  expect(calls).toEqual([
    ['ticket-000001 enquiry', 0],
    ['ticket-000003 payment', 5],
    ['ticket-000002 enquiry', 30],
  ]);
});
