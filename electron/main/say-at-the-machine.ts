import { dialog } from 'electron';
import type { Log } from './log.ts';
import { settingsMovedAside, siteFounded } from './words.ts';

// Nobody waits for an answer: an unattended kiosk must start all the same.

/** The settings could not be read and were put aside. */
export function sayThatSettingsMoved(file: string, log: Log): void {
  log(`settings: unreadable, moved to ${file}`);
  dialog
    .showMessageBox({ type: 'warning', ...settingsMovedAside(file) })
    .catch((error: unknown) => log(`a message could not be shown: ${String(error)}`));
}

/** The PIN of a site made without the assistant; it is nowhere else, so it must be seen. */
export function sayAdminPin(pin: string, log: Log): void {
  dialog
    .showMessageBox({ type: 'info', ...siteFounded(pin) })
    .catch((error: unknown) => log(`a message could not be shown: ${String(error)}`));
}
