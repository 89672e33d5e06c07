import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerParent, type ParentOfHub } from '#main/answer-parent.ts';
import { hubArguments } from '#main/hub-command.ts';
import { type HubChild, superviseOwnHub } from '#main/own-hub.ts';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));
const entry = path('../../../electron/hub/index.ts');
const port = path('../../support/hub/parent-port.mjs');

test('the hub of the app answers that its loop turns, is there again after it was killed, and ends when it is asked to', async () => {
  const dataFolder = join(temporaryFolder(), 'site');
  const heard: unknown[] = [];
  const children: HubChild[] = [];
  const start = (): HubChild => {
    const args = hubArguments({ dataFolder, port: '0', demo: false, network: false });
    const child = fork(entry, args, { execArgv: ['--import', port], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    process.once('exit', () => child.kill('SIGKILL'));
    child.on('message', (message) => heard.push(message));
    const made = Object.assign(child, { postMessage: (message: object) => void child.send(message) });
    children.push(made);
    return made;
  };
  const lines: string[] = [];
  const parent: ParentOfHub = {
    dataKey: async () => null,
    founded: () => undefined,
    wantedStations: () => [],
    admitted: async () => undefined,
    wantedPrinters: () => [],
    printersAssigned: () => undefined,
  };
  const events = { onState: () => undefined, log: (line: string) => void lines.push(line) };
  const hub = superviseOwnHub(start, events, (message) => answerParent(message, parent));
  await hub.firstUp;
  children[0]?.postMessage({ type: 'ping' });
  await expect.poll(() => heard).toContainEqual({ type: 'pong' });

  process.kill(children[0]?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => hub.state().state).toBe('down');
  await expect.poll(() => hub.state().state, { timeout: 60_000 }).toBe('up');
  expect(children).toHaveLength(2);
  expect((await fetch(`${hub.url()}/api/v1/healthz`)).status).toBe(200);

  await hub.stop();
  expect(lines).not.toContain('hub: did not end in time');
  await expect(fetch(`${hub.url() ?? 'http://127.0.0.1:1'}/api/v1/healthz`)).rejects.toThrow();
});
