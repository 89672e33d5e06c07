import { once } from 'node:events';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, type TLSSocket } from 'node:tls';
import { text } from 'node:stream/consumers';
import { trustsHub } from './trusts-hub.ts';

const answerLimitMs = 8_000;

/** A station just paired: where its hub is, which authority it pinned, and its token. */
export type PairedStation = { readonly origin: string; readonly anchor: string | null; readonly token: string };

/**
 * Asks the hub as a station that is not served yet. The token leaves only once the hub has shown a certificate of the pinned
 * authority. Rejects when nobody answers, or somebody else does.
 */
export async function askAsPaired(
  { origin, anchor, token }: PairedStation,
  {
    path,
    method = 'GET',
    body,
  }: { readonly path: string; readonly method?: 'GET' | 'POST' | 'PUT'; readonly body?: object },
): Promise<{ readonly status: number; readonly json: unknown }> {
  const url = new URL(path, origin);
  const signal = AbortSignal.timeout(answerLimitMs);
  const options = {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal,
  };
  const asked =
    url.protocol === 'https:'
      ? secureRequest(url, { ...options, createConnection: over(await lineToHub(url, anchor, signal)) })
      : plainRequest(url, { ...options, agent: false });
  // What breaks after the answer began is the answer's own fault to tell.
  asked.on('error', () => undefined);
  asked.end(body === undefined ? undefined : JSON.stringify(body));
  const [answer] = (await once(asked, 'response', { signal })) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, json: JSON.parse(await text(answer)) as unknown };
}

/** With an agent, Node would open a line of its own. */
function over(socket: TLSSocket): () => TLSSocket {
  return () => socket;
}

/** Chains are the session's business elsewhere; here, as there, the pinned authority alone decides. */
async function lineToHub(url: URL, anchor: string | null, signal: AbortSignal): Promise<TLSSocket> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const socket = connect({ host, port: Number(url.port || 443), rejectUnauthorized: false, minVersion: 'TLSv1.2' });
  try {
    await once(socket, 'secureConnect', { signal });
    const certificate = socket.getPeerX509Certificate()?.toString() ?? '';
    if (anchor === null || !trustsHub({ certificate, host: url.hostname }, anchor, Date.now())) {
      throw new Error('this is not the hub this machine was paired with');
    }
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
