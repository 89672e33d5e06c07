import { describe, expect, it } from 'vitest';
import type { ServiceId, StageId, TicketId, UnitId } from '#shared/domain/ids.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { crumbs } from '#renderer/stations/kiosk/crumbs.ts';
import {
  freshVisit,
  isFresh,
  type KioskEvent,
  kioskFlow,
  type KioskFlow,
} from '#renderer/stations/kiosk/kiosk-flow.ts';

const handover = 'service_handover' as ServiceId;
const signing = 'service_signing' as ServiceId;
const enquiry = 'service_enquiry' as ServiceId;
const home = 'unit_1' as UnitId;
const token = 'aaaaBBBBcccc1111';
const minutes = { p50Minutes: 12, p90Minutes: 18 };
const ticket: TicketView = {
  id: 'ticket_1' as TicketId,
  number: 'H027',
  serviceId: handover,
  stageId: 'stage_check' as StageId,
  state: 'waiting',
  ahead: 6,
  estimate: minutes,
  finish: minutes,
  openDesks: 2,
  issuedAt: '2026-11-28T02:00:00.000Z',
  firstArrivalAt: '2026-11-28T02:00:00.000Z',
  queuedAt: '2026-11-28T02:00:00.000Z',
  calledAt: null,
  startedAt: null,
  deskId: null,
  calls: 0,
  priority: false,
  overtaken: 0,
  enteredByHand: false,
  unitIds: [home],
  caseIds: [],
  phoneUrl: null,
};

function after(...events: readonly KioskEvent[]): KioskFlow {
  return events.reduce(kioskFlow, freshVisit(0));
}

const chooseHandover: KioskEvent = { type: 'service-chosen', serviceId: handover, guided: true };
const toRoom: readonly KioskEvent[] = [
  chooseHandover,
  { type: 'place-chosen', choice: { building: '3号楼' } },
  { type: 'place-chosen', choice: { building: '3号楼', floor: 15 } },
  { type: 'room-chosen', unitId: home },
];
const toDigits: readonly KioskEvent[] = [...toRoom, { type: 'priority-answered', priority: true, key: 'unused' }];
const toSending: readonly KioskEvent[] = [...toDigits, { type: 'digits-entered', last4: '2102', key: 'key-1' }];

describe('the way to a number at the kiosk', () => {
  it('leads a family from the service over building, floor, room, priority and digits to the number', () => {
    expect(after(chooseHandover).page).toEqual({ kind: 'home', serviceId: handover, choice: {} });
    expect(after(...toRoom).page.kind).toBe('priority');
    expect(after(...toDigits).page).toMatchObject({ kind: 'digits', priority: true, wrong: false });
    expect(after(...toSending).page).toEqual({
      kind: 'sending',
      claim: { kind: 'home', serviceId: handover, unitId: home },
      priority: true,
      last4: '2102',
      key: 'key-1',
      unreachable: false,
    });
    expect(after(...toSending, { type: 'number-given', ticket }).page).toEqual({ kind: 'number', ticket });
  });

  it('gives an enquiry its number right after the question of priority', () => {
    const flow = after(
      { type: 'service-chosen', serviceId: enquiry, guided: false },
      { type: 'priority-answered', priority: false, key: 'key-2' },
    );
    expect(flow.page).toMatchObject({ kind: 'sending', claim: { kind: 'plain', serviceId: enquiry }, last4: null });
  });

  it('names what was chosen, and touching a choice leads back to where it was made', () => {
    const flow = after(...toRoom);
    expect(crumbs(flow)).toEqual([
      { kind: 'service', serviceId: handover, depth: 0 },
      { kind: 'place', label: '3号楼', depth: 1 },
      { kind: 'floor', floor: 15, depth: 2 },
      { kind: 'room', unitId: home, depth: 3 },
    ]);
    const back = kioskFlow(flow, { type: 'went-back-to', depth: 2 });
    expect(back.page).toMatchObject({ kind: 'home', choice: { building: '3号楼' } });
    expect(crumbs(back)).toHaveLength(2);
  });

  it('goes back one page at a time as far as the welcome and no further', () => {
    let flow = after(...toDigits);
    const seen: string[] = [];
    for (let step = 0; step < 6; step++) {
      flow = kioskFlow(flow, { type: 'went-back' });
      seen.push(flow.page.kind);
    }
    expect(seen).toEqual(['priority', 'home', 'home', 'home', 'welcome', 'welcome']);
  });

  it('offers no way back from a number, so that nobody takes a second one by accident', () => {
    const given = after(...toSending, { type: 'number-given', ticket });
    expect(kioskFlow(given, { type: 'went-back' })).toBe(given);
  });
});

describe('forgetting', () => {
  it.each([
    ['the room', toRoom],
    ['the digits', toDigits],
    ['a number on its way', toSending],
    ['the number', [...toSending, { type: 'number-given', ticket }] as const],
  ])('leaves nothing of %s behind and begins a new visit', (_, events) => {
    const flow = after({ type: 'language-chosen', language: 'en' }, { type: 'elder-chosen', elder: true }, ...events, {
      type: 'forgotten',
    });
    expect(flow).toEqual(freshVisit(1));
    expect(isFresh(flow)).toBe(true);
  });

  it('counts a chosen language or large type as something to forget, too', () => {
    expect(isFresh(freshVisit(0))).toBe(true);
    expect(isFresh(after({ type: 'language-chosen', language: 'en' }))).toBe(false);
    expect(isFresh(after({ type: 'elder-chosen', elder: true }))).toBe(false);
    expect(isFresh(after({ type: 'help-asked' }))).toBe(false);
  });

  it('drops the answer to a visitor who has left', () => {
    const next = after(...toSending, { type: 'forgotten' });
    expect(kioskFlow(next, { type: 'number-given', ticket })).toBe(next);
    expect(kioskFlow(next, { type: 'refused', code: 'unit-locked' })).toBe(next);
  });
});

describe('language and large type', () => {
  it('change without leaving the page', () => {
    const before = after(...toDigits);
    const english = kioskFlow(before, { type: 'language-chosen', language: 'en' });
    expect(english).toEqual({ ...before, language: 'en' });
    expect(kioskFlow(english, { type: 'elder-chosen', elder: true }).page).toBe(before.page);
  });
});

describe('refusals', () => {
  const refused = (code: string) => after(...toSending, { type: 'refused', code });

  it('asks for wrong digits again on the same page, with the answer on priority kept', () => {
    const flow = refused('identity-not-confirmed');
    expect(flow.page).toMatchObject({ kind: 'digits', wrong: true, priority: true });
    expect(kioskFlow(flow, { type: 'went-back' }).page.kind).toBe('priority');
    const again = kioskFlow(flow, { type: 'digits-entered', last4: '2103', key: 'key-3' });
    expect(again.page).toMatchObject({ kind: 'sending', last4: '2103', key: 'key-3', priority: true });
  });

  it.each([
    ['unit-locked', 'locked'],
    ['too-many-tries', 'too-many'],
    ['see-reception', 'see-reception'],
    ['day-closed', 'day-closed'],
    ['unknown-unit', 'see-reception'],
  ] as const)('sends a family to reception on %s', (code, reason) => {
    const flow = refused(code);
    expect(flow.page).toEqual({ kind: 'reception', reason });
    expect(flow.past).toEqual([]);
  });

  it('keeps everything when the hub did not answer, and presses again under the same key', () => {
    const lost = after(...toSending, { type: 'hub-unreachable' });
    expect(lost.page).toMatchObject({ kind: 'sending', unreachable: true, key: 'key-1' });
    expect(kioskFlow(lost, { type: 'sent-again' })).toEqual(after(...toSending));
    expect(kioskFlow(lost, { type: 'went-back' }).page.kind).toBe('digits');
  });
});

describe('a scanned notice', () => {
  const scanned: KioskEvent = { type: 'scanned', scan: { kind: 'notice', token } };

  it('asks what for, since the measured area is an answer too', () => {
    const asked = after({ type: 'scan-asked' }, scanned);
    expect(asked.page).toEqual({ kind: 'which-service', noticeToken: token });
    const chosen = kioskFlow(asked, { type: 'service-chosen', serviceId: signing, guided: true });
    expect(chosen.page).toMatchObject({ claim: { kind: 'notice', serviceId: signing } });
  });

  it('is for the service the family had chosen already', () => {
    const onTheWay = after(chooseHandover, scanned);
    expect(onTheWay.page).toMatchObject({ claim: { kind: 'notice', serviceId: handover } });
    const overScanPage = after(chooseHandover, { type: 'scan-asked' }, scanned);
    expect(overScanPage.page).toMatchObject({ claim: { kind: 'notice', serviceId: handover } });
  });

  it('says calmly when the code is none of a notice, and stays ready for the next one', () => {
    const garbage: KioskEvent = { type: 'scanned', scan: { kind: 'unreadable' } };
    const flow = after(garbage);
    expect(flow.page).toEqual({ kind: 'scan', problem: 'unreadable' });
    expect(kioskFlow(flow, garbage)).toEqual(flow);
    expect(kioskFlow(flow, scanned).page.kind).toBe('which-service');
    expect(kioskFlow(flow, { type: 'went-back' }).page.kind).toBe('welcome');
  });

  it('says when the hub does not know the notice', () => {
    const flow = after(
      scanned,
      chooseHandover,
      { type: 'priority-answered', priority: false, key: 'key-4' },
      { type: 'refused', code: 'identity-not-confirmed' },
    );
    expect(flow.page).toEqual({ kind: 'scan', problem: 'unknown' });
  });

  it('does nothing while digits are typed or a number is shown', () => {
    for (const events of [toDigits, toSending, [...toSending, { type: 'number-given', ticket } as const]]) {
      const flow = after(...events);
      expect(kioskFlow(flow, scanned)).toBe(flow);
    }
  });
});

describe('the measured area of a home', () => {
  const measurement: OwnMeasurement = {
    home: '1号楼 1单元 0301',
    basis: 'gross',
    contractArea: '89.00',
    measuredArea: null,
    contractInnerArea: null,
    measuredInnerArea: null,
    found: null,
    missing: ['measured-area'],
  };
  const asked = after(
    { type: 'scan-asked' },
    { type: 'scanned', scan: { kind: 'notice', token } },
    { type: 'measurement-asked' },
  );
  const shown = kioskFlow(asked, { type: 'measurement-given', measurement });

  it('is asked for with the scanned code and shown as it was answered', () => {
    expect(asked.page).toEqual({ kind: 'measuring', noticeToken: token, unreachable: false });
    expect(shown.page).toEqual({ kind: 'measurement', noticeToken: token, measurement });
  });

  it('is never kept as a way back', () => {
    const events: readonly KioskEvent[] = [{ type: 'help-asked' }, { type: 'scan-asked' }, { type: 'went-back' }];
    for (const flow of [shown, ...events.map((event) => kioskFlow(shown, event))]) {
      expect(JSON.stringify(flow.past)).not.toContain('89.00');
    }
    expect(kioskFlow(shown, { type: 'went-back' }).page).toEqual({ kind: 'which-service', noticeToken: token });
    const forgotten = kioskFlow(shown, { type: 'forgotten' });
    expect(forgotten).toEqual(freshVisit(1));
  });

  it('leads back to scanning where the hub knows no such notice, and to a person where there were too many tries', () => {
    expect(kioskFlow(asked, { type: 'refused', code: 'identity-not-confirmed' })).toMatchObject({
      page: { kind: 'scan', problem: 'unknown' },
      past: [{ kind: 'welcome' }],
    });
    expect(kioskFlow(asked, { type: 'refused', code: 'too-many-tries' }).page).toMatchObject({ reason: 'too-many' });
  });

  it('is asked for again when the hub did not answer', () => {
    const waiting = kioskFlow(asked, { type: 'hub-unreachable' });
    expect(waiting.page).toMatchObject({ kind: 'measuring', unreachable: true });
    expect(kioskFlow(waiting, { type: 'sent-again' }).page).toMatchObject({ unreachable: false });
  });

  it('has no other way in: neither a service nor the digits of a phone lead there', () => {
    for (const flow of [after(), after(...toRoom), after(...toDigits), after(...toSending)]) {
      expect(kioskFlow(flow, { type: 'measurement-asked' })).toBe(flow);
      expect(kioskFlow(flow, { type: 'measurement-given', measurement })).toBe(flow);
    }
  });
});
