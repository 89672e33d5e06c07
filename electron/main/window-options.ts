import type { BrowserWindowConstructorOptions } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { stationArgument } from '#shared/bridge/station-argument.ts';
import type { Rectangle } from './displays/match-displays.ts';
import { type Screen, windowMode } from './displays/place-windows.ts';
import { centredBounds } from './displays/window-bounds.ts';

export type ShellFacts = {
  /** Path of the built preload. */
  readonly preload: string;
  /** As in package.json; the page sees it. */
  readonly version: string;
  readonly packaged: boolean;
};

/** Warm paper, as the pages have it, so that no white flashes before the first picture. */
export const paper = '#FBF8F1';

/** Each role has its own session: its storage, its handler and its station token are no other role's. */
export function partitionOf(role: ShellRole): string {
  return `persist:keyturn-${role}`;
}

/** Everything about a station's window that is decided before it exists. It is shown once it has something to show. */
export function windowOptions(
  role: ShellRole,
  screen: Screen,
  shell: ShellFacts,
  /** Where it was left, if it can be reached there. */
  left?: Rectangle,
): BrowserWindowConstructorOptions {
  const alone = windowMode(role) !== 'window';
  const kiosk = windowMode(role) === 'kiosk';
  return {
    ...(alone ? screen.bounds : (left ?? centredBounds(screen))),
    title: 'Keyturn',
    show: false,
    frame: !alone,
    resizable: !kiosk,
    autoHideMenuBar: true,
    backgroundColor: paper,
    webPreferences: {
      preload: shell.preload,
      partition: partitionOf(role),
      additionalArguments: [stationArgument({ role, version: shell.version })],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !shell.packaged,
      // A dictionary would be fetched from the internet.
      spellcheck: false,
      disableDialogs: alone,
      // By itself a zoom is one for all windows of an origin, and every station is of one.
      zoomMode: alone ? 'disabled' : 'isolated',
      navigateOnDragDrop: false,
      // A board behind another window must go on showing and announcing.
      backgroundThrottling: role !== 'board',
    },
  };
}
