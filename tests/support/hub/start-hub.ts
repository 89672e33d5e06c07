import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Client } from '#shared/protocol/client.ts';
import { httpClient, type Token } from './clients.ts';
import { temporaryFolder } from './temporary-folder.ts';

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));
/** The hub as it is written, and as it is shipped. */
const entries = { sources: path('../../../electron/hub/index.ts'), built: path('../../../dist/hub/index.js') };
/** One of these, or the hub's file in a packed app. */
type Entry = keyof typeof entries | { readonly file: string };
/** For a hub that never comes up: one that starts takes seconds, and ten times that on a machine that is busy. */
const readyWithinMs = 150_000;

/** The line a hub prints when it listens. */
export type ReadyLine = {
  readonly ready: true;
  readonly url: string;
  readonly pid: number;
  readonly demo?: { readonly staff: readonly { login: string; pin: string; roles: readonly string[] }[] };
};

/** A hub in a process of its own. */
export type RunningHub = {
  readonly url: string;
  readonly data: string;
  readonly ready: ReadyLine;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly client: (token?: Token) => Client;
  /** Signs in and returns the session's token. */
  readonly signIn: (login: string, pin: string) => Promise<string>;
  /** The PIN of the admin of a new site, which the hub tells once on standard error. */
  readonly adminPin: () => Promise<string>;
  /** SIGTERM; the exit code. */
  readonly stop: () => Promise<number | null>;
  /** SIGKILL, as a power cut would end it. */
  readonly kill: () => Promise<void>;
};

export type HubStart = {
  readonly data?: string;
  readonly demo?: boolean;
  /** The shipped hub serves the built pages and starts sooner. */
  readonly entry?: Entry;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed when it asks. */
  readonly stdin?: string;
};

/** Starts a hub on a free port of this machine and waits for its ready line. */
export async function startHub(start: HubStart = {}) {
  const { data = temporaryFolder(), demo = false, entry = 'sources', args = [], env = {}, stdin } = start;
  const hub = runHub(['--data', data, '--port', '0', ...(demo ? ['--demo'] : []), ...args], env, entry);
  if (stdin !== undefined) hub.child.stdin?.end(stdin);
  const ready = await readyLine(hub);
  const client = (token: Token = null) => httpClient(ready.url, token);
  return {
    url: ready.url,
    data,
    ready,
    client,
    stdout: () => hub.output.stdout,
    stderr: () => hub.output.stderr,
    signIn: async (login, pin) =>
      (
        await client().signIn({
          body: {
            login,
            pin,
          },
        })
      ).token,
    adminPin: () => toldOnStderr(hub, /PIN (\d+)/),
    async stop() {
      hub.child.kill('SIGTERM');
      return hub.exited;
    },
    async kill() {
      hub.child.kill('SIGKILL');
      await hub.exited;
    },
  } satisfies RunningHub;
}

export type HubProcess = {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly exited: Promise<number | null>;
};

/** Runs the hub with any command line, also one it refuses. It dies with this process. */
export function runHub(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  entry: Entry = 'sources',
): HubProcess {
  const file = typeof entry === 'string' ? entries[entry] : entry.file;
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      resolve(code);
    });
  });
  return { child, output, exited };
}

/** What a hub says on standard error, once it has said it. */
export function toldOnStderr({ child, output, exited }: HubProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = wanted.exec(output.stderr)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stderr?.on('data', look);
    const unsaid = async () => {
      await exited;
      reject(new Error(`the hub ended without a word of it: ${output.stderr}`));
    };
    void unsaid();
    look();
  });
}

function readyLine({ child, output, exited }: HubProcess): Promise<ReadyLine> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}: ${output.stdout}${output.stderr}`));
    const late = setTimeout(() => fail('the hub was not ready in time'), readyWithinMs);
    child.stdout?.on('data', () => {
      const [line, rest] = output.stdout.split('\n');
      if (rest === undefined || !line) return;
      clearTimeout(late);
      resolve(JSON.parse(line) as ReadyLine);
    });
    const ended = async () => {
      const code = await exited;
      clearTimeout(late);
      fail(`the hub ended with ${code}`);
    };
    void ended();
  });
}
