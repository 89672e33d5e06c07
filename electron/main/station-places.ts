import { screen } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { placeWindows, withoutScreen } from './displays/place-windows.ts';
import { watchDisplays } from './displays/watch-displays.ts';
import type { WindowBounds } from './displays/window-bounds.ts';
import type { Log } from './log.ts';
import type { SettingsStore } from './settings-store.ts';
import type { BoundsBook, StationWindows } from './station-windows.ts';

/** Keeps every station on its display while displays come and go. */
export type StationPlaces = {
  /** The stations whose display is gone and who wait for it. */
  readonly missing: () => readonly ShellRole[];
  readonly begin: () => void;
};

/** `begin` opens the windows; from then on each change of the displays places them anew. */
export function createStationPlaces(windows: StationWindows, store: SettingsStore, log: Log): StationPlaces {
  let missing: readonly ShellRole[] = [];
  function place(): void {
    const screens = screen.getAllDisplays();
    const placed = placeWindows(store.read().windows, screens, screen.getPrimaryDisplay());
    windows.arrange(placed, screens);
    const now = withoutScreen(placed);
    if (now.join() === missing.join()) return;
    missing = now;
    log(now.length === 0 ? 'every station has its screen again' : `no screen for: ${now.join(', ')}`);
    windows.push('keyturn:missing-screens', now);
  }
  return {
    missing: () => missing,
    begin: () => {
      place();
      watchDisplays(screen, place);
    },
  };
}

/** The settings as the book of where windows were left. */
export function boundsBook(store: SettingsStore): BoundsBook {
  return {
    read: (index) => store.read().windows[index]?.bounds,
    save: (index, bounds: WindowBounds) =>
      store.update((settings) => ({
        ...settings,
        windows: settings.windows.map((window, at) => (at === index ? { ...window, bounds } : window)),
      })),
  };
}
