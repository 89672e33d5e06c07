import { BrowserWindow, screen, session } from 'electron';
import { appHandler, type AppFolders } from '../app-protocol.ts';
import { centredBounds } from '../displays/window-bounds.ts';
import type { Log } from '../log.ts';
import { appOrigin, appScheme } from '../own-url.ts';
import { paper, type ShellFacts } from '../window-options.ts';
import { setupArgument } from '#shared/bridge/station-argument.ts';

/** Held in memory: nothing of a set-up stays but the settings. */
const partition = 'keyturn-setup';
const numbersForMs = 6_000;

const locked = {
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

/** Gives the assistant's pages their session: the app's own files, and no way to any hub. */
export function serveSetup(folders: AppFolders, log: Log): void {
  const noHub = {
    hubUrl: () => undefined,
    fetch: async () => Response.error(),
    stationToken: () => undefined,
    keychain: true,
    saveStationToken: () => undefined,
  };
  session.fromPartition(partition).protocol.handle(appScheme, appHandler(folders, noHub, log));
}

export function openSetupWindow({ preload, version, packaged }: ShellFacts, log: Log): BrowserWindow {
  const window = new BrowserWindow({
    ...centredBounds(screen.getPrimaryDisplay(), { width: 1100, height: 820 }),
    title: 'Keyturn',
    show: false,
    // Stations that fill a screen would hide it.
    alwaysOnTop: true,
    autoHideMenuBar: true,
    backgroundColor: paper,
    webPreferences: {
      ...locked,
      preload,
      additionalArguments: [setupArgument(version)],
      devTools: !packaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window
    .loadURL(`${appOrigin}/setup`)
    .catch((error: unknown) => log(`set-up: the page did not load: ${String(error)}`));
  return window;
}

/** Shows its number on each display, so that nobody has to guess which one is meant. */
export function numberDisplays(log: Log): void {
  for (const [index, display] of screen.getAllDisplays().entries()) {
    const window = new BrowserWindow({
      ...centredBounds(display, { width: 420, height: 320 }),
      show: false,
      frame: false,
      focusable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      backgroundColor: paper,
      webPreferences: { ...locked, devTools: false },
    });
    window.once('ready-to-show', () => window.showInactive());
    window
      .loadURL(`${appOrigin}/setup/display-${index + 1}`)
      .catch((error: unknown) => log(`set-up: a number could not be shown: ${String(error)}`));
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, numbersForMs);
  }
}
