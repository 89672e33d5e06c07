import electronUpdater from 'electron-updater';
import type { Updater } from './run-updates.ts';

/** The updater of this system, set to the site's own server; it does nothing by itself. */
export function systemUpdater(url: string): Updater {
  const { autoUpdater } = electronUpdater;
  // Its own lines would name the server.
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.setFeedURL({ provider: 'generic', url });
  return {
    check: async () => (await autoUpdater.checkForUpdates())?.updateInfo.version ?? null,
    download: async () => {
      await autoUpdater.downloadUpdate();
    },
    install: () => autoUpdater.quitAndInstall(true, true),
  };
}
