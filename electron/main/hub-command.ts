/** The hub's name among the app's processes. */
export const hubServiceName = 'keyturn-hub';

export type HubOptions = {
  readonly dataFolder: string;
  readonly port: string;
  readonly demo: boolean;
  /** Reached by other machines too, with a certificate of the site's own authority. */
  readonly network: boolean;
};

/** The hub's arguments; it listens on loopback unless the site's other machines need it. */
export function hubArguments({ dataFolder, port, demo, network }: HubOptions): string[] {
  return [
    '--data',
    dataFolder,
    '--port',
    port,
    ...(network ? ['--host', '0.0.0.0'] : []),
    ...(demo ? ['--demo', '--sample-notices'] : []),
  ];
}

/**
 * The hub's environment without what would turn it into something else or contradict its arguments, and with where the app keeps
 * its logs, for the hub's diagnosis.
 */
export function hubEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  shellLogs: string,
): Record<string, string> {
  const withheld = /^(NODE_OPTIONS|ELECTRON_RUN_AS_NODE|KEYTURN_)/;
  const kept: Record<string, string> = { KEYTURN_SHELL_LOGS: shellLogs };
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !withheld.test(name)) kept[name] = value;
  }
  return kept;
}
