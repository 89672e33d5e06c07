import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFile } from '#main/answer-file.ts';
import { appHandler } from '#main/app-protocol.ts';
import type { StationLink } from '#main/hub-proxy.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

type Heard = { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: string };

let root: string;
let server: Server;
let hubUrl: string;
let respond: (request: IncomingMessage, response: ServerResponse) => void;
const heard: Heard[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'keyturn-pages-'));
  await mkdir(join(root, 'pages', 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'pages', 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(root, 'pages', 'assets', 'a.js'), 'export {};');
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body });
      respond(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  hubUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true, force: true });
});

let token: string | undefined;
let up: boolean;
const link: StationLink = {
  hubUrl: () => (up ? hubUrl : undefined),
  fetch: async (url, init) => fetch(url, init),
  stationToken: () => token,
  keychain: true,
  saveStationToken: (fresh) => {
    token = fresh;
  },
};

beforeEach(() => {
  heard.length = 0;
  token = undefined;
  up = true;
  respond = (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});

async function ask(path: string, init: RequestInit = {}, initiatorOrigin?: string): Promise<Response> {
  const handle = appHandler({ pages: join(root, 'pages'), static: join(root, 'static') }, link, () => {});
  const request = new Request(`app://keyturn${path}`, init);
  return handle(initiatorOrigin === undefined ? request : Object.assign(request, { initiatorOrigin }));
}

describe('pages from disk', () => {
  test('come with their type, a strict policy and no sniffing', async () => {
    const answer = await ask('/reception');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>page</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "media-src 'self' blob:; connect-src 'self'; font-src 'self'; frame-src 'self' blob:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect((await ask('/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('a missing file is 404, a refused request says nothing', async () => {
    expect((await ask('/assets/b.js')).status).toBe(404);
    const refused = await ask('/assets/..%2f..%2fsecret.txt');
    expect([refused.status, await refused.text()]).toEqual([403, '']);
  });

  test('the reader keeps to its root by itself, whatever path it is given', async () => {
    for (const path of ['../secret.txt', '..', join(root, 'secret.txt'), '']) {
      expect((await answerFile(join(root, 'pages'), path, 'GET')).status).toBe(403);
    }
  });
});

describe('calls to the hub', () => {
  test("carry the page's session and the station's token, and nothing else of the browser", async () => {
    token = 'station-token';
    const answer = await ask('/api/v1/tickets?x=1', {
      method: 'POST',
      headers: {
        authorization: 'Bearer staff',
        'content-type': 'application/json',
        'idempotency-key': 'k1',
        'keyturn-role': 'reception',
        'keyturn-station': 'forged',
        cookie: 'a=b',
        'x-forwarded-for': '10.0.0.1',
      },
      body: '{"serviceId":"s1"}',
    });
    expect(answer.status).toBe(200);
    const [call] = heard;
    expect([call?.method, call?.url, call?.body]).toEqual(['POST', '/api/v1/tickets?x=1', '{"serviceId":"s1"}']);
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer staff',
      'idempotency-key': 'k1',
      'keyturn-role': 'reception',
      'keyturn-station': 'station-token',
    });
    expect(call?.headers).not.toHaveProperty('cookie');
    expect(call?.headers).not.toHaveProperty('x-forwarded-for');
  });

  test('say of a machine without a keychain that it has none, whatever the page says of it', async () => {
    const own = 'keyturn-keychain';
    await ask('/api/v1/board', { headers: { [own]: 'none' } });
    expect(heard[0]?.headers).not.toHaveProperty(own);
    const request = new Request('app://keyturn/api/v1/board');
    await appHandler({ pages: root, static: root }, { ...link, keychain: false }, () => {})(request);
    expect(heard[1]?.headers).toMatchObject({ [own]: 'none' });
  });

  test('a forged station header does not pass even before pairing', async () => {
    await ask('/api/v1/board', { headers: { 'keyturn-station': 'forged' } });
    expect(heard[0]?.headers).not.toHaveProperty('keyturn-station');
  });

  test('answers come back as they are, without cookies', async () => {
    respond = (_request, response) =>
      response
        .writeHead(409, { 'content-type': 'application/problem+json', 'set-cookie': 'station=1', 'retry-after': '3' })
        .end('{"code":"desk-busy"}');
    const answer = await ask('/api/v1/desks/1/call-next', { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([409, { code: 'desk-busy' }]);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'application/problem+json',
      'retry-after': '3',
    });
  });

  test('an answer without a body stays one', async () => {
    respond = (_request, response) => response.writeHead(204).end();
    const answer = await ask('/api/v1/desks/1/call-next', { method: 'POST' });
    expect([answer.status, answer.body]).toEqual([204, null]);
  });

  test('the live feed passes event by event while the hub keeps it open', async () => {
    let feed: ServerResponse | undefined;
    respond = (_request, response) => {
      feed = response.writeHead(200, { 'content-type': 'text/event-stream' });
      feed.write('id: 8\nevent: ticket.called\n\n');
    };
    const answer = await ask('/api/v1/events', { headers: { 'last-event-id': '7' } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('id: 8\nevent: ticket.called\n\n');
    feed?.write('id: 9\n\n');
    expect((await reader?.read())?.value).toBe('id: 9\n\n');
    expect(heard[0]?.headers['last-event-id']).toBe('7');
    feed?.end();
    expect((await reader?.read())?.done).toBe(true);
  });

  test('pairing: the token stays with the shell, the page sees the station only', async () => {
    respond = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"token":"fresh","station":{"role":"kiosk"}}');
    const answer = await ask('/api/v1/stations/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code":"1234","name":"大厅"}',
    });
    expect(await answer.json()).toEqual({ station: { role: 'kiosk' } });
    expect(token).toBe('fresh');
    respond = (_request, response) => response.writeHead(200).end('{}');
    await ask('/api/v1/board');
    expect(heard[1]?.headers['keyturn-station']).toBe('fresh');
  });

  test('a refused pairing keeps the token there was', async () => {
    token = 'old';
    respond = (_request, response) => response.writeHead(422).end('{"code":"pairing-code-invalid"}');
    const answer = await ask('/api/v1/stations/pair', { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json(), token]).toEqual([422, { code: 'pairing-code-invalid' }, 'old']);
  });

  test('a hub that is not there looks like a network that is down', async () => {
    up = false;
    expect((await ask('/api/v1/board')).type).toBe('error');
    up = true;
    respond = (request) => request.socket.destroy();
    expect((await ask('/api/v1/board')).type).toBe('error');
  });

  test('a page of somebody else cannot call the hub through us', async () => {
    expect((await ask('/api/v1/board', {}, 'https://example.com')).status).toBe(403);
    expect((await ask('/api/v1/board', {}, 'null')).status).toBe(403);
    expect(heard).toEqual([]);
    expect((await ask('/api/v1/board', {}, 'app://keyturn')).status).toBe(200);
  });
});
