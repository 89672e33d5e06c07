import { existsSync } from 'node:fs';
import { request } from 'node:http';

/** IPP (RFC 8010) as far as CUPS must be asked what became of a job: lpstat does not tell a cancelled job from a printed one. */
export type IppAnswer = { readonly status: number; readonly attributes: ReadonlyMap<string, readonly IppValue[]> };
type IppValue = string | number;

export const ippOperations = { getJobAttributes: 0x0009, getPrinterAttributes: 0x000b } as const;
export const ippNotFound = 0x0406;

const tags = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  enum: 0x23,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
};
const answerWithinMs = 3000;
/** On Linux and on macOS. */
const localSockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];

/** A request about a queue, and a job of it. */
export function encodeIpp(operation: number, queue: string, jobId: number | null, wanted: readonly string[]): Buffer {
  const attribute = (tag: number, name: string, value: string | Buffer) => {
    const bytes = Buffer.from(value);
    const head = Buffer.alloc(3);
    head.writeUInt8(tag, 0);
    head.writeUInt16BE(Buffer.byteLength(name), 1);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([head, Buffer.from(name), length, bytes]);
  };
  const head = Buffer.from([0x01, 0x01, operation >> 8, operation & 0xff, 0, 0, 0, 1, tags.operation]);
  const job = Buffer.alloc(4);
  job.writeInt32BE(jobId ?? 0);
  return Buffer.concat([
    head,
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, 'printer-uri', `ipp://localhost${pathOf(queue)}`),
    ...(jobId === null ? [] : [attribute(tags.integer, 'job-id', job)]),
    // Of a list, only the first value carries the name.
    ...wanted.map((name, place) => attribute(tags.keyword, place === 0 ? 'requested-attributes' : '', name)),
    Buffer.from([tags.end]),
  ]);
}

/** Reads an answer's status and attributes; throws on bytes that are no IPP. */
export function decodeIpp(bytes: Buffer): IppAnswer {
  const attributes = new Map<string, IppValue[]>();
  let name = '';
  for (let place = 8; place < bytes.length; ) {
    const tag = bytes.readUInt8(place++);
    if (tag === tags.end) break;
    if (tag < 0x10) continue;
    const nameLength = bytes.readUInt16BE(place);
    if (nameLength > 0) name = bytes.toString('utf8', place + 2, place + 2 + nameLength);
    place += 2 + nameLength;
    const length = bytes.readUInt16BE(place);
    const value = bytes.subarray(place + 2, place + 2 + length);
    place += 2 + length;
    const number = tag === tags.integer || tag === tags.enum;
    attributes.set(name, [...(attributes.get(name) ?? []), number ? value.readInt32BE(0) : value.toString('utf8')]);
  }
  return { status: bytes.readUInt16BE(2), attributes };
}

/** Asks CUPS where its own clients would: CUPS_SERVER, the local socket, or port 631. Null where nobody answers. */
export function askCups(queue: string, body: Buffer, env: NodeJS.ProcessEnv): Promise<IppAnswer | null> {
  const { promise, resolve } = Promise.withResolvers<IppAnswer | null>();
  const asked = request(
    {
      ...serverOf(env),
      method: 'POST',
      path: pathOf(queue),
      headers: { 'content-type': 'application/ipp', 'content-length': body.length, host: 'localhost' },
      timeout: answerWithinMs,
    },
    (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', () => resolve(null));
      response.on('end', () => {
        try {
          resolve(decodeIpp(Buffer.concat(parts)));
        } catch {
          resolve(null);
        }
      });
    },
  );
  asked.on('timeout', () => asked.destroy());
  asked.on('error', () => resolve(null));
  asked.end(body);
  return promise;
}

function serverOf(env: NodeJS.ProcessEnv) {
  const named = env['CUPS_SERVER']?.replace(/\/version=.*$/, '');
  if (named?.startsWith('/')) return { socketPath: named };
  if (named) {
    const [, host, port = '631'] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(named) ?? [];
    return { host: host ?? named, port: Number(port) };
  }
  const socketPath = localSockets.find((path) => existsSync(path));
  return socketPath ? { socketPath } : { host: 'localhost', port: 631 };
}

function pathOf(queue: string): string {
  return `/printers/${encodeURIComponent(queue)}`;
}
