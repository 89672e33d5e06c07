import type { BrowserWindow } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { type WindowBounds, windowBounds } from './window-bounds.ts';

/** Dragging a window tells of every step. */
const restedAfterMs = 1_000;
const kept: ReadonlySet<ShellRole> = new Set(['desk', 'manage']);

/** Whose windows stand where they were left: those somebody arranges to their own work. */
export function keepsBounds(role: ShellRole): boolean {
  return kept.has(role);
}

type Watched = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isDestroyed'> & {
  on(event: 'resize' | 'move' | 'close' | 'closed', listener: () => void): unknown;
};

/** Tells where a window was left, a moment after it was moved and when it is closed. */
export function keepBounds(window: Watched, save: (bounds: WindowBounds) => void): void {
  let resting: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(resting);
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const bounds = windowBounds.safeParse({ x, y, width, height, maximized: window.isMaximized() });
    if (bounds.success) save(bounds.data);
  };
  const moved = () => {
    clearTimeout(resting);
    resting = setTimeout(tell, restedAfterMs);
  };
  window.on('resize', moved);
  window.on('move', moved);
  window.on('close', tell);
  window.on('closed', () => clearTimeout(resting));
}
