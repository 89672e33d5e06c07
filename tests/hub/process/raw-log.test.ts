import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bearer } from '../../support/hub/clients.ts';
import { fileUpload, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { startHub } from '../../support/hub/start-hub.ts';

const named = '欧阳小燕';
const phone = '13987654321';

test('after a busy day the raw log tells of every command and every refusal, and of nobody', async () => {
  const hub = await startHub({ args: ['--public-port', '0'] });
  const pin = await hub.adminPin();
  const admin = await hub.signIn('admin', pin);
  const client = hub.client(admin);
  const call = (method: string, path: string, body?: object) =>
    fetch(`${hub.url}/api/v1${path}`, {
      method,
      headers: { ...bearer(admin), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  const { payload, headers } = await fileUpload(rosterCsv(tenHomes), { dryRun: 'false' });
  await fetch(`${hub.url}/api/v1/roster/import`, {
    method: 'POST',
    headers: { ...headers, ...bearer(admin) },
    body: payload,
  });
  const { code } = await client.makePairingCode({ body: { role: 'kiosk' } });
  await hub.client().pairStation({ body: { code, name: `${named}的取号机` } });
  await call('POST', '/staff', { login: 'newcomer', name: named, roles: ['clerk'], active: true, pin: '864209' });
  await call('POST', '/sessions', { login: named, pin: '975310' });
  const home = (await client.homes({})).items[0]!.rooms[0]!;
  const ticket = await client.issueTicket({ body: { serviceId: 'svc_handover', unitId: home.unitId } });
  const publicCode = ticket.phoneUrl?.split('/').at(-1) ?? '';
  await call('GET', `/public/tickets/${publicCode}`);
  await call('GET', `/verify/${named}?hash=${phone}`);
  await call('GET', `/units?query=${encodeURIComponent(named)}&limit=${phone}`);
  await call('GET', `/${named}/${phone}`);
  await call('POST', `/tickets/${ticket.id}/cancel`, { reason: `${named}不等了，电话${phone}` });
  await call('POST', `/units/${home.unitId}/owners/opened`, { why: named });
  await call('POST', '/check-ins', { serviceId: 'svc_handover', unitId: home.unitId, last4: '9999', name: named });
  expect(await hub.stop()).toBe(0);

  const raw = readFileSync(join(hub.data, 'logs', 'hub.log'), 'utf8');
  const routes = raw
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; method?: string; route?: string; status?: number })
    .filter(({ event }) => event === 'request')
    .map(({ method, route, status }) => `${method} ${route} ${status}`);
  expect(routes).toEqual(
    expect.arrayContaining([
      'POST /api/v1/sessions 200',
      'POST /api/v1/sessions 401',
      'POST /api/v1/stations/pair 200',
      'POST /api/v1/tickets/:id/cancel 200',
      'GET /api/v1/units 422',
      'GET unknown 404',
    ]),
  );
  const told = [named, encodeURIComponent(named), phone, pin, '864209', '975310', '9999', code, publicCode];
  const ids = [ticket.id, home.unitId, 'newcomer', 'query', 'hash=', admin];
  const roster = tenHomes.flatMap((one) => Object.values(one)).map(String);
  const personal = roster.filter((value) => /\p{Script=Han}{2}/u.test(value) || /\d{7}/.test(value));
  expect(personal.length).toBeGreaterThan(10);
  const found = [...told, ...ids, ...personal].filter((value) => value !== '' && raw.includes(value));
  expect(found).toEqual([]);
});
