import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protocolHeader, protocolVersion } from '#shared/protocol/version.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeAll(async () => {
  site = await openHandoverSite();
});
afterAll(() => site.close());

async function issue(protocol: string | undefined) {
  const response = await site.server().inject({
    method: 'POST',
    url: '/api/v1/tickets',
    headers: { ...bearer(site.tokens.supervisor), ...(protocol === undefined ? {} : { [protocolHeader]: protocol }) },
    payload: { serviceId: service('enquiry') },
  });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}
const entries = async () => (await site.as(null).healthz({})).journalSeq;

describe('a station of another protocol version', () => {
  test.each([
    [protocolVersion - 1, 'station-too-old'],
    [protocolVersion + 1, 'hub-too-old'],
  ])('of version %i is refused its commands: %s', async (station, code) => {
    const before = await entries();
    const { status, body } = await issue(String(station));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code, station, hub: protocolVersion });
    expect(await entries()).toBe(before);
  });

  test('may still ask, so that it can say who must be updated', async () => {
    const headers = { [protocolHeader]: String(protocolVersion + 1) };
    const response = await site.server().inject({ method: 'GET', url: '/api/v1/site', headers });
    expect(response.json()).toMatchObject({ protocolVersion });
  });

  test.each(['', 'one', '1.0', '-1', '99999999'])('that says "%s" says no version', async (said) => {
    const { status, body } = await issue(said);
    expect([status, body['code']]).toEqual([422, 'invalid']);
  });
});

test.each([undefined, String(protocolVersion)])('a client of version %s is served', async (protocol) => {
  expect((await issue(protocol)).status).toBe(201);
});
