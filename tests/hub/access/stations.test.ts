import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const makeCode = async () => (await site.client('supervisor').makePairingCode({ body: { role: 'board' } })).code;
const pair = (code: string) => site.as(null).pairStation({ body: { code, name: '大屏 2' } });

describe('a pairing code', () => {
  test('pairs one device, in the role it was made for, once', async () => {
    const code = await makeCode();
    const { token, station } = await pair(code);
    expect(station).toMatchObject({ role: 'board', name: '大屏 2', revoked: false });
    expect(await refusalOf(pair(code))).toBe('422 pairing-code-invalid');
    expect(await refusalOf(site.as(token).board({}))).toBe('accepted');
    const body = { serviceId: service('enquiry') };
    expect(await refusalOf(site.as(token).checkIn({ body }))).toBe('401 not-signed-in');
  });

  test('used by two devices at once pairs one of them', async () => {
    const code = await makeCode();
    const answers = await Promise.all([refusalOf(pair(code)), refusalOf(pair(code)), refusalOf(pair(code))]);
    expect(answers.toSorted()).toEqual(['422 pairing-code-invalid', '422 pairing-code-invalid', 'accepted']);
  });

  test('is too old after ten minutes', async () => {
    const code = await makeCode();
    site.clock.at += 10 * minuteMs + 1;
    expect(await refusalOf(pair(code))).toBe('422 pairing-code-invalid');
  });

  test('is not guessed: a wrong one pairs nothing, and no page of a real site pairs itself', async () => {
    await makeCode();
    expect(await refusalOf(pair('12345678'))).toBe('422 pairing-code-invalid');
    expect(await refusalOf(pair('demo:manage'))).toBe('422 pairing-code-invalid');
    expect(await refusalOf(pair('demo:kiosk'))).toBe('422 pairing-code-invalid');
    expect(site.rows('SELECT id FROM stations')).toHaveLength(4);
  });
});

describe('a revoked device', () => {
  test('is nobody from then on, also after a restart', async () => {
    const { items } = await site.client('supervisor').stations({});
    const { id } = items.find((station) => station.role === 'kiosk')!;
    await site.client('supervisor').revokeStation({ params: { id } });
    expect(await refusalOf(site.client('kiosk').homes({}))).toBe('401 not-signed-in');
    await site.restart();
    expect(await refusalOf(site.client('kiosk').homes({}))).toBe('401 not-signed-in');
    expect(await refusalOf(site.client('supervisor').revokeStation({ params: { id } }))).toBe('404 not-found');
    expect(await refusalOf(site.client('reception').homes({}))).toBe('accepted');
  });
});

test('what a device says fails on it is shown in Manage until it works again', async () => {
  await site.client('board').stationTrouble({ body: { code: 'voice-failed' } });
  const { troubles } = await site.client('supervisor').overview({});
  expect(troubles).toEqual([{ stationName: 'board', code: 'voice-failed', at: '2026-11-28T02:00:00.000Z' }]);
  await site.client('board').stationTrouble({ body: { code: 'voice-ok' } });
  expect((await site.client('supervisor').overview({})).troubles).toEqual([]);
});
