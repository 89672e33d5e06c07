import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { type Settings, settingsSchema } from './settings.ts';

export type SettingsStore = {
  readonly read: () => Settings;
  readonly update: (change: (settings: Settings) => Settings) => void;
};
export type OpenedSettings = {
  /** Undefined where this machine is not set up: at a first start, or when its settings could not be read. */
  readonly store?: SettingsStore;
  /** Where a settings file that could not be read was put; the person at the machine must hear of it. */
  readonly movedAside?: string;
};

/** Opens the settings, if there are any. Nothing is ever overwritten that could not be read. */
export function openSettings(folder: string, now: Date): OpenedSettings {
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) return {};
  try {
    return { store: openStore(folder) };
  } catch {
    const movedAside = join(folder, `settings.unreadable-${now.toISOString().replaceAll(':', '-')}.json`);
    renameSync(file, movedAside);
    return { movedAside };
  }
}

/** The settings of a machine that has none. */
export function foundSettings(folder: string, first: Settings): SettingsStore {
  return openStore(folder, first);
}

function openStore(folder: string, initial?: Settings): SettingsStore {
  // Station tokens are in it: for the owner's eyes only.
  const store = new Store<Settings>({
    cwd: folder,
    name: 'settings',
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
  if (initial !== undefined) store.store = initial;
  let current = settingsSchema.parse(store.store);
  return {
    read: () => current,
    update: (change) => {
      current = settingsSchema.parse(change(current));
      store.store = current;
    },
  };
}
