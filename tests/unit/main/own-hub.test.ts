import { PassThrough } from 'node:stream';
import { superviseOwnHub } from '#main/own-hub.ts';
import { hubArguments, hubEnvironment } from '#main/hub-command.ts';
import { restartDelay } from '#main/restart-delay.ts';
import type { HubState } from '#shared/bridge/bridge.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeHub } from '../../support/fake-electron.ts';

const ready = { type: 'ready', url: 'http://127.0.0.1:41817', pid: 4711 };

function supervised() {
  const hubs: FakeHub[] = [];
  const states: HubState['state'][] = [];
  const lines: string[] = [];
  const hub = superviseOwnHub(
    () => {
      const child = new FakeHub('hub.js');
      hubs.push(child);
      return child;
    },
    { onState: (state) => states.push(state.state), log: (line) => lines.push(line) },
  );
  const last = () => {
    const child = hubs.at(-1);
    if (child === undefined) throw new Error('no hub was started');
    return child;
  };
  return { hub, hubs, states, lines, last };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the hub of this machine', () => {
  test('is starting until it says where it listens', async () => {
    const { hub, states, last } = supervised();
    expect([hub.state().state, hub.url()]).toEqual(['starting', undefined]);
    last().emit('message', ready);
    await hub.firstUp;
    expect([hub.state().state, hub.url(), states]).toEqual(['up', ready.url, ['up']]);
  });

  test.each([{ type: 'hello' }, { type: 'ready', url: 'file:///x', pid: 1 }, 'ready', null])(
    'a message of an unknown kind changes nothing: %j',
    (message) => {
      const { hub, lines, last } = supervised();
      last().emit('message', message);
      expect(hub.url()).toBeUndefined();
      expect(lines).toEqual(['hub: a message of an unknown kind was ignored']);
    },
  );

  test('starts again after it ended, later each time, and its new address is used', () => {
    const { hub, hubs, states, last } = supervised();
    last().emit('message', ready);
    for (const delay of [500, 1_000, 2_000]) {
      const before = hubs.length;
      last().emit('exit', 1);
      expect([hub.state().state, hub.url()]).toEqual(['down', undefined]);
      vi.advanceTimersByTime(delay - 1);
      expect(hubs.length).toBe(before);
      vi.advanceTimersByTime(1);
      expect(hubs.length).toBe(before + 1);
    }
    last().emit('message', { ...ready, url: 'http://127.0.0.1:5000' });
    expect(hub.url()).toBe('http://127.0.0.1:5000');
    expect(states).toEqual(['up', 'down', 'up']);
  });

  test('a hub that was well for a minute starts again at once', () => {
    const { hubs, last } = supervised();
    last().emit('exit', 1);
    vi.advanceTimersByTime(500);
    last().emit('message', ready);
    vi.advanceTimersByTime(60_000);
    last().emit('exit', 1);
    vi.advanceTimersByTime(500);
    expect(hubs.length).toBe(3);
  });

  test('an end told twice, by exit and by child-process-gone, is one end', () => {
    const { hub, hubs, last } = supervised();
    const first = last();
    hub.processGone('crashed');
    first.emit('exit', 5);
    expect(first.killed).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(hubs.length).toBe(2);
    hub.processGone('crashed');
    hub.processGone('crashed');
    vi.advanceTimersByTime(60_000);
    expect(hubs.length).toBe(3);
  });

  test('a hub whose loop is stuck is ended by the system and starts again; one that answers is left alone', () => {
    const { hub, hubs, lines, last } = supervised();
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const stuck = Object.assign(last(), { pid: 4711 });
    stuck.emit('message', ready);
    vi.advanceTimersByTime(10 * 60_000);
    expect(hub.state().state).toBe('up');
    stuck.answers = false;
    vi.advanceTimersByTime(30_000);
    expect(hub.state().state).toBe('up');
    vi.advanceTimersByTime(10_000);
    expect([hub.state().state, stuck.killed, kill.mock.calls]).toEqual(['down', true, [[4711, 'SIGKILL']]]);
    expect(lines.at(-1)).toBe('hub: ended (it answers no more), starts again in 500 ms');
    vi.advanceTimersByTime(500);
    expect(hubs).toHaveLength(2);
    stuck.emit('exit', 9);
    expect(hubs).toHaveLength(2);
    kill.mockRestore();
  });

  test('a hub that never says that it is ready is ended after five minutes and starts again', () => {
    const { hubs, last } = supervised();
    vi.advanceTimersByTime(5 * 60_000 - 1);
    expect(last().killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(last().killed).toBe(true);
    vi.advanceTimersByTime(500);
    expect(hubs).toHaveLength(2);
  });

  test("what the hub prints goes on to the terminal and never into the log: a new site's PIN is in it", async () => {
    const stderr = new PassThrough();
    const lines: string[] = [];
    const terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    superviseOwnHub(() => Object.assign(new FakeHub('hub.js'), { stdout: null, stderr }), {
      onState: () => {},
      log: (line) => lines.push(line),
    });
    stderr.end('Sign in as "admin" with PIN 123456\n');
    await vi.waitFor(() => expect(String(terminal.mock.calls[0]?.[0])).toContain('PIN 123456'));
    terminal.mockRestore();
    expect(lines).toEqual([]);
  });
});

describe('the end of the app', () => {
  test('asks the hub to end, waits for it, and does not start it again', async () => {
    const { hub, hubs, last } = supervised();
    const stopped = hub.stop();
    expect(last().heard).toEqual([{ type: 'shutdown' }]);
    last().emit('exit', 0);
    await stopped;
    expect(last().killed).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(hubs.length).toBe(1);
  });

  test('ends a hub from outside that does not answer within five seconds', async () => {
    const { hub, last } = supervised();
    const stopped = hub.stop();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(last().killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await stopped;
    expect(last().killed).toBe(true);
  });

  test('between two starts there is nothing to wait for and nothing is started any more', async () => {
    const { hub, hubs, last } = supervised();
    last().emit('exit', 1);
    await hub.stop();
    vi.advanceTimersByTime(60_000);
    expect(hubs.length).toBe(1);
  });
});

test('the waits before a new start double up to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(restartDelay)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test('the hub is started with its folder, its port and the demo only where asked for', () => {
  const folder = { dataFolder: '/data', port: '0', network: false };
  expect(hubArguments({ ...folder, demo: true })).toEqual([
    '--data',
    '/data',
    '--port',
    '0',
    '--demo',
    '--sample-notices',
  ]);
  expect(hubArguments({ ...folder, demo: false })).toEqual(['--data', '/data', '--port', '0']);
  const shared = hubArguments({ ...folder, demo: false, network: true });
  expect(shared).toEqual(['--data', '/data', '--port', '0', '--host', '0.0.0.0']);
});

test("nothing of the environment overrides the hub's arguments or turns it into another program", () => {
  const env = { PATH: '/bin', TZ: undefined, NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '1', KEYTURN_HOST: '0' };
  expect(hubEnvironment(env, '/logs')).toEqual({ PATH: '/bin', KEYTURN_SHELL_LOGS: '/logs' });
});
