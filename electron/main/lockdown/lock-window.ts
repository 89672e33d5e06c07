import type { BrowserWindow, Input } from 'electron';
import { isKeyDenied } from '#shared/bridge/denied-keys.ts';

/** Keeps an unattended window what it is: no keys but letters and digits, no menu, no zoom, no closing. */
export function lockWindow(window: BrowserWindow, mayCloseNow: () => boolean, log: (line: string) => void): void {
  const { webContents } = window;
  webContents.setIgnoreMenuShortcuts(true);
  webContents.on('before-input-event', (event, input: Input) => {
    if (isKeyDenied(input)) event.preventDefault();
  });
  webContents.on('context-menu', (event) => event.preventDefault());
  // Here, to prevent means: whatever the page says, it is left.
  webContents.on('will-prevent-unload', (event) => event.preventDefault());
  webContents.on('did-finish-load', () => {
    // There is nothing to go back to, by whichever gesture.
    webContents.navigationHistory.clear();
    webContents
      .setVisualZoomLevelLimits(1, 1)
      .catch((error: unknown) => log(`zooming by pinch could not be switched off: ${String(error)}`));
  });
  window.on('close', (event) => {
    if (mayCloseNow()) return;
    event.preventDefault();
    log('closing an unattended window was refused');
  });
}
