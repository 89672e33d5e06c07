import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeAll(async () => {
  site = await openHandoverSite();
});
afterAll(() => site.close());

type Odd = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers?: Record<string, string>;
  payload?: Buffer | string;
};

async function send({ method = 'GET', url, headers = {}, payload }: Odd) {
  const response = await site.server().inject({
    method,
    url,
    headers: {
      ...bearer(site.tokens.admin),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(response.headers['content-type']).toContain('application/problem+json');
  const problem = response.json<{ status: number; code: string }>();
  expect(problem.status).toBe(response.statusCode);
  return `${problem.status} ${problem.code}`;
}

describe('paths nobody knows', () => {
  test.each([
    { url: '/api/v1/nothing' },
    { url: '/api/v2/healthz' },
    { url: '/etc/passwd' },
    { url: '/..%2f..%2fetc%2fpasswd' },
    { method: 'POST', url: '/api/v1/healthz' },
    { method: 'PATCH', url: '/api/v1/settings' },
    { url: '/api/v1/tickets/tkt_01A/unheard-of' },
  ] as const)('$url', async (request) => {
    expect(await send(request)).toBe('404 not-found');
  });

  test('a path that is no path', async () => {
    expect(await send({ url: '/api/v1/tickets/%E0%A4%A' })).toBe('400 bad-request');
    expect(await send({ url: `/api/v1/tickets/tkt_${'x'.repeat(5000)}` })).toBe('413 too-large');
  });
});

describe('words where none are taken', () => {
  test('what is sent to a call that takes no body is refused, and nothing happens', async () => {
    const { seq } = site.hub().house.journal.head();
    const headers = { 'content-type': 'application/json' };
    for (const payload of ['{"stageIds":["nope"]}', '[]', '"x"', '7']) {
      expect(await send({ method: 'POST', url: '/api/v1/desks/dsk_1/close', headers, payload })).toBe('422 invalid');
    }
    expect(site.hub().house.journal.head().seq).toBe(seq);
  });

  test('a backup is made for a reason that is named, not by a slip', async () => {
    const { seq } = site.hub().house.journal.head();
    expect(await send({ method: 'POST', url: '/api/v1/backups' })).toBe('422 invalid');
    expect(await send({ method: 'POST', url: '/api/v1/reminders/export' })).toBe('422 invalid');
    expect(site.hub().house.journal.head().seq).toBe(seq);
  });
});

describe('questions asked twice over', () => {
  test('one name in the query twice is refused, not guessed', async () => {
    expect(await send({ url: '/api/v1/journal?limit=1&limit=2' })).toBe('422 invalid');
    expect(await send({ url: '/api/v1/journal?limit=5001' })).toBe('422 invalid');
  });

  test('an Idempotency-Key that is none', async () => {
    const payload = JSON.stringify({ serviceId: 'svc_enquiry' });
    const ask = (key: string) =>
      send({
        method: 'POST',
        url: '/api/v1/tickets',
        payload,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
        },
      });
    expect(await ask('')).toBe('422 invalid');
    expect(await ask('x'.repeat(201))).toBe('422 invalid');
    expect(await ask('two words')).toBe('422 invalid');
  });
});

describe('files that are none', () => {
  const upload = async (url: string, file: string | Uint8Array, method: 'POST' | 'PUT' = 'POST') =>
    send({ method, url, ...(await fileUpload(file)) });
  const roster = '/api/v1/roster/import';
  const clip = '/api/v1/voice/zh-CN/1';

  test('a roster that is no multipart body, holds no file, or breaks off', async () => {
    expect(await send({ method: 'POST', url: roster })).toBe('415 unsupported-media-type');
    const headers = { 'content-type': 'application/json' };
    expect(await send({ method: 'POST', url: roster, headers, payload: '{}' })).toBe('415 unsupported-media-type');
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const onlyField = '--x\r\ncontent-disposition: form-data; name="dryRun"\r\n\r\ntrue\r\n--x--\r\n';
    expect(await send({ method: 'POST', url: roster, headers: type, payload: onlyField })).toBe('422 invalid');
    const cut = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc';
    expect(await send({ method: 'POST', url: roster, headers: type, payload: cut })).toBe('400 bad-request');
    const noBoundary = { 'content-type': 'multipart/form-data' };
    expect(await send({ method: 'POST', url: roster, headers: noBoundary, payload: 'x' })).toMatch(/^4\d\d /);
  });

  test('a roster of nothing, of noise, or of more than twenty megabytes', async () => {
    expect(await upload(roster, '')).toBe('422 roster-unreadable');
    expect(await upload(roster, 'no header, no homes\n1,2\n')).toBe('422 roster-unreadable');
    expect(await upload(roster, Buffer.from('504b0304ffffffff', 'hex'))).toBe('422 roster-unreadable');
    expect(await upload(roster, Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe('413 too-large');
    expect(site.rows('SELECT id FROM units')).toHaveLength(10);
  });

  test('a recording that is no sound, too long, or of a clip that does not exist', async () => {
    expect(await upload(clip, 'not a sound', 'PUT')).toBe('415 unsupported-media-type');
    expect(await upload(clip, Buffer.alloc(1024 * 1024 + 1, 'OggS'), 'PUT')).toBe('413 too-large');
    expect(await upload('/api/v1/voice/zh-CN/no-such-clip', 'OggS', 'PUT')).toBe('404 not-found');
    expect(site.rows('SELECT * FROM voice_clips')).toEqual([]);
  });
});
