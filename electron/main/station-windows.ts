import { BrowserWindow } from 'electron';
import type { BridgePushes, ShellRole } from '#shared/bridge/bridge.ts';
import { appOrigin } from './own-url.ts';
import { type PlacedWindow, type Screen, windowMode } from './place-windows.ts';
import { recoverPage } from './recover-page.ts';
import { type ShellFacts, windowOptions } from './window-options.ts';

/** The open windows: the only pages that are listened to and spoken to. */
export type StationWindows = {
  readonly open: (placed: PlacedWindow) => void;
  /** True for the contents of a window opened here and still open. */
  readonly knows: (contentsId: number) => boolean;
  readonly push: <Channel extends keyof BridgePushes>(channel: Channel, value: BridgePushes[Channel]) => void;
  readonly focusFirst: () => void;
};

export function createStationWindows(shell: ShellFacts, log: (line: string) => void): StationWindows {
  const open = new Map<number, BrowserWindow>();
  return {
    open: ({ role, screen }) => {
      const window = new BrowserWindow(windowOptions(role, screen, shell));
      // Read now: a closed window no longer has contents to ask.
      const contentsId = window.webContents.id;
      open.set(contentsId, window);
      window.on('closed', () => open.delete(contentsId));
      window.once('ready-to-show', () => reveal(window, role, screen));
      const page = `${appOrigin}/${role}`;
      recoverPage(window, page, log);
      window.loadURL(page).catch((error: unknown) => log(`${role}: the page did not load: ${String(error)}`));
    },
    knows: (contentsId) => open.has(contentsId),
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
  };
}

/** Bounds first: a window goes full screen on the screen it stands on. */
function reveal(window: BrowserWindow, role: ShellRole, screen: Screen): void {
  const mode = windowMode(role);
  if (mode !== 'window') window.setBounds(screen.bounds);
  if (mode === 'kiosk') window.setKiosk(true);
  if (mode === 'fullscreen') window.setFullScreen(true);
  window.show();
}
