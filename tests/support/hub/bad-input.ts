import type { Call } from '#shared/protocol/call.ts';
import { callUrl } from '#shared/protocol/client.ts';

type Good = { readonly params?: object; readonly query?: object; readonly body?: unknown };

/** A request no hub may take. */
export type BadRequest = {
  readonly what: string;
  readonly method: Call['method'];
  readonly url: string;
  readonly payload?: string;
  readonly headers: Readonly<Record<string, string>>;
};

const json = { 'content-type': 'application/json' };
const tooLong = 'x'.repeat(70 * 1024);

/** Everything that can be wrong with a call, made from an input that is right. */
export function badRequests(definition: Call, good: Good): BadRequest[] {
  const { method } = definition;
  const request = (
    what: string,
    input: Good,
    headers: Record<string, string> = json,
    payload?: string,
  ): BadRequest => ({
    what,
    method,
    headers,
    url: callUrl(definition, input),
    ...(payload === undefined
      ? input.body === undefined
        ? {}
        : { payload: JSON.stringify(input.body) }
      : { payload }),
  });
  const withPart = (part: 'params' | 'query' | 'body', name: string, value: unknown) =>
    request(`${part}.${name} = ${JSON.stringify(value)}`.slice(0, 60), {
      ...good,
      [part]: { ...(good[part] as object), [name]: value },
    });
  const optional = definition.body?.safeParse(undefined).success ?? true;
  const body = (good.body ?? {}) as Record<string, unknown>;
  return [
    ...Object.keys(good.params ?? {}).flatMap((name) =>
      ['!', '../../etc/passwd', "tkt_' OR 1=1 --", ' ', '%', 'x'.repeat(99)].map((bad) =>
        withPart('params', name, bad),
      ),
    ),
    ...Object.keys(good.query ?? {})
      .filter((name) => name !== 'query')
      .flatMap((name) =>
        ['', '-1', 'x', '1e9999', 'x'.repeat(99)]
          .filter((bad) => !definition.query?.safeParse({ ...good.query, [name]: bad }).success)
          .map((bad) => withPart('query', name, bad)),
      ),
    ...(definition.body === undefined ? [] : broken(optional)),
    ...Object.entries(body).flatMap(([name, value]) => [
      ...wrongFor(definition, good, name, value).map((bad) => withPart('body', name, bad)),
      ...(required(definition, good, name) ? [withPart('body', name, undefined)] : []),
    ]),
  ];

  function broken(mayBeMissing: boolean): BadRequest[] {
    return [
      ...(mayBeMissing
        ? []
        : [request('no body', { ...good, body: undefined }, {}), request('empty JSON', good, json, '')]),
      request('an unknown field', { ...good, body: { ...body, surprise: 1 } }),
      ...['[]', '"x"', '5', 'true'].map((text) => request(`body ${text}`, good, json, text)),
      request('malformed JSON', good, json, '{"a":'),
      request('a poisoned prototype', good, json, '{"__proto__":{"admin":true}}'),
      request('plain text', good, { 'content-type': 'text/plain' }),
      request('a form', good, { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'),
      request('an oversized body', { ...good, body: { ...body, surprise: tooLong } }),
    ];
  }
}

/** Values that do not fit a field, checked against the contract so that none of them happens to be right. */
function wrongFor(definition: Call, good: Good, name: string, value: unknown): unknown[] {
  const candidates = [null, 42, -1, 1.5, '', 'x', 'x'.repeat(300), '\u0000', true, [], {}, [null], [[value]]];
  return candidates
    .filter((bad) => typeof bad !== typeof value || bad !== value)
    .filter((bad) => !fits(definition, good, name, bad));
}

function required(definition: Call, good: Good, name: string): boolean {
  return !fits(definition, good, name, undefined);
}

function fits(definition: Call, good: Good, name: string, value: unknown): boolean {
  return definition.body?.safeParse({ ...(good.body as object), [name]: value }).success ?? true;
}
