import type { Call, CallAnswer, CallInput } from './call.ts';
import { type CallName, type Contract, contract } from './contract.ts';
import { apiPrefix } from './version.ts';

/** How a call reaches the hub; `fetch` in pages, anything alike in tests. */
export type Transport = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: BodyLike },
) => Promise<{ status: number; ok: boolean; headers: { get(name: string): string | null }; text(): Promise<string> }>;
type BodyLike = string;

/** A refusal of the hub, as a value to show: code, words of the hub, and every fault of the input. */
export class CallRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'CallRefused';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The hub, or its answer, could not be reached; nothing is known about whether the command arrived. */
export class HubUnreachable extends Error {
  constructor(cause: unknown) {
    super('the hub cannot be reached', { cause });
    this.name = 'HubUnreachable';
  }
}

export type Client = {
  readonly [N in CallName]: (
    input: CallInput<Contract[N]>,
    options?: { readonly idempotencyKey?: string },
  ) => Promise<CallAnswer<Contract[N]>>;
};

/** The path of a call with its parameters and query filled in. */
export function callUrl(definition: Call, input: { params?: object; query?: object }): string {
  const params: Record<string, unknown> = { ...input.params };
  const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = Object.entries({ ...input.query })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `${apiPrefix}${path}${search ? `?${search}` : ''}`;
}

/** The typed client of the whole contract. `headers` is asked at each call, since sessions come and go. */
export function createClient(transport: Transport, headers: () => Record<string, string>, baseUrl = ''): Client {
  const send = async (definition: Call, input: { params?: object; query?: object; body?: unknown }, key?: string) => {
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    const response = await transport(`${baseUrl}${callUrl(definition, input)}`, {
      method: definition.method,
      headers: {
        ...headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body }),
    }).catch((cause: unknown) => {
      throw new HubUnreachable(cause);
    });
    const text = await response.text().catch((cause: unknown) => {
      throw new HubUnreachable(cause);
    });
    if (!response.ok) throw refusal(response.status, text);
    try {
      return text === '' ? null : (JSON.parse(text) as unknown);
    } catch (cause) {
      // A page of something between the station and the hub: the hub itself answers in JSON.
      throw new HubUnreachable(cause);
    }
  };
  const calls = Object.entries(contract).map(([name, definition]) => [
    name,
    (input: { params?: object; query?: object; body?: unknown }, options?: { idempotencyKey?: string }) =>
      send(definition, input, options?.idempotencyKey),
  ]);
  return Object.fromEntries(calls) as Client;
}

/** Reads a problem document; tolerates an answer that is none (a proxy, a crash). */
export function refusal(status: number, text: string): CallRefused {
  try {
    const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const said = (...fields: readonly string[]) => fields.map((field) => problem[field]).find(isText);
    return new CallRefused(status, said('code') ?? 'unknown', said('detail', 'title') ?? '', { ...problem });
  } catch {
    return new CallRefused(status, 'unknown', '', {});
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
