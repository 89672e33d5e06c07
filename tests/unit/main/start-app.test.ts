import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from '#main/launch.ts';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rememberDisplay } from '#main/displays/match-displays.ts';
import { display, fakeElectron, type FakeWindow } from '../../support/fake-electron.ts';

// electron-store reads electron by itself; outside the app that is only the path of a binary, never fetched here.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');

const running = vi.hoisted(() => ({ module: {} as Record<string, unknown> }));
vi.mock('electron', () => ({
  get app() {
    return running.module.app;
  },
  get protocol() {
    return running.module.protocol;
  },
  get session() {
    return running.module.session;
  },
  get ipcMain() {
    return running.module.ipcMain;
  },
  get screen() {
    return running.module.screen;
  },
  get dialog() {
    return running.module.dialog;
  },
  get powerMonitor() {
    return running.module.powerMonitor;
  },
  get safeStorage() {
    return running.module.safeStorage;
  },
  get powerSaveBlocker() {
    return running.module.powerSaveBlocker;
  },
  get utilityProcess() {
    return running.module.utilityProcess;
  },
  get BrowserWindow() {
    return running.module.BrowserWindow;
  },
  get Menu() {
    return running.module.Menu;
  },
}));

const { prepareApp } = await import('#main/prepare-app.ts');
const { startApp } = await import('#main/start-app.ts');
const { readLaunch } = await import('#main/launch.ts');

let home: string;
let electron: ReturnType<typeof fakeElectron>;
const plain: Launch = {
  home: undefined,
  dataFolder: undefined,
  port: '0',
  demo: false,
  setup: false,
  smokeTest: false,
};
/** A machine that tries the demo: no assistant. */
const demo: Launch = { ...plain, demo: true };
const ready = { type: 'ready', url: 'http://127.0.0.1:41817', pid: 4711 };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyturn-home-'));
  electron = fakeElectron(home);
  running.module = electron.module;
});
afterEach(() => {
  vi.useRealTimers();
  // A hub that ended in a test starts again later, in the middle of the next one, unless its app ends as well.
  electron.module.app.emit('will-quit', { preventDefault: () => undefined });
  for (const hub of electron.hubs) hub.emit('exit', 0);
  rmSync(home, { recursive: true, force: true });
});

function writeSettings(settings: object): void {
  writeFileSync(join(home, 'settings.json'), JSON.stringify(settings));
}

/** Starts the app and lets its hub say that it is ready. */
async function started(launch: Launch = existsSync(join(home, 'settings.json')) ? plain : demo): Promise<FakeWindow[]> {
  const log = prepareApp(launch.home);
  if (log === undefined) throw new Error('the app did not start');
  const done = startApp(log, launch);
  await vi.waitFor(() => expect(electron.hubs).toHaveLength(1));
  electron.hubs[0]?.emit('message', ready);
  await done;
  return electron.windows;
}

describe('before Electron is ready', () => {
  test('a second app on this machine ends and touches nothing', () => {
    electron.state.locked = false;
    expect(prepareApp(undefined)).toBeUndefined();
    expect(electron.calls).toEqual(['quit']);
    expect(existsSync(join(home, 'logs'))).toBe(false);
  });

  test('the sandbox is on and the scheme is known, and the folder is set before the lock is asked for', () => {
    prepareApp(home);
    expect(electron.calls).toEqual([
      'setPath userData',
      'enableSandbox',
      'switch overscroll-history-navigation=0',
      'scheme app',
    ]);
  });

  test('every session and every page gets its guards, from whichever part of the app', () => {
    prepareApp(undefined);
    const session = electron.module.session.fromPartition('any');
    electron.module.app.emit('session-created', session);
    expect(session.onRequest).not.toBeNull();
    expect(session.onCheck).not.toBeNull();
    const window = new electron.module.BrowserWindow({});
    expect(window.webContents.openWindow).toBeDefined();
    expect(window.webContents.listenerCount('will-redirect')).toBe(1);
  });
});

describe('a start', () => {
  test('a fresh machine that tries the demo: its own hub with the demo site, then the reception', async () => {
    const windows = await started();
    const [hub] = electron.hubs;
    expect(hub?.path).toBe(join('/app', 'dist', 'hub', 'index.js'));
    expect(hub?.serviceName).toBe('keyturn-hub');
    expect(hub?.args).toEqual(['--data', join(home, 'site'), '--port', '0', '--demo', '--sample-notices']);
    expect(windows.map((window) => window.done)).toEqual([['load app://keyturn/reception']]);
    windows[0]?.emit('ready-to-show');
    expect(windows[0]?.done.at(-1)).toBe('show');
    expect(electron.sessions.get('keyturn-hub-reception')?.proxy).toEqual({ mode: 'direct' });
  });

  test('what the start says wins over the settings', async () => {
    writeSettings({
      version: 1,
      hub: { mode: 'own', demo: false, dataFolder: '/set' },
      windows: [{ role: 'desk' }],
      stationTokens: {},
    });
    await started(readLaunch(['electron', '.', '--demo'], { KEYTURN_DATA: '/site', KEYTURN_PORT: '4817' }));
    expect(electron.hubs[0]?.args).toEqual(['--data', '/site', '--port', '4817', '--demo', '--sample-notices']);
  });

  test('no window opens before the hub answers, but none waits longer than twenty seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const log = prepareApp(undefined);
    const done = startApp(log ?? (() => {}), demo);
    await vi.waitFor(() => expect(electron.hubs).toHaveLength(1));
    expect(electron.windows).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);
    await done;
    expect(electron.windows).toHaveLength(1);
  });

  test('kiosk and board: bounds first, then alone on their own screens, and the screens stay on', async () => {
    electron.state.displays = [display(1), display(2, 1920, { width: 1080, height: 1920 })];
    writeSettings({
      version: 1,
      hub: { mode: 'own', demo: false },
      windows: [
        { role: 'kiosk', display: rememberDisplay(display(2, 1920, { width: 1080, height: 1920 })) },
        { role: 'board' },
      ],
      stationTokens: {},
    });
    const [kiosk, board] = await started();
    kiosk?.emit('ready-to-show');
    board?.emit('ready-to-show');
    expect(kiosk?.done).toEqual(['load app://keyturn/kiosk', 'bounds 1920,0', 'kiosk true', 'show']);
    expect(board?.done).toEqual(['load app://keyturn/board', 'bounds 0,0', 'fullscreen true', 'show']);
    expect(electron.calls).toContain('stay awake prevent-display-sleep');
  });

  test.skipIf(process.platform === 'darwin')(
    'has no menu whose shortcuts could reload, zoom or open tools',
    async () => {
      await started();
      expect(electron.calls.filter((call) => call.includes('menu'))).toEqual(['no menu']);
    },
  );

  test('a session of a kiosk saves nothing, from its first page on', async () => {
    writeSettings({ version: 1, hub: { mode: 'own', demo: false }, windows: [{ role: 'kiosk' }], stationTokens: {} });
    await started();
    const preventDefault = vi.fn<() => void>();
    const item = { getURL: () => 'blob:app://keyturn/1', getFilename: () => 'a.pdf' };
    electron.sessions.get('persist:keyturn-kiosk')?.emit('will-download', { preventDefault }, item);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('each role has its own handler and its own token', async () => {
    writeSettings({
      version: 1,
      hub: { mode: 'own', demo: false },
      windows: [{ role: 'kiosk' }, { role: 'board' }, { role: 'board' }],
      stationTokens: { kiosk: 'k-token' },
    });
    await started();
    const asked: string[] = [];
    for (const role of ['kiosk', 'board']) {
      electron.module.session.fromPartition(`keyturn-hub-${role}`).fetch = async (input, init) => {
        asked.push(`${role} ${new Request(input).url} ${new Headers(init?.headers).get('keyturn-station')}`);
        return new Response('{}');
      };
      const handle = electron.sessions.get(`persist:keyturn-${role}`)?.schemes.get('app');
      await handle?.(new Request('app://keyturn/api/v1/board'));
    }
    expect(asked).toEqual([`kiosk ${ready.url}/api/v1/board k-token`, `board ${ready.url}/api/v1/board null`]);
  });

  test('settings that cannot be read are said, and the app starts', async () => {
    writeFileSync(join(home, 'settings.json'), '{');
    expect(await started(demo)).toHaveLength(1);
    expect(electron.calls).toContain('message box');
  });

  test('a hub on another machine: none is started here', async () => {
    writeSettings({
      version: 1,
      hub: { mode: 'remote', url: 'https://192.168.1.5:4817', anchor: 'PEM' },
      windows: [{ role: 'desk' }],
      stationTokens: {},
    });
    const network = electron.module.session.fromPartition('keyturn-hub-health');
    network.fetch = async () => new Response('{}');
    await startApp(() => {}, plain);
    expect(electron.hubs).toEqual([]);
    expect(electron.windows).toHaveLength(1);
    electron.module.app.emit('will-quit', { preventDefault: () => {} });
    await vi.waitFor(() => expect(electron.calls).toContain('exit 0'));
  });
});

/** Calls the assistant as its page does. */
async function assistantSays(channel: string, takes: unknown = null): Promise<unknown> {
  const window = electron.windows.find(({ done }) => done.includes('load app://keyturn/setup'));
  const senderFrame = { parent: null, url: 'app://keyturn/setup', isDestroyed: () => false };
  const event = { sender: { id: window?.webContents.id }, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
  return electron.handlers.get(`keyturn-setup:${channel}`)?.(event, takes);
}

const ownPlan = {
  hub: { kind: 'own', demo: false, network: true },
  windows: [
    { role: 'desk', displayId: 1 },
    { role: 'customer', displayId: null },
  ],
  printers: [{ role: 'desk', paper: 'a4', queue: 'Slip_80' }],
  autostart: true,
};

describe('the first start of a machine', () => {
  test('opens the assistant and nothing else; no hub runs before somebody says that it should', async () => {
    const log = prepareApp(undefined);
    void startApp(log ?? (() => {}), plain);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
    expect(electron.windows[0]?.done).toEqual(['load app://keyturn/setup']);
    expect(electron.windows[0]?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(electron.hubs).toEqual([]);
    expect(existsSync(join(home, 'settings.json'))).toBe(false);
    expect(await assistantSays('read-machine')).toMatchObject({
      ok: true,
      value: { displays: [{ id: 1, number: 1, primary: true }], printers: ['Slip_80'], keychain: true, locked: false },
    });
    electron.windows[0]?.destroy();
  });

  test('as the hub: it starts, its windows become stations without a code, the admin hears the first PIN, then they open', async () => {
    const log = prepareApp(undefined);
    const done = startApp(log ?? (() => {}), plain);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
    expect(await assistantSays('finish', ownPlan)).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(electron.hubs).toHaveLength(1));
    const [hub] = electron.hubs;
    // Where other machines look for it.
    expect(hub?.args).toEqual(['--data', join(home, 'site'), '--port', '4817', '--host', '0.0.0.0']);
    hub?.emit('message', { type: 'data-key-wanted', id: 1 });
    hub?.emit('message', { type: 'site-founded', id: 2, adminPin: '314159' });
    hub?.emit('message', { type: 'stations-wanted', id: 3 });
    await vi.waitFor(() => expect(hub?.heard).toHaveLength(3));
    expect(hub?.heard).toContainEqual({ type: 'data-key', id: 1, key: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) });
    const name = expect.any(String);
    const stations = [
      { role: 'desk', name },
      { role: 'customer', name },
    ];
    expect(hub?.heard).toContainEqual({ type: 'stations', id: 3, stations });
    hub?.emit('message', { type: 'stations-admitted', id: 4, stations: [{ role: 'desk', token: 'kt_desk' }] });
    await vi.waitFor(() => expect(hub?.heard).toHaveLength(4));
    // The printer of the station that was just admitted, until the hub has it.
    hub?.emit('message', { type: 'printers-wanted', id: 5 });
    const printers = [{ token: 'kt_desk', paper: 'a4', queue: 'Slip_80' }];
    await vi.waitFor(() => expect(hub?.heard).toContainEqual({ type: 'printers-chosen', id: 5, printers }));
    hub?.emit('message', { type: 'printers-assigned', id: 6 });
    await vi.waitFor(() => expect(hub?.heard).toContainEqual({ type: 'heard', id: 6 }));
    hub?.emit('message', ready);
    await vi.waitFor(async () =>
      expect(await assistantSays('read-progress')).toEqual({
        ok: true,
        value: { state: 'up', admin: { login: 'admin', pin: '314159' } },
      }),
    );
    expect(electron.windows).toHaveLength(1);
    await assistantSays('open-stations');
    await done;
    expect(electron.windows.map((window) => window.done.at(0))).toEqual([
      'load app://keyturn/setup',
      'load app://keyturn/desk',
      'load app://keyturn/customer',
    ]);
    expect(electron.windows[0]?.destroyed).toBe(true);
    const kept = readFileSync(join(home, 'settings.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ hub: { mode: 'own', demo: false, network: true }, autostart: true });
    // In the keychain, and in no file or log.
    expect(kept).not.toContain('kt_desk');
    expect(kept).not.toContain('Slip_80');
    expect(electron.calls).not.toContain('message box');
  });

  test('on a slow machine the PIN still comes, however late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const log = prepareApp(undefined);
    const done = startApp(log ?? (() => {}), plain);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
    await assistantSays('finish', { ...ownPlan, hub: { kind: 'own', demo: false, network: false } });
    await vi.waitFor(() => expect(electron.hubs).toHaveLength(1));
    expect(await assistantSays('read-progress')).toEqual({ ok: true, value: { state: 'starting', admin: null } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await assistantSays('read-progress')).toEqual({ ok: true, value: { state: 'slow', admin: null } });
    electron.hubs[0]?.emit('message', { type: 'site-founded', id: 1, adminPin: '161803' });
    const admin = { login: 'admin', pin: '161803' };
    expect(await assistantSays('read-progress')).toEqual({ ok: true, value: { state: 'slow', admin } });
    await assistantSays('open-stations');
    await done;
    expect(electron.calls).not.toContain('message box');
  });

  test('a finished assistant that is closed by its corner opens the stations all the same', async () => {
    const log = prepareApp(undefined);
    const done = startApp(log ?? (() => {}), plain);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
    await assistantSays('finish', { ...ownPlan, hub: { kind: 'own', demo: true, network: false } });
    await vi.waitFor(() => expect(electron.hubs).toHaveLength(1));
    expect(electron.hubs[0]?.args).toContain(join(home, 'demo-site'));
    electron.hubs[0]?.emit('message', ready);
    const preventDefault = vi.fn<() => void>();
    electron.windows[0]?.emit('close', { preventDefault });
    await done;
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(electron.windows).toHaveLength(3);
  });
});

describe('a machine that is set up', () => {
  const set = { version: 1, hub: { mode: 'own', demo: false }, windows: [{ role: 'manage' }], stationTokens: {} };
  const answers = (status: number, body: object) => {
    const asked: string[] = [];
    electron.module.session.fromPartition('keyturn-hub-health').fetch = async (input, init) => {
      asked.push(`${init?.method} ${new URL(new Request(input).url).pathname}`);
      return new Response(init?.method === 'DELETE' ? null : JSON.stringify(body), {
        status: init?.method === 'DELETE' ? 204 : status,
      });
    };
    return asked;
  };

  test('is changed by whoever manages and proves it; then the app starts anew', async () => {
    writeSettings(set);
    await started();
    const asked = answers(200, { token: 'ks_1', staff: { roles: ['supervisor'] } });
    electron.module.app.emit('second-instance', {}, ['keyturn', '--setup']);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(2));
    expect(await assistantSays('read-machine')).toMatchObject({ ok: true, value: { locked: true, current: null } });
    expect(await assistantSays('finish', ownPlan)).toEqual({ ok: false, code: 'locked' });
    expect(await assistantSays('pair', { address: 'a', code: '1', name: 'x' })).toEqual({ ok: false, code: 'locked' });
    expect(await assistantSays('unlock', { login: 'super', pin: '1' })).toEqual({ ok: true, value: null });
    // For as long as something may be said to the hub.
    expect(asked).toEqual(['POST /api/v1/sessions']);
    expect(await assistantSays('read-machine')).toMatchObject({
      value: { locked: false, current: { windows: [{ role: 'manage', displayId: null }] } },
    });
    expect(await assistantSays('finish', ownPlan)).toEqual({ ok: true, value: null });
    expect(asked).toEqual(['POST /api/v1/sessions', 'DELETE /api/v1/sessions/current']);
    await assistantSays('open-stations');
    // The windows close because the app ends; that is no second start.
    const preventDefault = vi.fn<() => void>();
    electron.windows[1]?.emit('close', { preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    expect(electron.calls.filter((call) => ['relaunch', 'quit'].includes(call))).toEqual(['relaunch', 'quit']);
    expect(JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))).toMatchObject({ autostart: true });
  });

  test('ends the supervisor’s session with the assistant, also where nothing was changed', async () => {
    writeSettings(set);
    await started();
    const asked = answers(200, { token: 'ks_1', staff: { roles: ['supervisor'] } });
    electron.module.app.emit('second-instance', {}, ['keyturn', '--setup']);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(2));
    await assistantSays('unlock', { login: 'super', pin: '1' });
    electron.windows[1]?.destroy();
    await vi.waitFor(() => expect(asked).toEqual(['POST /api/v1/sessions', 'DELETE /api/v1/sessions/current']));
  });

  test('is not changed by a clerk, nor by a station that asks', async () => {
    writeSettings(set);
    const [manage] = await started();
    answers(200, { token: 'ks_1', staff: { roles: ['clerk'] } });
    electron.module.app.emit('second-instance', {}, ['keyturn', '--setup']);
    await vi.waitFor(() => expect(electron.windows).toHaveLength(2));
    expect(await assistantSays('unlock', { login: 'clerk01', pin: '1' })).toEqual({ ok: false, code: 'not-a-manager' });
    const senderFrame = { parent: null, url: 'app://keyturn/manage', isDestroyed: () => false };
    const event = { sender: { id: manage?.webContents.id }, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    expect(await electron.handlers.get('keyturn-setup:finish')?.(event, ownPlan)).toEqual({
      ok: false,
      code: 'not-allowed',
    });
    electron.windows[1]?.destroy();
  });

  test('opens the assistant for somebody at work, never from a screen strangers stand at', async () => {
    writeSettings({ ...set, windows: [{ role: 'manage' }, { role: 'kiosk' }] });
    const [manage, kiosk] = await started();
    const open = electron.handlers.get('keyturn:open-setup');
    const from = (window: FakeWindow | undefined) => {
      const senderFrame = { parent: null, url: 'app://keyturn/x', isDestroyed: () => false };
      return { sender: { id: window?.webContents.id }, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    };
    expect(await open?.(from(kiosk))).toEqual({ ok: false, code: 'not-allowed' });
    expect(electron.windows).toHaveLength(2);
    expect(await open?.(from(manage))).toEqual({ ok: true, value: null });
    expect(electron.windows).toHaveLength(3);
    electron.windows[2]?.destroy();
    // Nor does a stranger make the machine write files.
    const save = electron.handlers.get('keyturn:save-diagnosis');
    expect(await save?.(from(kiosk))).toEqual({ ok: false, code: 'not-allowed' });
    expect(electron.calls).not.toContain('save dialog');
    expect(await save?.(from(manage))).toEqual({ ok: true, value: 'saved' });
    const files = unzipSync(readFileSync(join(home, 'saved.zip')));
    expect(Object.keys(files)).toContain('station.json');
  });

  test('made without the assistant, says the first PIN of a new site in a message, never in the log', async () => {
    writeSettings(set);
    await started();
    electron.hubs[0]?.emit('message', { type: 'site-founded', id: 1, adminPin: '271828' });
    expect(electron.calls).toContain('message box');
  });
});

describe('while displays come and go', () => {
  const tv = display(2, 1920, { label: 'TV' });
  const deskAndBoard = {
    version: 1,
    hub: { mode: 'own', demo: false },
    windows: [{ role: 'desk' }, { role: 'board', display: rememberDisplay(tv) }],
    stationTokens: {},
  };
  const becomes = async (displays: ReturnType<typeof display>[], event: string) => {
    electron.state.displays = displays;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    electron.module.screen.emit(event);
    electron.module.screen.emit('display-metrics-changed');
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
  };

  test('a TV that is switched off takes the board from sight, says so at the desk, and has it back when it is on', async () => {
    electron.state.displays = [display(1), tv];
    writeSettings(deskAndBoard);
    const [desk, board] = await started();
    board?.emit('ready-to-show');
    await becomes([display(1)], 'display-removed');
    expect(board?.done.slice(-2)).toEqual(['fullscreen false', 'hide']);
    expect(desk?.webContents.sent).toEqual([['keyturn:missing-screens', ['board']]]);
    // Behind another plug, with another number, it is the same TV.
    await becomes([display(1), display(5, 3840, { label: 'TV' })], 'display-added');
    expect(board?.done.slice(-4)).toEqual(['fullscreen false', 'bounds 3840,0', 'fullscreen true', 'show']);
    expect(desk?.webContents.sent.at(-1)).toEqual(['keyturn:missing-screens', []]);
  });

  test('a board whose TV is off at the start opens when it is switched on', async () => {
    writeSettings(deskAndBoard);
    expect(await started()).toHaveLength(1);
    const read = electron.handlers.get('keyturn:read-missing-screens');
    const senderFrame = { parent: null, url: 'app://keyturn/desk', isDestroyed: () => false };
    const sender = { id: electron.windows[0]?.webContents.id };
    expect(await read?.({ sender, senderFrame } as unknown as Electron.IpcMainInvokeEvent)).toEqual({
      ok: true,
      value: ['board'],
    });
    await becomes([display(1), tv], 'display-added');
    expect(electron.windows[1]?.done).toEqual(['load app://keyturn/board']);
  });

  test('a desk that somebody closed stays closed', async () => {
    writeSettings(deskAndBoard);
    electron.state.displays = [display(1), tv];
    const [desk] = await started();
    if (desk) desk.destroyed = true;
    desk?.emit('closed');
    await becomes([display(1)], 'display-removed');
    expect(electron.windows).toHaveLength(2);
  });
});

describe('where a window was left', () => {
  const left = { x: 100, y: 80, width: 1200, height: 800 };
  const withBounds = (bounds: unknown) => ({
    version: 1,
    hub: { mode: 'own', demo: false },
    windows: [{ role: 'desk', bounds }],
    stationTokens: {},
  });

  test('the desk comes back there, and full size if it was', async () => {
    writeSettings(withBounds({ ...left, maximized: true }));
    const [desk] = await started();
    desk?.emit('ready-to-show');
    expect(desk?.options).toMatchObject(left);
    expect(desk?.done.slice(-2)).toEqual(['show', 'maximize']);
  });

  test.each([
    ['on a display that is gone', { ...left, x: 4000, maximized: false }],
    ['with its top above the screen', { ...left, y: -300, maximized: false }],
    ['as nonsense', { x: 'left' }],
  ])('left %s it stands in the middle', async (_where, bounds) => {
    writeSettings(withBounds(bounds));
    const [desk] = await started();
    expect(desk?.options).toMatchObject({ x: 240, y: 110, width: 1440, height: 900 });
  });

  test('is kept for desk and manage when it is moved or closed, and never for a kiosk', async () => {
    writeSettings({ ...withBounds(undefined), windows: [{ role: 'desk' }, { role: 'kiosk' }] });
    const [desk, kiosk] = await started();
    for (const window of [desk, kiosk]) {
      if (window) window.bounds = left;
      window?.emit('move');
      window?.emit('close', { preventDefault: () => undefined });
    }
    const kept = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')) as { windows: unknown };
    expect(kept.windows).toEqual([{ role: 'desk', bounds: { ...left, maximized: false } }, { role: 'kiosk' }]);
  });
});

describe('while it runs', () => {
  test('open windows hear of the hub, closed ones are not spoken to', async () => {
    writeSettings({
      version: 1,
      hub: { mode: 'own', demo: false },
      windows: [{ role: 'desk' }, { role: 'manage' }],
      stationTokens: {},
    });
    const [desk, manage] = await started();
    manage?.emit('closed');
    electron.hubs[0]?.emit('exit', 1);
    expect(desk?.webContents.sent).toEqual([['keyturn:hub-state', { state: 'down', since: expect.any(Number) }]]);
    expect(manage?.webContents.sent).toEqual([]);
  });

  test("a crash of the hub that only Electron noticed counts; other processes' do not", async () => {
    const [window] = await started();
    const gone = (name: string) =>
      electron.module.app.emit('child-process-gone', {}, { type: 'Utility', name, reason: 'crashed' });
    gone('Network Service');
    expect(window?.webContents.sent).toEqual([]);
    gone('keyturn-hub');
    expect(window?.webContents.sent).toHaveLength(1);
  });

  test('a kiosk stays open until the app ends; the drawing process that is lost three times takes the card away', async () => {
    const alone = { version: 1, hub: { mode: 'own', demo: false }, windows: [{ role: 'kiosk' }], stationTokens: {} };
    writeSettings(alone);
    const [kiosk] = await started();
    const closes = () => {
      const preventDefault = vi.fn<() => void>();
      kiosk?.emit('close', { preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    expect(closes()).toBe(false);
    const lost = () => electron.module.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    lost();
    lost();
    expect(kiosk?.webContents.done.filter((done) => done === 'redraw')).toHaveLength(2);
    expect(electron.calls).not.toContain('quit');
    lost();
    expect(electron.calls.slice(-2)).toEqual(['relaunch --disable-gpu', 'quit']);
    electron.module.app.emit('before-quit');
    expect(closes()).toBe(true);
  });

  test('a machine that wakes gives up its dead connections and has every page begin its feed anew', async () => {
    const [window] = await started();
    electron.module.powerMonitor.emit('suspend');
    expect(window?.webContents.sent).toEqual([]);
    electron.module.powerMonitor.emit('resume');
    await vi.waitFor(() => expect(window?.webContents.sent).toEqual([['keyturn:resumed', null]]));
    expect(electron.sessions.get('keyturn-hub-reception')?.closed).toBe(1);
    expect(electron.sessions.get('keyturn-hub-health')?.closed).toBe(1);
  });

  test('a second start shows the first window', async () => {
    const [window] = await started();
    electron.module.app.emit('second-instance', {}, ['keyturn']);
    expect(window?.done.slice(-2)).toEqual(['restore', 'focus']);
  });

  test('a page whose process dies comes back; after the third time it says to see reception, and comes back later', async () => {
    const [window] = await started();
    vi.useFakeTimers();
    const dies = () => window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    dies();
    vi.advanceTimersByTime(1_000);
    dies();
    vi.advanceTimersByTime(2_000);
    const page = 'load app://keyturn/reception';
    expect(window?.done).toEqual([page, page, page]);
    dies();
    expect(window?.done.at(-1)).toBe('load app://keyturn/shell/please-see-reception.html');
    vi.advanceTimersByTime(5 * 60_000);
    expect(window?.done.at(-1)).toBe(page);
  });

  test('the bridge answers windows of ours and nobody else', async () => {
    const [window] = await started();
    const read = electron.handlers.get('keyturn:read-hub-state');
    const senderFrame = { parent: null, url: 'app://keyturn/reception', isDestroyed: () => false };
    const from = (id: number | undefined) =>
      ({ sender: { id }, senderFrame }) as unknown as Electron.IpcMainInvokeEvent;
    expect(await read?.(from(window?.webContents.id))).toEqual({
      ok: true,
      value: { state: 'up', since: expect.any(Number) },
    });
    expect(await read?.(from(99))).toEqual({ ok: false, code: 'not-allowed' });
  });
});

test('the app ends only after its hub has', async () => {
  await started();
  const preventDefault = vi.fn<() => void>();
  electron.module.app.emit('window-all-closed');
  electron.module.app.emit('will-quit', { preventDefault });
  electron.module.app.emit('will-quit', { preventDefault });
  expect(electron.hubs[0]?.heard).toEqual([{ type: 'shutdown' }]);
  expect(electron.calls).not.toContain('exit 0');
  electron.hubs[0]?.emit('exit', 0);
  await vi.waitFor(() => expect(electron.calls.filter((call) => call === 'exit 0')).toHaveLength(1));
  expect(preventDefault).toHaveBeenCalledTimes(2);
});
