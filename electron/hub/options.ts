import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How a hub is started. */
export type HubOptions = {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly demo: boolean;
  /** Put the sample notices on display at a demo site. */
  readonly sampleNotices: boolean;
  /** How many times as fast as the clock a drill plays a day on a copy of the site; null = no drill. */
  readonly drill: number | null;
  /** Port of the second listener for customers' phones; null = none. */
  readonly publicPort: number | null;
  /** Files of the site's own certificate and key; without them the hub makes its own where it needs one. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Put the data key back with the recovery passphrase (read from standard input) and end. */
  readonly recover: boolean;
  /** File of the passphrase the data key is wrapped in; null where it lies in an owner-only file. */
  readonly keyPassphraseFile: string | null;
  /** Where the desktop app that started this hub keeps its logs; null for a hub that runs alone. */
  readonly shellLogs: string | null;
  /** Put the site back to a backup before it opens; with `dryRun` only say what that would do, and end. */
  readonly restore: { readonly id: string; readonly from: string | null; readonly dryRun: boolean } | null;
};

/** The name of the credential a systemd unit may load (`LoadCredential=`). */
const credentialName = 'keyturn-key-passphrase';

/** The command line does not make sense; the message says what to change. */
export class BadOptions extends Error {}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether a host is this machine itself, where plain HTTP is safe. */
export function isOwnHost(host: string): boolean {
  return loopbackHosts.has(host);
}

/** Reads the command line and the environment. Throws BadOptions. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): HubOptions {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        demo: { type: 'boolean' },
        'sample-notices': { type: 'boolean' },
        drill: { type: 'string' },
        'public-port': { type: 'string' },
        cert: { type: 'string' },
        key: { type: 'string' },
        recover: { type: 'boolean' },
        restore: { type: 'string' },
        from: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    }));
  } catch (problem) {
    throw new BadOptions(problem instanceof Error ? problem.message : String(problem));
  }
  const text = (name: string, fallback: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : fallback;
  };
  const host = text('host', env['KEYTURN_HOST'] || '127.0.0.1');
  const [cert, key] = [text('cert', ''), text('key', '')];
  if ((cert === '') !== (key === '')) throw new BadOptions('--cert and --key go together');
  const tls = cert === '' ? null : { cert, key };
  const demo = values['demo'] === true;
  if (demo && !isOwnHost(host)) throw new BadOptions('--demo is for this machine only (host 127.0.0.1)');
  const sampleNotices = values['sample-notices'] === true;
  if (sampleNotices && !demo) throw new BadOptions('--sample-notices is for --demo only');
  return {
    data: text('data', env['KEYTURN_DATA'] || join(homedir(), '.keyturn')),
    port: portOf(text('port', env['KEYTURN_PORT'] || '4817'), 'port'),
    host,
    demo,
    sampleNotices,
    drill: values['drill'] === undefined ? null : speedOf(text('drill', '')),
    publicPort: values['public-port'] === undefined ? null : portOf(text('public-port', ''), 'public-port'),
    tls,
    recover: values['recover'] === true,
    keyPassphraseFile: passphraseFile(env),
    shellLogs: env['KEYTURN_SHELL_LOGS'] || null,
    restore: restoreOf(text('restore', ''), text('from', ''), values['dry-run'] === true),
  };
}

function passphraseFile(env: Readonly<Record<string, string | undefined>>): string | null {
  const { KEYTURN_KEY_PASSPHRASE_FILE: named, CREDENTIALS_DIRECTORY: credentials } = env;
  if (named) return named;
  const credential = credentials ? join(credentials, credentialName) : null;
  return credential !== null && existsSync(credential) ? credential : null;
}

function restoreOf(id: string, from: string, dryRun: boolean): HubOptions['restore'] {
  if (id === '') {
    if (from !== '' || dryRun) throw new BadOptions('--from and --dry-run go with --restore ID');
    return null;
  }
  if (!/^bak_[0-9A-Za-z]{1,40}$/.test(id)) throw new BadOptions(`--restore ${id} is not the id of a backup`);
  return { id, from: from === '' ? null : from, dryRun };
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (!/^\d+$/.test(text) || speed < 1 || speed > 60) throw new BadOptions(`--drill ${text} is not a speed (1 to 60)`);
  return speed;
}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new BadOptions(`--${name} ${text} is not a port (0 to 65535)`);
  return port;
}
