import { type ShellRole, shellRoles } from './bridge.ts';

const prefix = '--keyturn-station=';

/** What a preload must know before its page runs; Electron hands it over as an argument of the page's process. */
export type StationInfo = { readonly role: ShellRole; readonly version: string };

/** Writes the argument that `readStationArgument` reads. */
export function stationArgument(info: StationInfo): string {
  return `${prefix}${info.role},${info.version}`;
}

/** Finds the station's role and version among a page process's arguments; throws when the window was opened without. */
export function readStationArgument(argv: readonly string[]): StationInfo {
  const [role, version] = (argv.find((one) => one.startsWith(prefix)) ?? '').slice(prefix.length).split(',');
  const known = shellRoles.find((one) => one === role);
  if (known === undefined || version === undefined) throw new Error('this window was opened without a station');
  return { role: known, version };
}

const setupPrefix = '--keyturn-setup=';

/** Writes the argument that `readSetupArgument` reads. */
export function setupArgument(version: string): string {
  return `${setupPrefix}${version}`;
}

/** The app's version where the page is the first-run assistant's; undefined for every station. */
export function readSetupArgument(argv: readonly string[]): string | undefined {
  return argv.find((one) => one.startsWith(setupPrefix))?.slice(setupPrefix.length);
}
