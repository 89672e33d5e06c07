import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { answerParent } from '#main/answer-parent.ts';
import { hubArguments } from '#main/hub-command.ts';
import { type HubChild, superviseOwnHub } from '#main/own-hub.ts';
import { trustsHub } from '#main/pairing/trusts-hub.ts';
import { openSecretBox } from '#main/secrets/secret-box.ts';
import { siteKey } from '#main/secrets/site-key.ts';
import { expect, test } from 'vitest';
import { fakeElectron } from '../../support/fake-electron.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));
const entry = path('../../../electron/hub/index.ts');
const port = path('../../support/hub/parent-port.mjs');

/** A real hub with the port a utility process has, under the app's own supervision. */
async function hubOfTheApp(dataFolder: string, known: readonly string[] = []) {
  const taken = { pins: [] as string[], tokens: [] as string[] };
  const lines: string[] = [];
  const box = await openSecretBox(fakeElectron(dataFolder).module.safeStorage, 'win32', (line) => lines.push(line));
  const start = (): HubChild => {
    const args = hubArguments({ dataFolder, port: '0', demo: false, network: true });
    const child = fork(entry, args, { execArgv: ['--import', port], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    process.once('exit', () => child.kill('SIGKILL'));
    return Object.assign(child, { postMessage: (message: object) => void child.send(message) });
  };
  const parent = {
    dataKey: () => siteKey(dataFolder, box, { adopt: true }, (line) => lines.push(line)),
    founded: (pin: string) => void taken.pins.push(pin),
    wantedStations: () => (known.length > 0 ? [] : [{ role: 'desk' as const, name: 'HUB-PC' }]),
    wantedPrinters: () => [],
    printersAssigned: () => undefined,
    admitted: async (stations: readonly { readonly token: string }[]) =>
      void taken.tokens.push(...stations.map(({ token }) => token)),
  };
  const events = { onState: () => undefined, log: (line: string) => void lines.push(line) };
  const hub = superviseOwnHub(start, events, (message) => answerParent(message, parent));
  await hub.firstUp;
  return { hub, taken, lines };
}

/** What the hub answers a station of its own machine, under the authority it told the app. */
async function stationIs(url: string, anchor: string, token: string): Promise<{ status: number; trusted: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { 'keyturn-role': 'desk', 'keyturn-station': token };
    const asked = request(`${url}/api/v1/stations/current`, { headers, ca: anchor }, (answer) => {
      answer.resume();
      const { raw } = (answer.socket as TLSSocket).getPeerCertificate();
      const certificate = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;
      const trusted = trustsHub({ certificate, host: new URL(url).hostname }, anchor, Date.now());
      resolve({ status: answer.statusCode ?? 0, trusted });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('a new site inside the app: key from the keychain, first PIN to the app alone, own stations without a code, over restarts', async () => {
  const folder = join(temporaryFolder(), 'site');
  const first = await hubOfTheApp(folder);
  const [pin = ''] = first.taken.pins;
  const [token = ''] = first.taken.tokens;
  expect(pin).toMatch(/^\d{6}$/);
  const url = first.hub.url() ?? '';
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
  expect(await stationIs(url, first.hub.anchor() ?? '', token)).toEqual({ status: 200, trusted: true });
  await first.hub.stop();

  expect(existsSync(join(folder, 'keys', 'data.key'))).toBe(false);
  const logs = readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8'));
  const written = [...logs, ...first.lines].join('\n');
  expect([written.includes(pin), written.includes(token)]).toEqual([false, false]);

  // Started again: the same key opens it, nothing is founded or admitted a second time, and the token is still good.
  const second = await hubOfTheApp(folder, [token]);
  expect(second.taken).toEqual({ pins: [], tokens: [] });
  expect(await stationIs(second.hub.url() ?? '', second.hub.anchor() ?? '', token)).toEqual({
    status: 200,
    trusted: true,
  });
  await second.hub.stop();
});
