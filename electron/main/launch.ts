/** What whoever starts the app may say: by environment, as for the hub alone, or on the command line. */
export type Launch = {
  /** One folder for settings, site and logs, instead of the system's place for them. */
  readonly home: string | undefined;
  /** The site's folder; it wins over the settings. */
  readonly dataFolder: string | undefined;
  /** The hub's port on loopback; `0` picks a free one. */
  readonly port: string;
  readonly demo: boolean;
  /** Open the assistant, to change how this machine is set up. */
  readonly setup: boolean;
  /** Try out that the app works, and end. */
  readonly smokeTest: boolean;
};

export function readLaunch(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Launch {
  return {
    home: env.KEYTURN_HOME || undefined,
    dataFolder: env.KEYTURN_DATA || undefined,
    port: env.KEYTURN_PORT || '0',
    demo: argv.includes('--demo'),
    setup: argv.includes('--setup'),
    smokeTest: argv.includes('--smoke-test'),
  };
}
