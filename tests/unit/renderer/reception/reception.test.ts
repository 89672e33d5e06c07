import { describe, expect, it } from 'vitest';
import { appointmentView } from '#renderer/stations/reception/appointment.ts';
import { attemptFor } from '#renderer/stations/reception/attempt.ts';
import { movedCursor } from '#renderer/stations/reception/cursor.ts';
import { counts, listed } from '#renderer/stations/reception/in-house.ts';
import { changeOffers, homeServices, walkInServices } from '#renderer/stations/reception/offers.ts';
import { nextPaperNumber, readClockTime, readPaperNumber } from '#renderer/stations/reception/paper-number.ts';
import { ticketDeeds } from '#renderer/stations/reception/ticket-deeds.ts';
import { waitsLabel, whereLabel } from '#renderer/stations/reception/ticket-words.ts';
import type { ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import type { TicketState } from '#shared/domain/ticket/ticket.ts';
import { ticketStates } from '#shared/domain/ticket/ticket.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';

const window = { earlyMinutes: 30, lateMinutes: 15 };
const at = (local: string) => Date.parse(`2026-11-28T${local}:00+08:00`);

describe('the appointment of a household at the door', () => {
  it.each([
    ['09:50', 'now', 10],
    ['10:15', 'now', 15],
    ['10:16', 'late', 16],
    ['09:29', 'early', 31],
    ['09:30', 'now', 30],
  ])('arrival at %s for 10:00 counts as %s', (arrival, kind, minutes) => {
    expect(appointmentView('2026-11-28T10:00', at(arrival), 'Asia/Shanghai', window)).toEqual({
      kind,
      minutes,
      time: '10:00',
    });
  });

  it('names the day of an appointment that is not today, by the calendar of the site', () => {
    // 00:30 on the 28th in Shanghai is still the 27th in UTC.
    expect(appointmentView('2026-11-28T00:30', at('00:20'), 'Asia/Shanghai', window).kind).toBe('now');
    expect(appointmentView('2026-11-29T10:00', at('10:00'), 'Asia/Shanghai', window)).toEqual({
      kind: 'other',
      day: '2026-11-29',
      time: '10:00',
    });
  });
});

describe('moving through the homes found', () => {
  it('goes down and up and stops at the ends', () => {
    expect(movedCursor(0, 'ArrowDown', 3)).toBe(1);
    expect(movedCursor(2, 'ArrowDown', 3)).toBe(2);
    expect(movedCursor(0, 'ArrowUp', 3)).toBe(0);
  });

  it('highlights nothing when nothing was found, and comes back into a list that became shorter', () => {
    expect(movedCursor(0, 'ArrowDown', 0)).toBe(-1);
    expect(movedCursor(0, 'ArrowUp', 0)).toBe(-1);
    expect(movedCursor(7, 'a', 2)).toBe(1);
  });
});

function service(letter: string, guided: boolean, active = true): ServiceView {
  const id = `svc_${letter}` as ServiceId;
  return {
    id,
    letter,
    name: letter,
    nameEn: letter,
    stageIds: [],
    flow: [],
    guided,
    flowId: null,
    atKiosk: true,
    active,
  };
}

describe('what a visitor can come for', () => {
  const services = [service('E', false), service('H', true), service('S', true), service('P', false, false)];

  it('offers somebody without a home only what needs none', () => {
    expect(walkInServices(services).map((one) => one.letter)).toEqual(['E']);
  });

  it('offers a household first what is done for its home', () => {
    expect(homeServices(services).map((one) => one.letter)).toEqual(['H', 'S', 'E']);
  });

  it('lets an enquiry change to a handover only once its home is found', () => {
    const enquiry = { serviceId: 'svc_E', unitIds: [] };
    expect(changeOffers(services, enquiry).map((one) => [one.service.letter, one.needsHome])).toEqual([
      ['H', true],
      ['S', true],
    ]);
    const household = { serviceId: 'svc_H', unitIds: ['unit_1'] };
    expect(changeOffers(services, household).map((one) => [one.service.letter, one.needsHome])).toEqual([
      ['S', false],
      ['E', false],
    ]);
  });
});

describe('what the reception may do with a number', () => {
  it('brings back who missed the call', () => {
    expect(ticketDeeds('no_show')).toEqual(['bring-back', 'print', 'prioritise', 'cancel']);
  });

  it('changes the service only while waiting', () => {
    expect(ticketStates.filter((state) => ticketDeeds(state).includes('change-service'))).toEqual(['waiting']);
  });

  it.each<TicketState>(['done', 'cancelled', 'expired'])('does nothing more with a number that is %s', (state) => {
    expect(ticketDeeds(state)).toEqual([]);
  });
});

describe('where a visitor is', () => {
  const names = { stage: '结算', desk: '5 号窗口' };

  it('says who is next instead of nobody ahead', () => {
    expect(whereLabel({ state: 'waiting', ahead: 0, calls: 0 }, names).word).toBe('waitingNext');
    expect(whereLabel({ state: 'waiting', ahead: 3, calls: 0 }, names)).toEqual({
      word: 'waitingAhead',
      values: { stage: '结算', count: 3 },
    });
  });

  it('names the desk of whoever is called or served', () => {
    expect(waitsLabel({ state: 'called' }, names)).toEqual({ word: 'waitsCalled', values: { desk: '5 号窗口' } });
    expect(waitsLabel({ state: 'serving' }, names).word).toBe('waitsServing');
  });
});

function inHouse(number: string, state: TicketState, arrival: string): ListedTicket {
  const time = new Date(at(arrival)).toISOString();
  return {
    id: `tkt_${number}` as TicketId,
    number,
    serviceId: 'svc_H' as ServiceId,
    stageId: 'stg_1' as StageId,
    state,
    deskId: null,
    homes: [],
    priority: false,
    enteredByHand: false,
    overtaken: 0,
    calls: 0,
    firstArrivalAt: time,
    dueAt: time,
    queuedAt: time,
    sinceAt: time,
  };
}

describe('the numbers in the house', () => {
  const tickets = [
    inHouse('H027', 'waiting', '10:40'),
    inHouse('Z003', 'waiting', '09:10'),
    inHouse('H019', 'no_show', '10:00'),
  ];

  it('puts a paper number where its written arrival belongs', () => {
    expect(listed(tickets, 'all', '').map((one) => one.number)).toEqual(['Z003', 'H019', 'H027']);
  });

  it('finds by state and by part of the number in either case', () => {
    expect(listed(tickets, 'no_show', '').map((one) => one.number)).toEqual(['H019']);
    expect(listed(tickets, 'all', ' h02').map((one) => one.number)).toEqual(['H027']);
  });

  it('counts each state', () => {
    expect(counts(tickets)).toEqual({ all: 3, waiting: 2, called: 0, serving: 0, held: 0, no_show: 1 });
  });
});

describe('a paper number typed in', () => {
  it.each([
    ['7', 'Z007'],
    ['z012', 'Z012'],
    ['Ｚ１２', 'Z012'],
    ['1000', 'Z1000'],
  ])('%s means %s', (typed, number) => expect(readPaperNumber(typed)).toBe(number));

  it.each(['', 'H007', '0', 'Z', '12a', '1234567'])('%j is none', (typed) => expect(readPaperNumber(typed)).toBeNull());

  it('goes on with the next one on the pile', () => expect(nextPaperNumber('Z999')).toBe('Z1000'));
});

describe('a time typed in', () => {
  it.each([
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9：05', '09:05'],
    ['23.59', '23:59'],
  ])('%s means %s', (typed, time) => expect(readClockTime(typed)).toBe(time));

  it.each(['', '9', '24:00', '12:60', '10:3'])('%j is none', (typed) => expect(readClockTime(typed)).toBeNull());
});

describe('a press that got no answer', () => {
  it('carries the same key when it is pressed again, and a new one for anything else', () => {
    const first = attemptFor(null, 'issue H for 3-1502', () => 'k1');
    expect(attemptFor(first, 'issue H for 3-1502', () => 'k2').key).toBe('k1');
    expect(attemptFor(first, 'issue S for 3-1502', () => 'k3').key).toBe('k3');
    expect(attemptFor(null, 'issue H for 3-1502', () => 'k4').key).toBe('k4');
  });
});
