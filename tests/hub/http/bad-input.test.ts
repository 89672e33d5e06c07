import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '#shared/protocol/call.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { badRequests } from '../../support/hub/bad-input.ts';
import { bearer } from '../../support/hub/clients.ts';
import { callsWithInput, goodInputs } from '../../support/hub/good-input.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
let other: HandoverSite;
let inputs: ReturnType<typeof goodInputs>;

beforeAll(async () => {
  site = await openHandoverSite();
  other = await openHandoverSite();
  const { id } = await site.handover(1);
  const person = (await site.client('admin').staff({})).items.find((one) => one.login === 'guide')!;
  const station = (await site.client('admin').stations({})).items[0]!;
  inputs = goodInputs(site, id, person.id, station.id);
});
afterAll(async () => {
  await site.close();
  await other.close();
});

/** All that is written, journal included: a refused request leaves no trace in it. */
function state(): string {
  const tables = site.rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return JSON.stringify(tables.map(({ name }) => [name, site.rows(`SELECT * FROM ${name}`)]));
}

type Sent = {
  readonly method: Call['method'];
  readonly url: string;
  readonly payload?: string;
  readonly headers?: object;
};

async function send({ method, url, payload, headers = {} }: Sent, definition?: Call) {
  const stationsOnly = definition && !('open' in definition.access) && definition.access.staff === undefined;
  const token = stationsOnly ? site.tokens.board : site.tokens.admin;
  const response = await site.server().inject({
    method,
    url,
    headers: {
      ...headers,
      ...bearer(token),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, type: response.headers['content-type'], body: response.body };
}

/** A refusal must be a problem document with everything a client needs. */
function expectProblem(what: string, { status, type, body }: Awaited<ReturnType<typeof send>>): void {
  const at = `${what}: ${status} ${body.slice(0, 200)}`;
  expect(status, at).toBeGreaterThanOrEqual(400);
  expect(status, at).toBeLessThan(500);
  expect(type, at).toContain('application/problem+json');
  const problem = JSON.parse(body) as Record<string, unknown>;
  expect(problem, at).toMatchObject({
    type: `about:keyturn/${String(problem['code'])}`,
    title: expect.any(String),
    status,
    code: expect.any(String),
    detail: expect.any(String),
    issues: expect.any(Array),
  });
  if (status === 422 && problem['code'] === 'invalid') expect(problem['issues'], at).not.toEqual([]);
}

test('every call that takes input is tried, from an input that is right', () => {
  expect(callsWithInput.filter((name) => inputs[name] === undefined)).toEqual([]);
  for (const name of callsWithInput) {
    const { body }: Call = contract[name];
    const good = inputs[name] as { body?: unknown };
    if (body) expect([name, body.safeParse(good.body).success]).toEqual([name, true]);
  }
});

describe('bad input is refused in words and changes nothing', () => {
  test.each(callsWithInput)('%s', async (name) => {
    const definition: Call = contract[name];
    const before = state();
    for (const request of badRequests(definition, inputs[name] ?? {})) {
      expectProblem(`${name}, ${request.what}`, await send(request, definition));
    }
    expect(state()).toBe(before);
  });
});

describe('ids of another site', () => {
  test.each(['ticket', 'desk', 'unit', 'staff', 'station'] as const)(
    '%s: unknown here, whatever is asked',
    async (kind) => {
      const foreign = await foreignIds();
      const own = { ticket: 'tkt_', desk: 'dsk_', unit: 'unit_', staff: 'stf_', station: 'sta_' }[kind];
      const before = state();
      let asked = 0;
      for (const name of callsWithInput) {
        const definition: Call = contract[name];
        const text = JSON.stringify(inputs[name] ?? {});
        if (!text.includes(own)) continue;
        const input = JSON.parse(text.replaceAll(new RegExp(`${own}[0-9A-Za-z-]+`, 'g'), foreign[kind])) as Record<
          string,
          object
        >;
        const payload = input['body'] === undefined ? {} : { payload: JSON.stringify(input['body']) };
        const headers = input['body'] === undefined ? {} : { 'content-type': 'application/json' };
        const answer = await send(
          { method: definition.method, url: callUrl(definition, input), headers, ...payload },
          definition,
        );
        expectProblem(`${name} with the ${kind} of another site`, answer);
        expect([404, 409, 422], `${name}: ${answer.body}`).toContain(answer.status);
        asked += 1;
      }
      expect(asked).toBeGreaterThan(0);
      expect(state()).toBe(before);
    },
  );

  /** Things only the other site has; both sites come from one plan, so they are made there now. */
  async function foreignIds() {
    const admin = other.client('admin');
    const { id: ticket } = await other.enquiry();
    const number = 20 + (await admin.desks({})).items.length;
    const desk = { number, name: '远处', nameEn: 'Away', kind: 'counter', stageIds: ['stg_enquiry' as never] } as const;
    const login = `away${number}${ticket.slice(-4).toLowerCase()}`;
    const staff = await admin.createStaff({ body: { login, name: '远', roles: ['clerk'], active: true, pin: '1357' } });
    const { code } = await admin.makePairingCode({ body: { role: 'board' } });
    const { station } = await other.as(null).pairStation({ body: { code, name: '远处' } });
    const unit = 'unit_01AAAAAAAA0000ZZZZZZ';
    return {
      ticket,
      desk: (await admin.createDesk({ body: { ...desk, stageIds: [...desk.stageIds] } })).id,
      unit,
      staff: staff.id,
      station: station.id,
    };
  }
});
