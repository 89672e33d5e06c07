import { BrowserWindow } from 'electron';
import type { BridgePushes, ShellRole } from '#shared/bridge/bridge.ts';
import { keepBounds, keepsBounds } from './displays/keep-bounds.ts';
import { type PlacedWindow, type Screen, windowMode } from './displays/place-windows.ts';
import { mayClose } from './lockdown/close-rules.ts';
import { lockWindow } from './lockdown/lock-window.ts';
import { isUnattended } from './lockdown/unattended.ts';
import { centredBounds, reachableBounds, type WindowBounds } from './displays/window-bounds.ts';
import { appOrigin } from './own-url.ts';
import { recoverPage } from './recover-page.ts';
import { type ShellFacts, windowOptions } from './window-options.ts';

/** The windows of this machine's stations, in the order of the settings. */
export type StationWindows = {
  /** Opens each window on its screen; moves, hides or shows those that are open already. */
  readonly arrange: (placed: readonly PlacedWindow[], screens: readonly Screen[]) => void;
  /** True for the contents of a window opened here and still open. */
  readonly knows: (contentsId: number) => boolean;
  /** True for a window of somebody at work; from a screen strangers stand at, nothing else may be opened over it. */
  readonly isStaffed: (contentsId: number) => boolean;
  /** A locked screen is left: somebody proved that they may. */
  readonly leave: (contentsId: number) => void;
  readonly push: <Channel extends keyof BridgePushes>(channel: Channel, value: BridgePushes[Channel]) => void;
  readonly focusFirst: () => void;
  /** Draws every window anew. */
  readonly redraw: () => void;
  /** The app ends: from now on every window may close. */
  readonly release: () => void;
};

/** Where windows were left, by their place in the settings. */
export type BoundsBook = {
  readonly read: (index: number) => WindowBounds | undefined;
  readonly save: (index: number, bounds: WindowBounds) => void;
};

type Station = { readonly window: BrowserWindow; screen: Screen | null };

export function createStationWindows(shell: ShellFacts, book: BoundsBook, log: (line: string) => void): StationWindows {
  const stations = new Map<number, Station>();
  const open = new Map<number, BrowserWindow>();
  const staffed = new Set<number>();
  const left = new Set<number>();
  let appEnds = false;

  function openOn(index: number, role: ShellRole, screen: Screen, screens: readonly Screen[]): void {
    const bounds = keepsBounds(role) ? book.read(index) : undefined;
    const window = new BrowserWindow(windowOptions(role, screen, shell, reachableBounds(bounds, screens)));
    // Read now: a closed window no longer has contents to ask.
    const contentsId = window.webContents.id;
    const station: Station = { window, screen };
    stations.set(index, station);
    open.set(contentsId, window);
    const unattended = isUnattended(role);
    if (!unattended) staffed.add(contentsId);
    window.on('closed', () => open.delete(contentsId));
    window.once('ready-to-show', () => {
      if (station.screen === null) return;
      reveal(window, role, station.screen);
      if (bounds?.maximized === true) window.maximize();
    });
    if (keepsBounds(role)) keepBounds(window, (now) => book.save(index, now));
    const page = `${appOrigin}/${role}`;
    recoverPage(window, { page, unattended }, log);
    const closable = () => mayClose({ unattended, appEnds, exitVerified: left.has(contentsId) });
    if (unattended) lockWindow(window, closable, log);
    window.loadURL(page).catch((error: unknown) => log(`${role}: the page did not load: ${String(error)}`));
  }

  return {
    arrange: (placed, screens) => {
      for (const [index, { role, screen }] of placed.entries()) {
        const station = stations.get(index);
        if (station === undefined) {
          if (screen !== null) openOn(index, role, screen, screens);
          // What somebody closed stays closed.
        } else if (!station.window.isDestroyed()) {
          const before = station.screen;
          station.screen = screen;
          moveTo(station.window, role, { before, screen, screens });
        }
      }
    },
    knows: (contentsId) => open.has(contentsId),
    isStaffed: (contentsId) => staffed.has(contentsId),
    leave: (contentsId) => {
      const window = open.get(contentsId);
      if (window === undefined || window.isDestroyed()) return;
      left.add(contentsId);
      window.close();
    },
    push: (channel, value) => {
      for (const window of open.values()) {
        if (!window.isDestroyed()) window.webContents.send(channel, value);
      }
    },
    focusFirst: () => {
      const [first] = open.values();
      if (first === undefined) return;
      if (first.isMinimized()) first.restore();
      first.focus();
    },
    redraw: () => {
      for (const window of open.values()) {
        if (!window.isDestroyed()) window.webContents.invalidate();
      }
    },
    release: () => {
      appEnds = true;
    },
  };
}

function moveTo(
  window: BrowserWindow,
  role: ShellRole,
  to: { readonly before: Screen | null; readonly screen: Screen | null; readonly screens: readonly Screen[] },
): void {
  const { before, screen, screens } = to;
  if (screen === null) {
    if (before === null) return;
    standAlone(window, role, false);
    window.hide();
    return;
  }
  if (before !== null && sameScreen(before, screen)) return;
  if (windowMode(role) === 'window') {
    // Whoever moved it wanted it there, as long as it can be reached.
    if (reachableBounds(window.getBounds(), screens) === undefined) window.setBounds(centredBounds(screen));
    return;
  }
  standAlone(window, role, false);
  reveal(window, role, screen);
}

/** Bounds first: a window goes full screen on the screen it stands on. */
function reveal(window: BrowserWindow, role: ShellRole, screen: Screen): void {
  if (windowMode(role) !== 'window') window.setBounds(screen.bounds);
  standAlone(window, role, true);
  window.show();
}

function standAlone(window: BrowserWindow, role: ShellRole, alone: boolean): void {
  const mode = windowMode(role);
  if (mode === 'kiosk') window.setKiosk(alone);
  if (mode === 'fullscreen') window.setFullScreen(alone);
}

function sameScreen(one: Screen, other: Screen): boolean {
  return one.id === other.id && JSON.stringify(one.bounds) === JSON.stringify(other.bounds);
}
