import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaVersion } from '#hub/store/migrations/index.ts';
import type { Client } from '#shared/protocol/client.ts';
import { bearer } from '../../support/hub/clients.ts';
import { fileUpload, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';

const named = '欧阳小燕';

let hub: RunningHub;
let shellLogs: string;
let pin: string;
let admin: string;
let client: Client;
beforeAll(async () => {
  shellLogs = temporaryFolder();
  writeFileSync(join(shellLogs, 'shell.log'), '{"event":"desk: the page did not load"}\n');
  writeFileSync(join(shellLogs, 'settings.json'), named);
  hub = await startHub({ env: { KEYTURN_SHELL_LOGS: shellLogs } });
  pin = await hub.adminPin();
  admin = await hub.signIn('admin', pin);
  client = hub.client(admin);
  const { payload, headers } = await fileUpload(rosterCsv(tenHomes), { dryRun: 'false' });
  await fetch(`${hub.url}/api/v1/roster/import`, {
    method: 'POST',
    headers: { ...headers, ...bearer(admin) },
    body: payload,
  });
  await client.saveSettings({ body: { ...(await client.settings({})), siteName: `${named}现场` } });
  const staff = { login: 'newcomer', name: named, roles: ['clerk' as const], active: true, pin: '864209' };
  await client.createStaff({ body: { ...staff, roles: [...staff.roles] } });
  const { code } = await client.makePairingCode({ body: { role: 'kiosk' } });
  await hub.client().pairStation({ body: { code, name: named } });
  const home = (await client.homes({})).items[0]!.rooms[0]!;
  await client.issueTicket({ body: { serviceId: 'svc_handover', unitId: home.unitId } });
  await client.openOwners({ params: { id: home.unitId } });
});
afterAll(() => hub.stop());

async function save(path = '/diagnosis') {
  const response = await fetch(`${hub.url}/api/v1${path}`, { headers: bearer(admin) });
  return { status: response.status, type: response.headers.get('content-type'), bytes: await response.bytes() };
}

test('says of which version, machine and size the site is, how its journal stands, and what it logged', async () => {
  await expect.poll(() => readFileSync(join(hub.data, 'logs/hub.log'), 'utf8')).toContain('/api/v1/tickets');
  const { status, type, bytes } = await save();
  expect([status, type]).toEqual([200, 'application/zip']);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['diagnosis.json', 'logs/hub.log', 'logs/shell.log']);
  const facts = JSON.parse(Buffer.from(files['diagnosis.json']!).toString()) as Record<string, unknown>;
  const { journalSeq, version } = await hub.client().healthz({});
  expect(facts).toMatchObject({
    keyturn: { version, schema: schemaVersion },
    machine: { platform: process.platform, node: process.version },
    hub: { secure: false, phonePages: false, demo: false },
    tables: { units: 10, tickets: 1, journal: journalSeq },
    journal: { seq: journalSeq, chain: { ok: true, brokenAt: null } },
    settings: expect.arrayContaining(['siteName', 'dayStart']),
  });
  expect(Buffer.from(files['logs/hub.log']!).toString()).toContain('"event":"the hub listens"');
  // The desktop app around it has its say, too.
  expect(Buffer.from(files['logs/shell.log']!).toString()).toContain('the page did not load');
});

test('names nobody: no name, number, room, PIN, token or folder is anywhere in its bytes', async () => {
  const { bytes } = await save();
  const raw = [bytes, ...Object.values(unzipSync(bytes))]
    .map((part) => Buffer.from(part).toString('latin1'))
    .join('\n');
  const told = Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
  const roster = tenHomes.flatMap((home) => Object.values(home)).flatMap((value) => value.split(/[;；、,]/));
  const personal = roster.filter((value) => /\p{Script=Han}{2}|\d{4}/u.test(value) && value !== '');
  const others = [named, pin, '864209', admin, 'newcomer', hub.data, 'tkt_', 'unit_', 'stf_'];
  expect(personal.length).toBeGreaterThan(20);
  expect(told).not.toMatch(/\p{Script=Han}/u);
  const longOnes = [...personal, ...others].filter((value) => value.length > 4);
  expect(longOnes.filter((value) => raw.includes(value) || told.includes(value))).toEqual([]);
});

test('is journaled each time, and a question it does not know gets nothing and leaves no entry', async () => {
  const before = (await hub.client().healthz({})).journalSeq;
  await save();
  expect(
    (await client.journal({ query: { after: before } })).items.map(({ type, payload }) => ({ type, payload })),
  ).toEqual([{ type: 'site.diagnosed', payload: {} }]);
  expect((await save('/diagnosis?full=1')).status).toBe(422);
  expect((await hub.client().healthz({})).journalSeq).toBe(before + 1);
});
