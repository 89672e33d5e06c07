import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { type Client, createClient, type Transport } from '#shared/protocol/client.ts';
import { bearer } from '../hub/clients.ts';
import { startHub } from '../hub/start-hub.ts';
import { temporaryFolder } from '../hub/temporary-folder.ts';
import { pin } from './house.ts';

/** An address of this machine on a network of its own, or undefined where it has none but loopback. */
export function networkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

/** Whether a browser can be told to trust an authority here (`certutil`, Debian: libnss3-tools). */
export function canTrust(): boolean {
  return spawnSync('certutil', ['-H']).error === undefined;
}

/** The demo's site as a real one: on the network, with its own certificates. */
export async function openNetworkedHouse(demoSite: string, address: string) {
  const data = join(temporaryFolder(), 'site');
  cpSync(demoSite, data, { recursive: true });
  const hub = await startHub({ data, entry: 'built', args: ['--host', '0.0.0.0', '--public-port', '0'] });
  const url = `https://${address}:${new URL(hub.url).port}`;
  const authority = join(data, 'keys', 'site-authority.pem');
  const client = (token: string | null) =>
    createClient(over(readFileSync(authority, 'utf8')), () => bearer(token), url);
  return {
    url,
    authority,
    stop: () => hub.stop(),
    kill: () => hub.kill(),
    async as(login: string): Promise<Client> {
      return client((await client(null).signIn({ body: { login, pin } })).token);
    },
  };
}

/** A home folder whose browser trusts an authority, as a tablet does after the steps of `/trust`. */
export function homeTrusting(authority: string): string {
  const home = temporaryFolder();
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  for (const args of [
    ['-N', '-d', `sql:${store}`, '--empty-password'],
    ['-A', '-d', `sql:${store}`, '-t', 'C,,', '-n', 'keyturn', '-i', authority],
  ]) {
    const { status, stderr } = spawnSync('certutil', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`certutil: ${stderr}`);
  }
  return home;
}

/** A tablet's context at the hub's address. */
export function tabletOf(browser: Browser) {
  return browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
}

function over(ca: string): Transport {
  return (url, { method, headers, body }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Transport>>>();
    const asked = request(url, { method, headers, ca, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const get = (name: string) => String(answer.headers[name] ?? '');
        resolve({ status, ok: status < 400, headers: { get }, text: () => Promise.resolve(text) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
    return promise;
  };
}
