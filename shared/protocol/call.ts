import type { z } from 'zod';
import type { Role, StationRole } from './roles.ts';

/** Who may use a call. Nobody else: a call without a matching line here is refused. */
export type Access =
  | { readonly open: true }
  | { readonly staff?: readonly Role[] | 'any'; readonly stations?: readonly StationRole[] };

/** What a call answers with besides JSON. */
export type Media = 'json' | 'pdf' | 'csv' | 'html' | 'audio' | 'image' | 'events' | 'certificate' | 'binary';

/** One call of the HTTP interface: everything both ends need to know about it. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for parameters, below the API prefix. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Largest JSON body; 64 KiB where it says nothing. */
  readonly maxBytes?: number;
  /** Body is multipart (a file and fields) and is read by the route itself. */
  readonly upload?: { readonly maxBytes: number };
  /** Body is plain text (YAML) and is read by the route itself. */
  readonly text?: { readonly maxBytes: number };
  readonly status: 200 | 201 | 204;
  /** Also answered when there is nothing to return. */
  readonly orNothing?: true;
  readonly answer?: z.ZodType;
  /**
   * The answer goes out as the hub built it, without being parsed once more: for large ones that are built field by field
   * and asked for after every command. Much of it is the same as the last time and is written once, unless it is `all-anew`.
   */
  readonly asBuilt?: true | 'all-anew';
  readonly media?: Media;
  /** Not stored for Idempotency-Key: answers hold secrets. */
  readonly secret?: true;
};

/** Keeps the exact type of a call while checking its form. */
export function call<const C extends Call>(definition: C): C {
  return definition;
}

type Part<Name extends string, S> = S extends z.ZodType ? { readonly [N in Name]: z.input<S> } : unknown;

/** What a caller hands in: params, query and body as far as the call has them. */
export type CallInput<C extends Call> = Part<'params', C['params']> &
  Part<'query', C['query']> &
  Part<'body', C['body']>;

/** What a caller gets back as JSON; `null` where there may be nothing. */
export type CallAnswer<C extends Call> =
  | (C['answer'] extends z.ZodType ? z.output<C['answer']> : undefined)
  | (C['orNothing'] extends true ? null : never);
