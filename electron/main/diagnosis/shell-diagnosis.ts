import { arch, freemem, release, totalmem } from 'node:os';
import { readLogTails } from '#logs/log-tails.ts';
import { zipFiles } from '#logs/zip-files.ts';
import type { HubState } from '#shared/bridge/bridge.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import type { Settings } from '../settings.ts';
import type { HubFacts } from './ask-hub-facts.ts';

export type DiagnosedShell = {
  readonly version: string;
  readonly settings: Settings;
  readonly hub: HubState;
  /** What the hub answered when it was asked for this diagnosis. */
  readonly hubFacts: HubFacts;
  readonly keychain: boolean;
  /** Folders whose logs are sent along: the app's own, and its hub's where that runs on this machine. */
  readonly logs: readonly string[];
};

/**
 * What a station can tell, whether its hub is down or up: versions, machine, how it is set up, the hub's schema and how far its
 * journal is where it answers, and the ends of the logs, as a ZIP. No address, name, token or folder is in it; the journal's
 * hash is in the hub's own diagnosis only.
 */
export async function shellDiagnosis(shell: DiagnosedShell, now: number): Promise<Buffer> {
  const facts = Buffer.from(JSON.stringify(factsOf(shell, now), null, 2));
  const files = new Map<string, Uint8Array>([['station.json', facts]]);
  for (const folder of shell.logs) {
    for (const [name, tail] of await readLogTails(folder)) files.set(`logs/${name}`, tail);
  }
  return zipFiles(files);
}

function factsOf({ version, settings, hub, hubFacts, keychain }: DiagnosedShell, now: number) {
  const { mode } = settings.hub;
  return {
    madeAt: new Date(now).toISOString(),
    keyturn: { version, protocolVersion },
    machine: {
      platform: process.platform,
      arch: arch(),
      system: release(),
      node: process.version,
      electron: process.versions['electron'] ?? null,
      memoryBytes: { whole: totalmem(), free: freemem() },
      keychain,
    },
    hub: {
      mode,
      state: hub.state,
      since: new Date(hub.since).toISOString(),
      answered: hubFacts !== null,
      version: hubFacts?.version ?? null,
      schema: hubFacts?.schemaVersion ?? null,
      journalSeq: hubFacts?.journalSeq ?? null,
      ...(settings.hub.mode === 'own'
        ? { demo: settings.hub.demo, network: settings.hub.network === true }
        : { secure: settings.hub.url.startsWith('https:') }),
    },
    stations: settings.windows.map(({ role, display }) => ({ role, ownDisplay: display !== undefined })),
    paired: Object.keys(settings.stationTokens),
    autostart: settings.autostart === true,
  };
}
