import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub({ demo: true, args: ['--public-port', '0'] });
});
afterAll(() => hub.stop());

/** Pairs a page of the demo as if it had been opened under that name. */
function pairAs(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = `${hub.url}/api/v1/stations/pair`;
    const headers = { host, 'content-type': 'application/json' };
    const asked = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ code: 'demo:kiosk', name: '取号机' }));
  });
}

describe('the demo site', () => {
  test('stands ready: desks closed, lines empty, the first roster day is today', async () => {
    expect(hub.ready.demo?.staff).toContainEqual({ login: 'supervisor', pin: '246810', roles: ['supervisor'] });
    const client = hub.client(await hub.signIn('supervisor', '246810'));
    const desks = (await client.desks({})).items;
    const counters = desks.filter((desk) => desk.kind === 'counter');
    expect([counters.length, desks.length - counters.length]).toEqual([12, 35]);
    expect(desks.every((desk) => desk.state === 'closed')).toBe(true);
    const overview = await client.overview({});
    expect(overview).toMatchObject({ inHouse: 0, issued: 0, dayClosed: false });
    const homes = (await client.homes({})).items;
    expect(homes.reduce((sum, building) => sum + building.rooms.length, 0)).toBe(2050);
    expect((await client.dailyReport({ query: {} })).expectedHomes).toBeGreaterThan(0);
    const stations = (await client.stations({})).items.map((station) => station.role);
    expect(stations.filter((role) => role === 'kiosk')).toHaveLength(3);
    expect(stations.filter((role) => role === 'board')).toHaveLength(2);
  });

  test('has a plan as it stands on the first day of handing over: what came before is done, nothing is late', async () => {
    const client = hub.client(await hub.signIn('supervisor', '246810'));
    const { handoverDate, today, tasks } = await client.handoverPlan({});
    expect(handoverDate).toBe(today);
    const by = Map.groupBy(tasks, ({ state }) => state);
    expect(by.get('late')).toBeUndefined();
    expect(
      by
        .get('due-soon')
        ?.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['first-evening', 'packs-and-keys']);
    expect(by.get('open')?.map(({ id }) => id)).toEqual(['repair-group']);
    expect(by.get('done')).toHaveLength(tasks.length - 3);
  });

  test('lets a page on this very machine pair itself, and nobody who came under another name', async () => {
    const port = new URL(hub.url).port;
    expect(await pairAs(`127.0.0.1:${port}`)).toBe(200);
    expect(await pairAs(`localhost:${port}`)).toBe(200);
    expect(await pairAs('keyturn.example.com')).toBe(422);
    expect(await pairAs(`127.0.0.1.example.com:${port}`)).toBe(422);
    const unknown = hub.client().pairStation({ body: { code: 'demo:nobody', name: 'x' } });
    expect(await refusalOf(unknown)).toBe('422 pairing-code-invalid');
  });
});

describe('the listener for phones', () => {
  test('shows a ticket by its code, without the home, and knows no other call', async () => {
    const client = hub.client(await hub.signIn('clerk01', '246810'));
    const home = (await client.homes({})).items[0]!.rooms[0]!;
    const ticket = await client.issueTicket({ body: { serviceId: 'svc_handover', unitId: home.unitId } });
    expect(ticket.phoneUrl).toMatch(/^http:\/\/[\d.]+:\d+\/t\/[\w-]{22}$/);
    const { port, pathname } = new URL(ticket.phoneUrl!);
    const phones = `http://127.0.0.1:${port}`;
    const get = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(phones + path, init);
      return { status: response.status, text: await response.text() };
    };
    const shown = await get(`/api/v1/public/tickets${pathname.slice(2)}`);
    expect(shown.status).toBe(200);
    expect(JSON.parse(shown.text)).toMatchObject({
      number: ticket.number,
      state: 'waiting',
      ahead: 0,
      stageName: '资料核验',
    });
    for (const secret of [home.unitId, ticket.id, home.room, '1号楼']) expect(shown.text).not.toContain(secret);

    expect((await get('/api/v1/public/tickets/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await get('/api/v1/public/tickets/short')).status).toBe(404);
    const paths = [
      '/healthz',
      '/site',
      '/board',
      '/desks',
      '/events',
      '/journal',
      '/units',
      `/tickets/${ticket.id}`,
      '/openapi.json',
    ];
    for (const path of paths) expect([path, (await get(`/api/v1${path}`)).status]).toEqual([path, 404]);
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (const path of ['/sessions', '/tickets', '/check-ins', '/stations/pair']) {
      const body = JSON.stringify({ login: 'supervisor', pin: '246810' });
      expect([path, (await get(`/api/v1${path}`, { ...post, body })).status]).toEqual([path, 404]);
    }
  });

  test('is off by default: tickets carry no address of a phone page then', async () => {
    const quiet = await startHub();
    const client = quiet.client(await quiet.signIn('admin', await quiet.adminPin()));
    const ticket = await client.issueTicket({ body: { serviceId: 'svc_enquiry' } });
    expect(ticket.phoneUrl).toBeNull();
    expect((await quiet.client().site({})).phonePages).toBe(false);
    expect((await hub.client().site({})).phonePages).toBe(true);
    await quiet.stop();
  });
});
