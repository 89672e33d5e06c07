import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Call } from '#shared/protocol/call.ts';
import { CallRefused, type Client, createClient, type Transport } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';

/** Who a client speaks for: a bearer token of a session or a station, or nobody. */
export type Token = string | null;

export function bearer(token: Token): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** The typed client of a hub that listens on `baseUrl`. */
export function httpClient(baseUrl: string, token: Token = null): Client {
  return holdingToContract(
    createClient(
      (url, init) => fetch(url, init),
      () => bearer(token),
      baseUrl,
    ),
  );
}

/** Answers the hub sends as it built them are held against the contract here, at each call: they say what it names, no more. */
function holdingToContract(client: Client): Client {
  const calls = Object.entries(client as Record<string, (...input: readonly unknown[]) => Promise<unknown>>);
  const held = calls.map(([name, ask]) => {
    const { asBuilt, answer }: Call = contract[name as keyof typeof contract];
    if (!asBuilt || !answer) return [name, ask];
    const checked = async (...input: readonly unknown[]) => {
      const told = await ask(...input);
      if (isDeepStrictEqual(answer.parse(told), told)) return told;
      throw new Error(`${name} answers what the contract does not name`);
    };
    return [name, checked];
  });
  return Object.fromEntries(held) as Client;
}

/** The typed client of a server in this process, without a port. */
export function injectClient(server: FastifyInstance, token: Token = null): Client {
  const transport: Transport = async (url, { method, headers, body }) => {
    const response = await server.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: response.statusCode,
      ok: response.statusCode < 400,
      headers: { get: (name) => String(response.headers[name] ?? '') },
      text: async () => response.body,
    };
  };
  return holdingToContract(createClient(transport, () => bearer(token)));
}

/** What a call was refused with, as `409 desk-busy`; `accepted` when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (problem) {
    if (problem instanceof CallRefused) return `${problem.status} ${problem.code}`;
    throw problem;
  }
}
