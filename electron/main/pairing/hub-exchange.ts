import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';

const answerLimitMs = 8_000;
const mostBytes = 64 * 1024;

/** An answer of a hub not trusted yet, with the certificate (DER) it was given under; null over loopback's plain HTTP. */
export type HubAnswer = { readonly status: number; readonly json: unknown; readonly certificate: Uint8Array | null };

/**
 * Asks a hub (posts, where there is a body) whose certificate nobody vouches for yet: it is taken as it comes and handed back, for the pairing to
 * prove or to refuse. Nothing secret may be sent this way before that. Rejects when nobody answers.
 */
export function askHub(origin: string, path: string, body?: unknown): Promise<HubAnswer> {
  const url = new URL(path, origin);
  const secure = url.protocol === 'https:';
  const bytes = body === undefined ? undefined : JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<HubAnswer>();
  const options = {
    method: bytes === undefined ? 'GET' : 'POST',
    headers:
      bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes) },
    timeout: answerLimitMs,
  };
  const asked = secure
    ? secureRequest(url, { ...options, rejectUnauthorized: false, minVersion: 'TLSv1.2', agent: false })
    : plainRequest(url, { ...options, agent: false });
  asked.on('timeout', () => asked.destroy(new Error('the hub did not answer in time')));
  asked.on('error', reject);
  asked.on('response', (answer) => {
    const certificate = secure ? (answer.socket as TLSSocket).getPeerCertificate().raw : null;
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      text += part;
      if (text.length > mostBytes) asked.destroy(new Error('the answer is no hub’s'));
    });
    answer.on('end', () => {
      resolve({ status: answer.statusCode ?? 0, json: parsed(text), certificate });
    });
    answer.on('error', reject);
  });
  asked.end(bytes);
  return promise;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
