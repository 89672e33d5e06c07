import type { ShellRole } from '#shared/bridge/bridge.ts';
import { windowMode } from '../displays/place-windows.ts';

/** Stations that fill a screen and that nobody of the house sits at: they are locked. */
export function isUnattended(role: ShellRole): boolean {
  return windowMode(role) !== 'window';
}
