import type { Display } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { StationWindow } from './settings.ts';

export type Screen = Pick<Display, 'id' | 'bounds' | 'workArea'>;
export type PlacedWindow = { readonly role: ShellRole; readonly screen: Screen };

type WindowMode = 'kiosk' | 'fullscreen' | 'window';

const modes: Readonly<Record<ShellRole, WindowMode>> = {
  kiosk: 'kiosk',
  board: 'fullscreen',
  reception: 'window',
  desk: 'window',
  manage: 'window',
};

/** How a station shows itself: alone on its screen, or as a window among others. */
export function windowMode(role: ShellRole): WindowMode {
  return modes[role];
}

/**
 * Gives each window a screen that exists now. A saved screen that is still there wins; a station that fills its screen
 * takes a free one, an outer one first; all others go to the primary screen.
 */
export function placeWindows(
  windows: readonly StationWindow[],
  screens: readonly Screen[],
  primary: Screen,
): readonly PlacedWindow[] {
  const saved = windows.map(({ displayId }) => screens.find((screen) => screen.id === displayId));
  const taken = new Set(saved.flatMap((screen) => screen?.id ?? []));
  return windows.map(({ role }, index) => {
    const own = saved[index];
    if (own !== undefined) return { role, screen: own };
    if (windowMode(role) === 'window') return { role, screen: primary };
    const free = screens.filter((screen) => !taken.has(screen.id));
    const screen = free.find(({ id }) => id !== primary.id) ?? free[0] ?? primary;
    taken.add(screen.id);
    return { role, screen };
  });
}
