import type { KeyturnBridge } from '#shared/bridge/bridge.ts';
import { readStationArgument, setupArgument, stationArgument } from '#shared/bridge/station-argument.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  listeners: new Map<string, Set<(event: unknown, value: unknown) => void>>(),
  answer: Promise.withResolvers<unknown>(),
}));

vi.mock('electron', () => ({
  ipcMain: { handle: vi.fn<() => void>() },
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: async () => electron.answer.promise,
    on: (channel: string, listener: () => void) => {
      const all = electron.listeners.get(channel) ?? new Set();
      electron.listeners.set(channel, all.add(listener));
    },
    off: (channel: string, listener: () => void) => electron.listeners.get(channel)?.delete(listener),
  },
}));

const { isTrustedSender } = await import('#main/bridge-calls.ts');

type Sender = Parameters<typeof isTrustedSender>[0];
type Frame = { parent: unknown; url: string; isDestroyed: () => boolean };

function sender(id: number, frame: Partial<Frame> | null): Sender {
  const page = { parent: null, url: 'app://keyturn/desk', isDestroyed: () => false };
  return { sender: { id }, senderFrame: frame === null ? null : { ...page, ...frame } } as unknown as Sender;
}

test('only the main frame of a window we opened, showing a page of ours, is listened to', () => {
  const knows = (id: number) => id === 3;
  expect(isTrustedSender(sender(3, {}), knows)).toBe(true);
  expect(isTrustedSender(sender(4, {}), knows)).toBe(false);
  expect(isTrustedSender(sender(3, { parent: {} }), knows)).toBe(false);
  expect(isTrustedSender(sender(3, { url: 'https://example.com/' }), knows)).toBe(false);
  expect(isTrustedSender(sender(3, { isDestroyed: () => true }), knows)).toBe(false);
  expect(isTrustedSender(sender(3, null), knows)).toBe(false);
});

test('a window knows its role and version, and one opened without them does not start', () => {
  const argument = stationArgument({ role: 'board', version: '0.1.0' });
  expect(readStationArgument(['electron', '--type=renderer', argument])).toEqual({ role: 'board', version: '0.1.0' });
  expect(() => readStationArgument(['electron'])).toThrow('without a station');
  expect(() => readStationArgument(['--keyturn-station=cinema,1'])).toThrow('without a station');
});

test('the page of the assistant sees the assistant, and is no station', async () => {
  electron.exposed.clear();
  process.argv.push(setupArgument('0.1.0'));
  vi.resetModules();
  await import('../../../electron/preload/index.ts');
  process.argv.pop();
  expect([...electron.exposed.keys()]).toEqual(['keyturnSetup']);
});

describe('what a page sees of the shell', () => {
  let bridge: KeyturnBridge;
  const push = (state: unknown) => {
    for (const listen of electron.listeners.get('keyturn:hub-state') ?? []) listen({ sender: 'secret' }, state);
  };

  beforeEach(async () => {
    electron.listeners.clear();
    electron.answer = Promise.withResolvers<unknown>();
    process.argv.push(stationArgument({ role: 'kiosk', version: '0.1.0' }));
    vi.resetModules();
    await import('../../../electron/preload/index.ts');
    process.argv.pop();
    bridge = electron.exposed.get('keyturn') as KeyturnBridge;
  });

  test('its role, its version, and one subscription', () => {
    expect(bridge).toEqual({
      role: 'kiosk',
      version: '0.1.0',
      onHubState: expect.any(Function),
      onMissingScreens: expect.any(Function),
      onResumed: expect.any(Function),
      leave: expect.any(Function),
      openSetup: expect.any(Function),
      saveDiagnosis: expect.any(Function),
    });
  });

  test('the state of now, then every change, without the event, until it ends the subscription', async () => {
    const heard: unknown[][] = [];
    const end = bridge.onHubState((...values) => heard.push(values));
    electron.answer.resolve({ ok: true, value: { state: 'starting', since: 1 } });
    await vi.waitFor(() => expect(heard).toEqual([[{ state: 'starting', since: 1 }]]));
    push({ state: 'up', since: 2 });
    end();
    push({ state: 'down', since: 3 });
    expect(heard).toEqual([[{ state: 'starting', since: 1 }], [{ state: 'up', since: 2 }]]);
    expect(electron.listeners.get('keyturn:hub-state')?.size).toBe(0);
  });

  test('an answer that comes after a change is older than it and is not told', async () => {
    const heard: unknown[] = [];
    bridge.onHubState((state) => heard.push(state));
    push({ state: 'up', since: 2 });
    electron.answer.resolve({ ok: true, value: { state: 'starting', since: 1 } });
    await electron.answer.promise;
    await Promise.resolve();
    expect(heard).toEqual([{ state: 'up', since: 2 }]);
  });
});
