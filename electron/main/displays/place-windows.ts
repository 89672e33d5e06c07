import type { ShellRole } from '#shared/bridge/bridge.ts';
import { matchDisplays, type SavedDisplay, type Screen } from './match-displays.ts';

export type { Screen };
/** `screen` is null while there is none this window may stand on. */
export type PlacedWindow = { readonly role: ShellRole; readonly screen: Screen | null };

type WindowMode = 'kiosk' | 'fullscreen' | 'window';

const modes: Readonly<Record<ShellRole, WindowMode>> = {
  kiosk: 'kiosk',
  // Whoever sits at the desk touches it, and must not leave it.
  customer: 'kiosk',
  board: 'fullscreen',
  reception: 'window',
  desk: 'window',
  manage: 'window',
  guide: 'window',
};

/** How a station shows itself: alone on its screen, or as a window among others. */
export function windowMode(role: ShellRole): WindowMode {
  return modes[role];
}

/**
 * Gives each window a screen that exists now. A remembered screen that is still there wins. A station that fills its
 * screen otherwise takes a free one, an outer one first; where it remembers one that is gone and none is free, it waits:
 * a board over the clerk's work helps nobody. All others go to the primary screen.
 */
export function placeWindows(
  windows: readonly { readonly role: ShellRole; readonly display?: SavedDisplay | undefined }[],
  screens: readonly Screen[],
  primary: Screen,
): readonly PlacedWindow[] {
  const remembered = matchDisplays(
    windows.map(({ display }) => display),
    screens,
  );
  const settled = windows.map(
    ({ role }, index) => remembered[index] ?? (windowMode(role) === 'window' ? primary : undefined),
  );
  const taken = new Set(settled.flatMap((screen) => screen?.id ?? []));
  return windows.map(({ role, display }, index) => {
    const own = settled[index];
    if (own !== undefined) return { role, screen: own };
    const free = screens.filter((screen) => !taken.has(screen.id));
    const screen = free.find(({ id }) => id !== primary.id) ?? free[0] ?? (display === undefined ? primary : null);
    if (screen !== null) taken.add(screen.id);
    return { role, screen };
  });
}

/** The stations that have nowhere to stand, for whoever works here to hear of. */
export function withoutScreen(placed: readonly PlacedWindow[]): readonly ShellRole[] {
  return placed.filter(({ screen }) => screen === null).map(({ role }) => role);
}
