import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access, Call } from '#shared/protocol/call.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { roles, stationRoles } from '#shared/protocol/roles.ts';
import { bearer } from '../../support/hub/clients.ts';
import { openSite, type Site } from '../../support/hub/open-site.ts';

let site: Site;
const tokens = new Map<string, string>();
const pin = '80246';

beforeAll(async () => {
  site = await openSite();
  const admin = site.as(await site.signIn('admin', site.adminPin));
  for (const role of roles) {
    await admin.createStaff({ body: { login: `the.${role}`, name: role, roles: [role], active: true, pin } });
    tokens.set(`staff ${role}`, await site.signIn(`the.${role}`, pin));
  }
  for (const role of stationRoles) {
    const { code } = await admin.makePairingCode({ body: { role } });
    tokens.set(`station ${role}`, (await site.as(null).pairStation({ body: { code, name: role } })).token);
  }
});
afterAll(() => site.close());

const everybody = ['nobody', ...stationRoles.map((role) => `station ${role}`), ...roles.map((role) => `staff ${role}`)];
const calls: readonly (readonly [string, Call])[] = Object.entries(contract);

/** What the contract says of someone: let in, not signed in (401) or not allowed (403). */
function verdict(access: Access, who: string): 'in' | 401 | 403 {
  if ('open' in access) return 'in';
  const [kind, role] = who.split(' ');
  if (kind === 'nobody') return 401;
  if (kind === 'station') {
    if (access.stations?.some((one) => one === role)) return 'in';
    return access.staff === undefined ? 403 : 401;
  }
  return access.staff === 'any' || access.staff?.some((one) => one === role) ? 'in' : 403;
}

/** A request that names nothing that exists, with a query no call understands: whoever is let in changes nothing. */
async function knock(definition: Call, who: string): Promise<'in' | 401 | 403> {
  const nonsense = { after: 'x', full: 'x', date: 'x', state: 'x', from: 'x', limit: 'x', language: 'x' };
  const params = { id: 'tkt_nowhere', code: 'x', language: 'xx', clip: 'x' };
  const { statusCode } = await site.server().inject({
    method: definition.method,
    url: callUrl(definition, { params, query: definition.query ? nonsense : {} }),
    headers: bearer(tokens.get(who) ?? null),
  });
  expect(statusCode).toBeLessThan(500);
  return statusCode === 401 || statusCode === 403 ? statusCode : 'in';
}

describe.each(everybody)('%s', (who) => {
  // Signing out is left out: it would end the very session that asks.
  test('is let in exactly where the contract says so', async () => {
    const asked = calls.filter(([name]) => name !== 'signOut');
    const found: Record<string, unknown> = {};
    for (const [name, definition] of asked) found[name] = await knock(definition, who);
    expect(found).toEqual(Object.fromEntries(asked.map(([name, { access }]) => [name, verdict(access, who)])));
  });
});

test('every call says who may use it, and only sixteen are open to anyone', () => {
  const open = calls.filter(([, { access }]) => 'open' in access).map(([name]) => name);
  expect(open.toSorted()).toEqual([
    'beginPairing',
    'finishPairing',
    'healthz',
    'noticeContent',
    'noticePage',
    'pairStation',
    'publicNotice',
    'publicNotices',
    'publicRequest',
    'publicTicket',
    'signIn',
    'site',
    'siteAuthority',
    'updateMoment',
    'verifyDocument',
    'verifyUpload',
  ]);
  for (const [, { access }] of calls) {
    expect('open' in access || access.staff !== undefined || access.stations !== undefined).toBe(true);
  }
});

test('the description lists every call, and nobody is told of others', async () => {
  const { paths } = (await site.server().inject('/api/v1/openapi.json')).json<{ paths: Record<string, object> }>();
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const wanted = calls.map(([, { method, path }]) => `${method.toLowerCase()} /api/v1${path}`);
  expect(listed.toSorted()).toEqual(wanted.toSorted());
});

test('a forged or foreign token is nobody’s', async () => {
  for (const token of ['ks_forged-forged-forged', 'kt_forged-forged-forged', 'something-else-entirely', 'x']) {
    const response = await site.server().inject({ url: '/api/v1/desks', headers: bearer(token) });
    expect([token, response.statusCode]).toEqual([token, 401]);
  }
});

test('the cookie of a station is worth nothing without the header only its own page can send', async () => {
  const cookies = { keyturn_station_board: tokens.get('station board') ?? '' };
  const ask = async (headers: Record<string, string>) =>
    (await site.server().inject({ url: '/api/v1/board', cookies, headers })).statusCode;
  expect(await ask({})).toBe(401);
  expect(await ask({ 'keyturn-role': 'kiosk' })).toBe(401);
  expect(await ask({ 'keyturn-role': 'board' })).toBe(200);
});
