import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Call, CallAnswer } from '#shared/protocol/call.ts';
import { type CallName, type Contract, contract } from '#shared/protocol/contract.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import type { Actor } from '../auth/actor.ts';
import { jsonBytes } from '../lasting-json.ts';
import type { Commands, Tx } from '../store/commands.ts';
import { type Authenticator, authorise } from './authenticate.ts';
import type { Answered, Idempotency } from './idempotency.ts';
import { checkProtocol } from './protocol-check.ts';
import { parsePart } from './validate.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A request after the border: parsed, and known who asks. */
export type Asked<C extends Call> = {
  readonly actor: Actor;
  readonly params: Parsed<C['params']>;
  readonly query: Parsed<C['query']>;
  readonly body: Parsed<C['body']>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/**
 * How a call is answered: by reading; by one command in a transaction, which returns how to tell the result once memory is
 * in line with it; or by itself (files, streams, slow hashes).
 */
export type Handler<C extends Call> =
  | { readonly read: (asked: Asked<C>) => CallAnswer<C> | Promise<CallAnswer<C>> }
  | {
      readonly command: (tx: Tx, asked: Asked<C>) => () => CallAnswer<C> | KeptRefusal;
      /** For answers too long and too personal to be kept for a repeated command: tells what it brought about as that stands now. */
      readonly retell?: (asked: Asked<C>) => CallAnswer<C>;
    }
  | { readonly custom: (asked: Asked<C>) => Promise<CallAnswer<C> | FastifyReply> };

/** A refusal that is itself a fact to keep (a wrong try): what the command wrote is committed, then this is thrown. */
export type KeptRefusal = { readonly refusedWith: AppError };

export type Handlers = { readonly [N in CallName]: Handler<Contract[N]> };

const bodyLimit = 64 * 1024;
const nothing = z.strictObject({});
const keyPattern = /^[\x21-\x7e]{1,200}$/;

/** Puts every call of the contract on the server: who may, what comes in, what goes out. */
export function registerCalls(
  server: FastifyInstance,
  parts: { readonly authenticator: Authenticator; readonly commands: Commands; readonly idempotency: Idempotency },
  handlers: Partial<Handlers>,
): void {
  for (const [name, handler] of Object.entries(handlers)) {
    const definition: Call = contract[name as CallName];
    server.route({
      method: definition.method,
      url: apiPrefix + definition.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: definition.upload?.maxBytes ?? definition.text?.maxBytes ?? definition.maxBytes ?? bodyLimit,
      handler: (request, reply) => answer(definition, handler as Handler<Call>, parts, request, reply),
    });
  }
}

async function answer(
  definition: Call,
  handler: Handler<Call>,
  parts: { readonly authenticator: Authenticator; readonly commands: Commands; readonly idempotency: Idempotency },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  checkProtocol(request);
  const actor = parts.authenticator.actor(request);
  authorise(definition.access, actor);
  const asked = {
    actor,
    params: definition.params ? parsePart(definition.params, request.params, 'params') : undefined,
    query: definition.query ? parsePart(definition.query, request.query, 'query') : undefined,
    body: bodyOf(definition, request),
    request,
    reply,
  } as Asked<Call>;

  if ('read' in handler) return send(reply, spoken(definition, await handler.read(asked)));
  if ('custom' in handler) {
    const result = await handler.custom(asked);
    return result === reply ? reply : send(reply, spoken(definition, result));
  }
  const key = idempotencyKey(definition, request);
  const body = JSON.stringify(request.body ?? null);
  const again = key === null ? null : { key, method: request.method, path: request.url, body };
  const answered = await parts.commands.run(
    actor,
    (tx): (() => Spoken | KeptRefusal) => {
      const known = again && parts.idempotency.recall(tx, again);
      if (known) return () => (handler.retell ? spoken(definition, handler.retell(asked)) : asBytes(known));
      const tell = handler.command(tx, asked);
      return () => {
        const told = tell();
        if (isKeptRefusal(told)) return told;
        const fresh = spoken(definition, told);
        const { status, bytes } = fresh;
        if (again) parts.idempotency.keep(tx, again, { status, text: handler.retell ? '' : bytes.toString() });
        return fresh;
      };
    },
    (tell) => tell(),
  );
  if (isKeptRefusal(answered)) throw answered.refusedWith;
  return send(reply, answered);
}

/** A call that takes no body refuses one: whoever sends it means something else. */
function bodyOf(definition: Call, request: FastifyRequest): unknown {
  const { body, upload, text } = definition;
  if (body) return parsePart(body, request.body ?? undefined, 'body');
  if (!upload && !text) parsePart(nothing, request.body ?? {}, 'body');
  return undefined;
}

function isKeptRefusal(value: unknown): value is KeptRefusal {
  return typeof value === 'object' && value !== null && 'refusedWith' in value;
}

function idempotencyKey(definition: Call, request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || definition.secret) return null;
  if (typeof key !== 'string' || !keyPattern.test(key)) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/headers/idempotency-key', message: 'not a key' }] });
  }
  return key;
}

/** An answer as it goes out. */
type Spoken = { readonly status: number; readonly bytes: Buffer };

/**
 * Checked against the contract: what the contract does not name is not said. What is built field by field names nothing
 * else, and the tests hold it against the contract at every answer.
 */
function spoken(definition: Call, value: CallAnswer<Call>): Spoken {
  if (value === null || !definition.answer) {
    const nothing = definition.orNothing ? 204 : definition.status;
    return asBytes({ status: value === null ? nothing : definition.status, text: '' });
  }
  const { status } = definition;
  if (definition.asBuilt === true) return { status, bytes: jsonBytes(value) };
  return asBytes({ status, text: JSON.stringify(definition.asBuilt ? value : definition.answer.parse(value)) });
}

function asBytes({ status, text }: Answered): Spoken {
  return { status, bytes: Buffer.from(text) };
}

function send(reply: FastifyReply, { status, bytes }: Spoken): FastifyReply {
  reply.code(status);
  if (bytes.length === 0) return reply.send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(bytes);
}
