import type { Session } from 'electron';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { askMoment, runUpdates } from './run-updates.ts';

/** Begins to look for updates where the site has named a server, in an installed app; off otherwise. */
export async function startUpdates(
  settings: Settings,
  app: { readonly version: string; readonly packaged: boolean },
  hub: Hub,
  network: Pick<Session, 'fetch'>,
  log: Log,
): Promise<void> {
  if (settings.updates === undefined || !app.packaged) return;
  // Loaded only where it is wanted.
  const { systemUpdater } = await import('./system-updater.ts');
  runUpdates({
    own: app.version,
    isHub: settings.hub.mode === 'own',
    updater: systemUpdater(settings.updates.url),
    moment: async () => askMoment(hub.url(), async (url, init) => network.fetch(url, init)),
    stopHub: hub.stop,
    log,
  });
}
