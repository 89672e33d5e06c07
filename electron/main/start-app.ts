import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, powerMonitor, powerSaveBlocker, type Session, session } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { appHandler } from './app-protocol.ts';
import { answerBridgeCalls } from './bridge-calls.ts';
import type { Hub } from './hub.ts';
import type { HubOptions } from './hub-command.ts';
import { windowMode } from './displays/place-windows.ts';
import type { Launch } from './launch.ts';
import type { Log } from './log.ts';
import { appScheme } from './own-url.ts';
import { pinHub } from './pairing/pin-hub.ts';
import { endHubWithApp } from './quit.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { openSettings, type SettingsStore } from './settings-store.ts';
import { startHub } from './start-hub.ts';
import { boundsBook, createStationPlaces } from './station-places.ts';
import { createStationWindows } from './station-windows.ts';
import { partitionOf } from './window-options.ts';
import { reconnectOnWaking } from './wake-up.ts';
import { settingsMovedAside } from './words.ts';

/** How long the windows wait for the hub; after that they open and say themselves that it is not there. */
const hubPatienceMs = 20_000;

/** Runs the app once Electron is ready: settings, hub, one window per configured station. */
export async function startApp(log: Log, launch: Launch): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(applicationMenu());
  const userData = app.getPath('userData');
  const ownFolder = launch.dataFolder ?? join(userData, 'site');
  const { store, movedAside } = openSettings(userData, defaultSettings(hasFiles(ownFolder)), new Date());
  if (movedAside !== undefined) sayThatSettingsMoved(movedAside, log);
  const settings = store.read();
  const windows = createStationWindows(
    {
      preload: join(app.getAppPath(), 'dist', 'preload', 'index.cjs'),
      version: app.getVersion(),
      packaged: app.isPackaged,
    },
    boundsBook(store),
    log,
  );
  const places = createStationPlaces(windows, store, log);
  app.on('second-instance', windows.focusFirst);
  app.on('window-all-closed', () => app.quit());

  const healthWay = await wayToHub('health', () => anchorOf(settings.hub));
  const ways = [healthWay];
  const hub = startHub(settings.hub, hubOptions(settings.hub, launch, ownFolder), healthWay, {
    log,
    onState: (state) => windows.push('keyturn:hub-state', state),
  });
  endHubWithApp(hub.stop);
  answerBridgeCalls(
    { 'keyturn:read-hub-state': hub.state, 'keyturn:read-missing-screens': places.missing },
    windows.knows,
    log,
  );
  await Promise.race([hub.firstUp, timeIsUp(hubPatienceMs)]);

  for (const role of new Set(settings.windows.map((window) => window.role))) {
    const way = await wayToHub(role, hub.anchor);
    ways.push(way);
    serveStation(role, hub, store, way, log);
  }
  places.begin();
  reconnectOnWaking(
    powerMonitor,
    () => ways,
    () => windows.push('keyturn:resumed', null),
    log,
  );
  if (settings.windows.some(({ role }) => windowMode(role) !== 'window')) {
    powerSaveBlocker.start('prevent-display-sleep');
  }
}

/**
 * A session of its own per role: Chromium opens six connections to one host in each, and every page's feed holds one.
 * It lives in memory, and a proxy set up on this machine has no business between a station and its hub.
 */
async function wayToHub(name: ShellRole | 'health', anchor: () => string | undefined): Promise<Session> {
  const network = session.fromPartition(`keyturn-hub-${name}`);
  pinHub(network, anchor);
  await network.setProxy({ mode: 'direct' });
  return network;
}

/** A hub of our own tells its authority itself, over the way no other process speaks on. */
function anchorOf(hub: Settings['hub']): string | undefined {
  return hub.mode === 'remote' ? hub.anchor : undefined;
}

/** What the start said wins over the settings, for this run only. */
function hubOptions(settings: Settings['hub'], launch: Launch, ownFolder: string): HubOptions {
  const own = settings.mode === 'own' ? settings : undefined;
  return {
    dataFolder: launch.dataFolder ?? own?.dataFolder ?? ownFolder,
    port: launch.port,
    // The demo is for this machine only.
    demo: own?.network !== true && (launch.demo || own?.demo === true),
    network: own?.network === true,
  };
}

/** Gives a role's session its pages and its way to the hub. */
function serveStation(role: ShellRole, hub: Hub, store: SettingsStore, network: Session, log: Log): void {
  const folders = {
    pages: join(app.getAppPath(), 'dist', 'renderer'),
    static: join(app.getAppPath(), 'resources', 'static'),
  };
  const handler = appHandler(
    folders,
    {
      hubUrl: hub.url,
      fetch: async (url, init) => network.fetch(url, init),
      stationToken: () => store.read().stationTokens[role],
      saveStationToken: (token) =>
        store.update((now) => ({ ...now, stationTokens: { ...now.stationTokens, [role]: token } })),
    },
    log,
  );
  session.fromPartition(partitionOf(role)).protocol.handle(appScheme, handler);
}

async function timeIsUp(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** None: its shortcuts reload, zoom and open tools. macOS needs one for copy and paste. */
function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Not waited for: an unattended kiosk must start all the same. */
function sayThatSettingsMoved(file: string, log: Log): void {
  log(`settings: unreadable, moved to ${file}`);
  dialog
    .showMessageBox({ type: 'warning', ...settingsMovedAside(file) })
    .catch((error: unknown) => log(`a message could not be shown: ${String(error)}`));
}
