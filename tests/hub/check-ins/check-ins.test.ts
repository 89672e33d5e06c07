import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const tryAt = (who: 'kiosk' | 'reception' | 'clerk', unit: number, last4?: string) =>
  site.client(who).checkIn({
    body: { serviceId: service('handover'), unitId: site.unit(unit), ...(last4 ? { last4 } : {}) },
  });
const unlock = (unit: number) => site.client('clerk').unlockUnit({ params: { id: site.unit(unit) } });

describe('a family at the kiosk', () => {
  test('gets a number for the last four digits of its phone, and nothing of the home is said', async () => {
    const url = '/api/v1/check-ins';
    const headers = { authorization: `Bearer ${site.tokens.kiosk}` };
    const payload = { serviceId: service('handover'), unitId: site.unit(2), last4: '1002' };
    const { body, statusCode } = await site.server().inject({ method: 'POST', url, headers, payload });
    expect(statusCode).toBe(201);
    expect(JSON.parse(body)).toMatchObject({ number: 'H001', state: 'waiting' });
    for (const personal of ['卢望舒', '13800131002', '1002', '轮椅', '贺晴岚', '0201', '1号楼', '990000']) {
      expect(body).not.toContain(personal);
    }
  });

  test('gets a number for the code of its notice', async () => {
    const { noticeToken } = await site.client('clerk').openOwners({ params: { id: site.unit(3) } });
    const ticket = await site.client('kiosk').checkIn({ body: { serviceId: service('handover'), noticeToken } });
    expect(ticket.unitIds).toEqual([site.unit(3)]);
    const wrong = { serviceId: service('handover'), noticeToken: `${noticeToken.slice(0, -2)}zz` };
    expect(await refusalOf(site.client('kiosk').checkIn({ body: wrong }))).toBe('422 identity-not-confirmed');
  });

  test('without a phone in the roster is sent to reception', async () => {
    await site.importCsv(rosterCsv([{ ...tenHomes[0]!, phone: '' }]));
    expect(await refusalOf(tryAt('kiosk', 1, '1001'))).toBe('422 see-reception');
  });

  test('needs a home for a handover, and no digits are no proof', async () => {
    const body = { serviceId: service('handover') };
    expect(await refusalOf(site.client('kiosk').checkIn({ body }))).toBe('422 unit-required');
    expect(await refusalOf(tryAt('kiosk', 1))).toBe('422 identity-not-confirmed');
  });

  test('does not see services that are not offered there', async () => {
    const { items } = await site.client('supervisor').services({});
    const enquiry = items.find((one) => one.id === service('enquiry'))!;
    const { id, letter, name, nameEn, flow, guided, active } = enquiry;
    const body = { letter, name, nameEn, flow, guided, active, atKiosk: false };
    await site.client('supervisor').saveService({ params: { id }, body });
    const checkIn = { body: { serviceId: id } };
    expect(await refusalOf(site.client('kiosk').checkIn(checkIn))).toBe('422 unknown-service');
    expect((await site.client('clerk').checkIn(checkIn)).number).toBe('E001');
  });
});

describe('wrong tries', () => {
  test('lock a home after five, for the right digits and at every kiosk, until reception unlocks it', async () => {
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await refusalOf(tryAt('kiosk', 1, '0000')));
    expect(answers).toEqual([
      ...Array<string>(4).fill('422 identity-not-confirmed'),
      '429 unit-locked',
      '429 unit-locked',
    ]);
    expect(await refusalOf(tryAt('kiosk', 1, '1001'))).toBe('429 unit-locked');
    await site.restart();
    expect(await refusalOf(tryAt('reception', 1, '1001'))).toBe('429 unit-locked');
    expect((await site.client('clerk').unit({ params: { id: site.unit(1) } })).locked).toBe(true);
    expect((await unlock(1)).locked).toBe(false);
    expect((await tryAt('kiosk', 1, '1001')).number).toBe('H001');
    const { items } = await site.client('supervisor').journal({ query: { subject: site.unit(1), limit: 20 } });
    const types = items.map((entry) => entry.type).toReversed();
    expect(types).toEqual([
      'unit.created',
      ...Array<string>(4).fill('unit.check-in-refused'),
      'unit.locked',
      'unit.unlocked',
    ]);
  });

  test('are forgotten once the right digits came', async () => {
    for (let count = 0; count < 4; count++) await refusalOf(tryAt('kiosk', 1, '0000'));
    await tryAt('kiosk', 1, '1001');
    expect(await refusalOf(tryAt('kiosk', 1, '0000'))).toBe('422 identity-not-confirmed');
  });

  test('at one home after another stop the kiosk, not the homes and not reception', async () => {
    const answers = [];
    for (let count = 0; count < 11; count++) {
      answers.push(await refusalOf(tryAt('kiosk', (count % 10) + 1, '0000')));
    }
    expect(answers.slice(0, 10)).toEqual(Array<string>(10).fill('422 identity-not-confirmed'));
    expect(answers[10]).toBe('429 too-many-tries');
    expect(await refusalOf(tryAt('kiosk', 5, '1005'))).toBe('429 too-many-tries');
    expect((await tryAt('reception', 5, '1005')).number).toBe('H001');
    site.clock.at += 10 * minuteMs;
    expect((await tryAt('kiosk', 6, '1006')).number).toBe('H002');
  });

  test('say how long to wait', async () => {
    for (let count = 0; count < 10; count++) await refusalOf(tryAt('kiosk', count + 1, '0000'));
    site.clock.at += 4 * minuteMs;
    await expect(tryAt('kiosk', 1, '1001')).rejects.toMatchObject({ details: { retryAfterSeconds: 360 } });
  });
});

test('wrong codes of notices stop the kiosk as wrong digits do, and lock no home', async () => {
  const { noticeToken } = await site.client('clerk').openOwners({ params: { id: site.unit(3) } });
  const show = (code: string) =>
    refusalOf(site.client('kiosk').checkIn({ body: { serviceId: service('handover'), noticeToken: code } }));
  for (let count = 0; count < 5; count++) await show(`${noticeToken.slice(0, -2)}z${count}`);
  for (let count = 0; count < 4; count++) {
    expect(await refusalOf(tryAt('kiosk', 4, '0000'))).not.toBe('429 too-many-tries');
  }
  expect(await show(`${noticeToken.slice(0, -2)}zz`)).toBe('422 identity-not-confirmed');
  expect(await show(noticeToken)).toBe('429 too-many-tries');
  site.clock.at += 10 * minuteMs;
  expect(await show(noticeToken)).toBe('accepted');
});

test('a kiosk gives at most thirty numbers a minute; signed-in staff are not limited', async () => {
  const body = { serviceId: service('enquiry') };
  for (let count = 0; count < 30; count++) await site.client('kiosk').checkIn({ body });
  expect(await refusalOf(site.client('kiosk').checkIn({ body }))).toBe('429 too-many-tries');
  for (let count = 0; count < 40; count++) await site.client('clerk').checkIn({ body });
  site.clock.at += minuteMs;
  expect((await site.client('kiosk').checkIn({ body })).number).toBe('E071');
});
