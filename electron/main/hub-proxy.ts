import { z } from 'zod';
import { keychainHeader } from '#shared/protocol/keychain-header.ts';
import { protocolHeader } from '#shared/protocol/version.ts';

/** What the proxy needs of one station: where the hub is, how to reach it, and the station's token. */
export type StationLink = {
  /** The hub's address, or undefined while it is not up. */
  readonly hubUrl: () => string | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly stationToken: () => string | undefined;
  /** Whether this machine has a keychain; where it has none the hub is told, for Manage to show. */
  readonly keychain: boolean;
  readonly saveStationToken: (token: string) => void;
};

const requestHeaders = [
  'authorization',
  'content-type',
  'accept',
  'last-event-id',
  'idempotency-key',
  'keyturn-role',
  protocolHeader,
];
/** Cookies and encodings stay behind: the shell holds the token itself, and the body arrives here decoded. */
const answerHeaders = [
  'content-type',
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
  'cache-control',
  'etag',
  'retry-after',
];
const pairingPath = '/api/v1/stations/pair';
const pairingAnswer = z.looseObject({ token: z.string().min(1) });

/**
 * Carries a page's call to the hub and the answer back, streaming, so that the live feed passes too. The station's
 * token is added here and taken out of the pairing answer, so that it never reaches a page. A hub that cannot be
 * reached looks to the page like a network that is down.
 */
export async function proxyToHub(request: Request, path: string, link: StationLink): Promise<Response> {
  const hubUrl = link.hubUrl();
  if (hubUrl === undefined) return Response.error();
  const headers = pick(request.headers, requestHeaders);
  const token = link.stationToken();
  if (token !== undefined) headers.set('keyturn-station', token);
  if (!link.keychain) headers.set(keychainHeader, 'none');
  const answer = await ask(link, `${new URL(hubUrl).origin}${path}`, {
    method: request.method,
    headers,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    ...(request.body === null ? {} : { body: request.body, duplex: 'half' }),
  });
  if (answer === undefined) return Response.error();
  const passed = { status: answer.status, statusText: answer.statusText, headers: pick(answer.headers, answerHeaders) };
  if (!isPairing(request.method, path) || !answer.ok) return new Response(answer.body, passed);
  const { token: fresh, ...rest } = pairingAnswer.parse(await answer.json());
  link.saveStationToken(fresh);
  return new Response(JSON.stringify(rest), passed);
}

async function ask(link: StationLink, url: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await link.fetch(url, init);
  } catch {
    return undefined;
  }
}

function isPairing(method: string, path: string): boolean {
  return method === 'POST' && path.split('?')[0] === pairingPath;
}

function pick(from: Headers, names: readonly string[]): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}
