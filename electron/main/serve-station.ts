import { join } from 'node:path';
import { app, type Session, session } from 'electron';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { type AppFolders, appHandler } from './app-protocol.ts';
import type { Hub } from './hub.ts';
import { guardDownloads } from './lockdown/guard-downloads.ts';
import type { Log } from './log.ts';
import { appScheme } from './own-url.ts';
import type { StationTokens } from './secrets/station-tokens.ts';
import { partitionOf } from './window-options.ts';

/** The app's own files. */
export function appFolders(): AppFolders {
  return {
    pages: join(app.getAppPath(), 'dist', 'renderer'),
    static: join(app.getAppPath(), 'resources', 'static'),
  };
}

/** Gives a role's session its pages and its way to the hub. */
export function serveStation(
  role: ShellRole,
  hub: Hub,
  { tokens, keychain }: { readonly tokens: StationTokens; readonly keychain: boolean },
  network: Session,
  log: Log,
): void {
  const handler = appHandler(
    appFolders(),
    {
      hubUrl: hub.url,
      fetch: async (url, init) => network.fetch(url, init),
      stationToken: () => tokens.read(role),
      keychain,
      saveStationToken: (token) => {
        tokens
          .save(role, token)
          .catch((error: unknown) => log(`${role}: its token could not be kept: ${String(error)}`));
      },
    },
    log,
  );
  const pages = session.fromPartition(partitionOf(role));
  guardDownloads(pages, role, log);
  pages.protocol.handle(appScheme, handler);
}
