import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, service } from '../../support/hub/handover-site.ts';
import { hourMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const key = { idempotencyKey: 'the-button-was-pressed-twice' };
const enquiry = { body: { serviceId: service('enquiry') } };
const tickets = () => site.rows<{ number: string }>('SELECT number FROM tickets ORDER BY id').map((row) => row.number);

describe('the same command sent again', () => {
  test('acts once and hears the same', async () => {
    const first = await site.client('clerk').issueTicket(enquiry, key);
    site.clock.at += hourMs;
    await site.enquiry();
    expect(await site.client('clerk').issueTicket(enquiry, key)).toEqual(first);
    expect(tickets()).toEqual(['E001', 'E002']);
  });

  test('ten times at once acts once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => site.client('clerk').issueTicket(enquiry, key)));
    expect(new Set(answers.map((ticket) => ticket.id)).size).toBe(1);
    expect(tickets()).toEqual(['E001']);
  });

  test('at a kiosk whose answer got lost makes one ticket', async () => {
    const first = await site.client('kiosk').checkIn(enquiry, key);
    const again = await site.client('kiosk').checkIn(enquiry, key);
    expect(again).toEqual(first);
    expect(tickets()).toEqual(['E001']);
  });

  test('after a restart of the hub still acts once', async () => {
    const first = await site.client('clerk').issueTicket(enquiry, key);
    await site.restart();
    expect((await site.client('clerk').issueTicket(enquiry, key)).id).toBe(first.id);
    expect(tickets()).toEqual(['E001']);
  });

  test('hears what it heard then, even where it would be refused now', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    const at = { params: { id: site.desk(1) } };
    const called = await site.client('clerk').callNext(at, key);
    expect(await site.client('clerk').callNext(at, key)).toEqual(called);
    expect(await refusalOf(site.client('clerk').callNext(at))).toBe('409 desk-busy');
  });

  test('hears “nobody waits” again when that was the answer', async () => {
    await site.open('clerk', 1, 'enquiry');
    const at = { params: { id: site.desk(1) } };
    expect(await site.client('clerk').callNext(at, key)).toBeNull();
    await site.enquiry();
    expect(await site.client('clerk').callNext(at, key)).toBeNull();
    expect(await site.client('clerk').callNext(at)).toMatchObject({ number: 'E001' });
  });

  test('is remembered for 48 hours', async () => {
    const first = await site.client('clerk').issueTicket(enquiry, key);
    site.clock.at += 48 * hourMs - 1;
    const clerk = site.as(await site.signIn('clerk', pin));
    expect((await clerk.issueTicket(enquiry, key)).id).toBe(first.id);
    site.clock.at += 1;
    const later = await clerk.issueTicket(enquiry, key);
    expect(later.id).not.toBe(first.id);
    expect((await clerk.issueTicket(enquiry, key)).id).toBe(later.id);
  });
});

describe('one key', () => {
  test('is for one body', async () => {
    await site.client('clerk').issueTicket(enquiry, key);
    const other = { body: { serviceId: service('property') } };
    expect(await refusalOf(site.client('clerk').issueTicket(other, key))).toBe('422 idempotency-key-reused');
    expect(tickets()).toEqual(['E001']);
  });

  test('is for one person or device, and one path', async () => {
    const mine = await site.client('clerk').issueTicket(enquiry, key);
    const theirs = await site.client('otherClerk').issueTicket(enquiry, key);
    const kiosk = await site.client('kiosk').checkIn(enquiry, key);
    const reception = await site.client('reception').checkIn(enquiry, key);
    expect(new Set([mine.id, theirs.id, kiosk.id, reception.id]).size).toBe(4);
    await site.client('clerk').cancel({ params: { id: mine.id }, body: undefined }, key);
    await site.client('clerk').cancel({ params: { id: theirs.id }, body: undefined }, key);
    expect(await site.client('clerk').ticket({ params: { id: theirs.id } })).toMatchObject({ state: 'cancelled' });
  });

  test('that met a refusal is free: a refusal is not kept', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    await site.enquiry();
    const at = { params: { id: site.desk(1) } };
    const called = await site.client('clerk').callNext(at);
    expect(await refusalOf(site.client('clerk').callNext(at, key))).toBe('409 desk-busy');
    await site.client('clerk').cancel({ params: { id: called!.id }, body: undefined });
    expect((await site.client('clerk').callNext(at, key))?.number).toBe('E002');
  });

  test('that met wrong digits is free for the right ones, and each wrong try counts', async () => {
    const last4 = (digits: string) => ({
      body: { serviceId: service('handover'), unitId: site.unit(1), last4: digits },
    });
    const kiosk = site.client('kiosk');
    expect(await refusalOf(kiosk.checkIn(last4('0000'), key))).toBe('422 identity-not-confirmed');
    expect(await refusalOf(kiosk.checkIn(last4('0000'), key))).toBe('422 identity-not-confirmed');
    expect(site.rows('SELECT wrong_tries FROM units WHERE wrong_tries > 0')).toEqual([{ wrong_tries: 2 }]);
    expect((await kiosk.checkIn(last4('1001'), key)).number).toBe('H001');
  });
});

test('signing in and pairing take no key: every session and every token is a new one, and none is kept', async () => {
  const signIn = async () =>
    site.server().inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: {
        login: 'clerk',
        pin,
      },
      headers: { 'idempotency-key': key.idempotencyKey },
    });
  const [one, two] = [(await signIn()).json<{ token: string }>(), (await signIn()).json<{ token: string }>()];
  expect(one.token).not.toBe(two.token);
  const { code } = await site.client('supervisor').makePairingCode({ body: { role: 'board' } }, key);
  await site.as(null).pairStation({ body: { code, name: '大屏' } }, key);
  expect(await refusalOf(site.as(null).pairStation({ body: { code, name: '大屏' } }, key))).toBe(
    '422 pairing-code-invalid',
  );
  expect(site.rows('SELECT * FROM idempotency')).toEqual([]);
});

test('a step done again acts once, and hears how its case stands: nothing a family said is kept with the key', async () => {
  const { id: ticket } = await site.handover(1);
  const [view] = (await site.client('clerk').ticketCases({ params: { id: ticket } })).items;
  const at = { params: { id: view!.id, stepId: 'sign-in' } };
  const objection = { ...at, body: { words: '流转单上的房号不对' } };
  const first = await site.client('clerk').disputeStep(objection, key);
  expect(await site.client('clerk').disputeStep(objection, key)).toEqual(first);
  expect(site.rows("SELECT * FROM journal WHERE type = 'step.disputed'")).toHaveLength(1);
  expect(site.rows('SELECT answer FROM idempotency')).toEqual([{ answer: '' }]);
  await site.client('supervisor').reopenStep({ ...at, body: {} });
  const again = await site.client('clerk').disputeStep(objection, key);
  expect(again.version).toBe(first.version + 1);
  expect(again.stages[0]?.steps[0]?.state).toBe('open');
});

test('owners that were opened are not kept with the key', async () => {
  const headers = { ...bearer(site.tokens.clerk), 'idempotency-key': key.idempotencyKey };
  const url = `/api/v1/units/${site.unit(1)}/open-owners`;
  for (let count = 0; count < 2; count++) await site.server().inject({ method: 'POST', url, headers });
  const opened = await site.client('supervisor').journal({ query: { type: 'unit.opened' } });
  expect(opened.items).toHaveLength(2);
  expect(site.rows('SELECT * FROM idempotency')).toEqual([]);
});
