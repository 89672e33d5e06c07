import type { ShellRole } from '#shared/bridge/bridge.ts';
import { shellRoles } from '#shared/bridge/bridge.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { SecretBox } from './secret-box.ts';

/** Before what the keychain sealed; a hub's tokens never begin so. */
const sealedMark = 'safe:';

/** The tokens of this machine's stations: in the settings sealed, in memory open. */
export type StationTokens = {
  readonly read: (role: ShellRole) => string | undefined;
  readonly save: (role: ShellRole, token: string) => Promise<void>;
};

/**
 * Opens the tokens. What lay plain is sealed where there is a keychain now; what this keychain can't open stays where it
 * is, and its station asks to be paired.
 */
export async function openStationTokens(store: SettingsStore, box: SecretBox | null, log: Log): Promise<StationTokens> {
  const open = new Map<ShellRole, string>();
  for (const role of shellRoles) {
    const kept = store.read().stationTokens[role];
    if (kept === undefined) continue;
    const token = kept.startsWith(sealedMark) ? await unsealed(kept, box) : { text: kept, stale: true };
    if (token === undefined) {
      log(`${role}: its token can't be opened on this machine; it has to be paired again`);
      continue;
    }
    open.set(role, token.text);
    if (token.stale && box !== null) await keep(role, token.text);
  }

  async function keep(role: ShellRole, token: string): Promise<void> {
    const kept = await sealToken(token, box);
    store.update((now) => ({ ...now, stationTokens: { ...now.stationTokens, [role]: kept } }));
  }

  return {
    read: (role) => open.get(role),
    async save(role, token) {
      open.set(role, token);
      await keep(role, token);
    },
  };
}

/** Settings whose tokens are sealed before they reach the disk. */
export async function withSealedTokens(settings: Settings, box: SecretBox | null): Promise<Settings> {
  const stationTokens: Settings['stationTokens'] = {};
  for (const role of shellRoles) {
    const token = settings.stationTokens[role];
    if (token !== undefined) stationTokens[role] = token.startsWith(sealedMark) ? token : await sealToken(token, box);
  }
  return { ...settings, stationTokens };
}

async function sealToken(token: string, box: SecretBox | null): Promise<string> {
  const sealed = await box?.seal(token);
  return sealed === undefined ? token : sealedMark + sealed;
}

async function unsealed(kept: string, box: SecretBox | null) {
  return box === null ? undefined : box.open(kept.slice(sealedMark.length));
}
