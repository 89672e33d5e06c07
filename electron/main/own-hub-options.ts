import type { HubOptions } from './hub-command.ts';
import type { Launch } from './launch.ts';
import type { Settings } from './settings.ts';

/** Where other machines look for a hub, as `hubAddress` completes what somebody typed. */
const usualPort = '4817';

/** How this machine's hub is started: what the start said wins over the settings, for this run only. */
export function ownHubOptions(settings: Settings['hub'], launch: Launch, ownFolder: string): HubOptions {
  const own = settings.mode === 'own' ? settings : undefined;
  const network = own?.network === true;
  return {
    dataFolder: launch.dataFolder ?? own?.dataFolder ?? ownFolder,
    // Any free port serves this machine's own windows; others must find it again.
    port: network && launch.port === '0' ? usualPort : launch.port,
    // The demo is for this machine only.
    demo: !network && (launch.demo || own?.demo === true),
    network,
  };
}
