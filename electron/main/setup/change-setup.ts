import { app } from 'electron';
import type { SecretBox } from '../secrets/secret-box.ts';
import { withSealedTokens } from '../secrets/station-tokens.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { ProveSupervisor } from './prove-supervisor.ts';
import type { Setup } from './setup.ts';
import type { StationsAtHub } from './station-printing.ts';

/** Opens the assistant on a machine that is set up: its supervisor's PIN first, and afterwards the app starts anew. */
export function changeSetup(
  setup: Setup,
  parts: {
    readonly store: SettingsStore;
    readonly box: SecretBox | null;
    readonly prove: ProveSupervisor;
    readonly stations: StationsAtHub;
  },
): void {
  setup.open({
    before: parts.store.read,
    prove: parts.prove,
    finish: async (settings) => {
      const sealed = await withSealedTokens(settings, parts.box);
      parts.store.update(() => sealed);
    },
    stations: () => parts.stations,
    // The hub of before runs on until the app starts anew.
    progress: () => ({ state: 'up', admin: null }),
    openStations: () => {
      app.relaunch();
      app.quit();
    },
  });
}
