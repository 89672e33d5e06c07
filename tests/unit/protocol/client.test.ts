import { expect, test } from 'vitest';
import type { DeskId, TicketId } from '#shared/domain/ids.ts';
import { CallRefused, callUrl, createClient, HubUnreachable, type Transport } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';

const id = 'tkt_1' as TicketId;
const deskId = 'desk_5' as DeskId;

type Sent = { readonly url: string } & Parameters<Transport>[1];

/** A hub that gives one answer to everything, and what it was asked. */
function hubThatAnswers(status: number, text: string, baseUrl?: string) {
  const asked: Sent[] = [];
  const transport: Transport = async (url, init) => {
    asked.push({ url, ...init });
    return new Response(status === 204 ? null : text, { status });
  };
  return { asked, client: createClient(transport, () => ({ authorization: 'Bearer abc' }), baseUrl) };
}

async function refusalOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => expect.unreachable('it was refused'),
    (problem: unknown) => problem,
  );
}

test('a command goes to its path with its body, the session and its key', async () => {
  const { asked, client } = hubThatAnswers(200, '{"number":"H001"}');
  const answer = await client.callTicket(
    { params: { id }, body: { deskId, reason: '老人，轮椅' } },
    { idempotencyKey: 'key-1' },
  );
  expect(answer).toEqual({ number: 'H001' });
  expect(asked).toEqual([
    {
      url: '/api/v1/tickets/tkt_1/call',
      method: 'POST',
      headers: { authorization: 'Bearer abc', 'content-type': 'application/json', 'idempotency-key': 'key-1' },
      body: '{"deskId":"desk_5","reason":"老人，轮椅"}',
    },
  ]);
});

test('a command that says all in its path sends no body and no content type', async () => {
  const { asked, client } = hubThatAnswers(200, '{}');
  await client.recall({ params: { id } });
  expect(asked).toEqual([
    { url: '/api/v1/tickets/tkt_1/recall', method: 'POST', headers: { authorization: 'Bearer abc' } },
  ]);
});

test('the session is asked for at each call, since a clerk signs in and out', async () => {
  const seen: unknown[] = [];
  let token = 'first';
  const transport: Transport = async (_, init) => {
    seen.push(init.headers['authorization']);
    return new Response('{}');
  };
  const client = createClient(transport, () => ({ authorization: token }));
  await client.site({});
  token = 'second';
  await client.site({});
  expect(seen).toEqual(['first', 'second']);
});

test('another hub is reached by its address', async () => {
  const { asked, client } = hubThatAnswers(200, '{}', 'https://hub.local:4817');
  await client.healthz({});
  expect(asked[0]?.url).toBe('https://hub.local:4817/api/v1/healthz');
});

test.each([
  { what: 'a parameter', url: callUrl(contract.ticket, { params: { id } }), is: '/api/v1/tickets/tkt_1' },
  {
    what: 'two parameters',
    url: callUrl(contract.voiceClip, { params: { language: 'zh-CN', clip: 'chime' } }),
    is: '/api/v1/voice/zh-CN/chime',
  },
  {
    what: 'a parameter that would lead elsewhere',
    url: callUrl(contract.ticket, { params: { id: '../staff?x=1#y' } }),
    is: '/api/v1/tickets/..%2Fstaff%3Fx%3D1%23y',
  },
  {
    what: 'a query in Chinese, with what was left out left out',
    url: callUrl(contract.units, { query: { query: '王 & 李', building: undefined, limit: 20 } }),
    is: '/api/v1/units?query=%E7%8E%8B%20%26%20%E6%9D%8E&limit=20',
  },
  { what: 'an empty query', url: callUrl(contract.units, { query: {} }), is: '/api/v1/units' },
  { what: 'a zero', url: callUrl(contract.journal, { query: { after: 0 } }), is: '/api/v1/journal?after=0' },
])('an address with $what', ({ url, is }) => {
  expect(url).toBe(is);
});

test('when nobody waits, there is nothing, not an error', async () => {
  const { client } = hubThatAnswers(204, '');
  expect(await client.callNext({ params: { id: deskId } })).toBeNull();
});

test('a refusal arrives with its code, its words and its facts', async () => {
  const { client } = hubThatAnswers(
    409,
    JSON.stringify({
      type: 'about:blank',
      title: 'Call the visitor again first',
      status: 409,
      code: 'too-few-calls',
      detail: 'called once',
      calls: 1,
      least: 2,
    }),
  );
  const problem = await refusalOf(client.noShow({ params: { id } }));
  expect(problem).toBeInstanceOf(CallRefused);
  expect(problem).toMatchObject({ status: 409, code: 'too-few-calls', message: 'called once' });
  expect((problem as CallRefused).details).toMatchObject({ calls: 1, least: 2 });
});

test('without a detail the title is said', async () => {
  const { client } = hubThatAnswers(404, '{"title":"Not found","code":"not-found"}');
  expect(await refusalOf(client.ticket({ params: { id } }))).toMatchObject({ code: 'not-found', message: 'Not found' });
});

test.each([
  { what: 'a page of a proxy', text: '<html>502 Bad Gateway</html>' },
  { what: 'nothing at all', text: '' },
  { what: 'null', text: 'null' },
  { what: 'a word', text: '"no"' },
  { what: 'a list', text: '[1,2]' },
  { what: 'a problem with a number for a code', text: '{"code":17,"detail":{"a":1}}' },
])('an error that is $what is still a refusal, with an unknown code and no words', async ({ text }) => {
  const { client } = hubThatAnswers(502, text);
  const problem = await refusalOf(client.board({}));
  expect(problem).toBeInstanceOf(CallRefused);
  expect(problem).toMatchObject({ status: 502, code: 'unknown', message: '' });
});

test('when the hub cannot be reached, that is said, with the cause', async () => {
  const cause = new TypeError('fetch failed');
  const client = createClient(
    () => Promise.reject(cause),
    () => ({}),
  );
  const problem = await refusalOf(client.start({ params: { id } }));
  expect(problem).toBeInstanceOf(HubUnreachable);
  expect((problem as HubUnreachable).cause).toBe(cause);
});

test('an answer cut off in the middle means the hub is gone, not that the command failed', async () => {
  const cause = new TypeError('terminated');
  const cutOff: Transport = async () => ({
    status: 200,
    ok: true,
    headers: new Headers(),
    text: () => Promise.reject(cause),
  });
  const client = createClient(cutOff, () => ({}));
  const problem = await refusalOf(client.transfer({ params: { id }, body: { stageId: 'stage_1' } }));
  expect(problem).toBeInstanceOf(HubUnreachable);
  expect((problem as HubUnreachable).cause).toBe(cause);
});

test('a page where an answer should be (a hotspot that wants a login) means the hub was not reached', async () => {
  const { client } = hubThatAnswers(200, '<html>Please accept the terms</html>');
  expect(await refusalOf(client.board({}))).toBeInstanceOf(HubUnreachable);
});

test('every call of the contract can be made', () => {
  const { client } = hubThatAnswers(200, '{}');
  expect(Object.keys(client).toSorted()).toEqual(Object.keys(contract).toSorted());
});
