import { randomBytes, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askHub } from '#main/pairing/hub-exchange.ts';
import { askAsPaired } from '#main/pairing/ask-as-station.ts';
import { pairWithHub } from '#main/pairing/pair-with-hub.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { openSecureSite, type SecureSite, standInBetween } from '../../support/hub/secure-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: SecureSite;
beforeEach(async () => {
  site = await openSecureSite();
});
afterEach(() => site.close());

const notProved = { ok: false, code: 'hub-not-proved' };
const codeRefused = { ok: false, code: 'code-refused' };

describe('a device that pairs by its one-time code', () => {
  test('becomes a station and learns which authority to trust, without ever sending the code', async () => {
    const between = await standInBetween(site.origin);
    const code = await site.newCode();
    const paired = await site.pair(code);
    expect(paired).toMatchObject({ ok: true, role: 'board', origin: site.origin, anchor: site.certificates.anchor() });
    expect(await refusalOf(site.as(paired.ok ? paired.token : '').board({}))).toBe('accepted');
    expect(site.refusals()).toEqual([]);

    // The same by way of somebody who listens: what passes holds no code.
    const other = await site.newCode();
    await site.pair(other, between.origin);
    expect(between.heard.join('')).toContain('codeStart');
    expect(between.heard.join('')).not.toContain(other);
    await between.close();
  });

  test('refuses a hub whose certificate was swapped on the way, and gives nothing away', async () => {
    const between = await standInBetween(site.origin);
    const code = await site.newCode();
    expect(await site.pair(code, between.origin)).toEqual(notProved);
    expect(site.paired()).toBe(0);
    site.clock.at += 2 * minuteMs;
    // The code is still good at the hub itself, where the broken attempt is noted.
    expect(await site.pair(code)).toMatchObject({ ok: true });
    expect(site.refusals()).toEqual(['unfinished']);
    await between.close();
  });

  test('asks as its station under the pinned authority, and gives its token to nobody else', async () => {
    const paired = await site.pair(await site.newCode('desk'));
    if (!paired.ok) throw new Error(paired.code);
    const path = '/api/v1/stations/current/printer?paper=a4';
    expect(await askAsPaired(paired, { path })).toMatchObject({ status: 200, json: { condition: 'none' } });
    const tested = await askAsPaired(paired, {
      path: '/api/v1/stations/current/printer/test',
      method: 'POST',
      body: { paper: 'a4' },
    });
    expect(tested).toMatchObject({ status: 422, json: { code: 'unknown-printer' } });
    const between = await standInBetween(site.origin);
    await expect(askAsPaired({ ...paired, origin: between.origin }, { path })).rejects.toThrow('not the hub');
    await expect(askAsPaired({ ...paired, anchor: null }, { path })).rejects.toThrow('not the hub');
    expect(between.asked).toEqual([]);
    await between.close();
  });

  test('with a wrong code becomes nothing, and a code takes five guesses', async () => {
    const code = await site.newCode();
    const wrong = code.slice(0, 2) + String((Number(code.slice(2)) + 1) % 1_000_000).padStart(6, '0');
    for (let guess = 0; guess < 5; guess++) expect(await site.pair(wrong)).toEqual(notProved);
    expect(await site.pair(code)).toEqual(codeRefused);
    expect(site.refusals()).toEqual(['tries-used-up']);
    expect(site.paired()).toBe(0);
  });

  test('with a code used before, or too old, is refused, and it is noted', async () => {
    const used = await site.newCode();
    expect(await site.pair(used)).toMatchObject({ ok: true });
    expect(await site.pair(used)).toEqual(codeRefused);
    const old = await site.newCode();
    site.clock.at += 10 * minuteMs + 1;
    expect(await site.pair(old)).toEqual(codeRefused);
    expect(site.refusals()).toEqual(['no-code', 'no-code']);
    expect(site.paired()).toBe(1);
  });

  test('two at once with one code: one becomes a station', async () => {
    const code = await site.newCode();
    const both = await Promise.all([site.pair(code), site.pair(code)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(site.paired()).toBe(1);
  });

  test('sends no code over plain HTTP to another machine', async () => {
    const asked: string[] = [];
    const ask: typeof askHub = (origin) => {
      asked.push(origin);
      return Promise.reject(new Error('never'));
    };
    const given = { address: 'http://192.168.1.5:4817', code: await site.newCode(), name: '大屏' };
    expect(await pairWithHub(given, randomBytes(64), Date.now(), ask)).toEqual({
      ok: false,
      code: 'address-not-secure',
    });
    expect(asked).toEqual([]);
  });
});

describe('what was heard of a pairing', () => {
  test('is worth nothing to whoever plays it again', async () => {
    const finishes: { readonly path: string; readonly body: unknown }[] = [];
    const listening: typeof askHub = (origin, path, body) => {
      if (path.includes('/pairings/pai_')) finishes.push({ path, body });
      return askHub(origin, path, body);
    };
    const given = { address: site.origin, code: await site.newCode(), name: '大屏' };
    expect(await pairWithHub(given, randomBytes(64), Date.now(), listening)).toMatchObject({ ok: true });
    const [heard] = finishes;
    expect((await askHub(site.origin, heard?.path ?? '', heard?.body)).status).toBe(422);
    expect(site.paired()).toBe(1);
  });

  test('a share that is no point, or the neutral one, is refused', async () => {
    const code = await site.newCode();
    for (const share of [Buffer.alloc(32), Buffer.alloc(32, 255)]) {
      const body = { codeStart: code.slice(0, 2), share: share.toString('base64url') };
      expect((await askHub(site.origin, '/api/v1/stations/pairings', body)).status).toBe(422);
    }
    expect(site.refusals()).toEqual(['wrong-proof', 'wrong-proof']);
  });
});

test('a revoked station’s token opens nothing any more', async () => {
  const paired = await site.pair(await site.newCode());
  if (!paired.ok) throw new Error(paired.code);
  const [station] = (await site.supervisor.stations({})).items;
  if (!station) throw new Error('no station was paired');
  await site.supervisor.revokeStation({ params: { id: station.id } });
  expect(await refusalOf(site.as(paired.token).board({}))).toBe('401 not-signed-in');
});

describe('a tablet that trusts nothing yet', () => {
  test('gets the site’s authority from the hub, and Manage says which fingerprint it must have', async () => {
    const { fingerprint, page, origins } = await site.supervisor.siteTrust({});
    const answer = await site.get('/api/v1/trust/authority.crt');
    expect(answer.headers['content-type']).toBe('application/x-x509-ca-cert');
    expect(new X509Certificate(answer.rawPayload).fingerprint256).toBe(fingerprint);
    expect(page).toMatch(/^https:\/\/.+\/trust$/);
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/[^/]+:\d+$/);
  });
});
