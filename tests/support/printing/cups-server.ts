import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../hub/temporary-folder.ts';

/** Why no real CUPS can be started here, or null where it can: it needs its own programs and root. */
export function whyNoCups(): string | null {
  if (process.platform === 'win32') return 'Windows has no CUPS';
  if (spawnSync('cupsd', ['-h']).error) return 'cupsd is not installed (apt-get install cups cups-client)';
  if (spawnSync('lp', ['--help']).error) return 'lp is not installed (apt-get install cups-client)';
  if (process.platform === 'linux' && !existsSync('/usr/lib/cups/backend/socket')) {
    return 'CUPS reaches no printer on the network (apt-get install cups)';
  }
  return process.getuid?.() === 0 ? null : 'cupsd starts as root only';
}

/** A CUPS of the test's own, on a port of its own, without systemd. */
export type CupsServer = {
  readonly env: NodeJS.ProcessEnv;
  /** Runs a CUPS command there; throws when it fails. */
  readonly command: (name: string, ...args: readonly string[]) => string;
  /** Makes a raw queue that sends its bytes to a port of this machine. */
  readonly addRawQueue: (name: string, port: number) => void;
  readonly stop: () => Promise<void>;
};

export async function startCups(): Promise<CupsServer> {
  const folder = temporaryFolder();
  // cupsd drops its rights for what it starts; those must reach their spool.
  spawnSync('chmod', ['0755', folder]);
  for (const name of ['etc', 'spool/tmp', 'cache', 'log', 'run']) mkdirSync(join(folder, name), { recursive: true });
  const port = await freePort();
  const files = `ServerRoot ${folder}/etc\nRequestRoot ${folder}/spool\nTempDir ${folder}/spool/tmp\nCacheDir ${folder}/cache
StateDir ${folder}/run\nAccessLog ${folder}/log/access\nErrorLog ${folder}/log/error\nPageLog ${folder}/log/page
ServerBin /usr/lib/cups\nDataDir /usr/share/cups\nUser lp\nGroup lp\nSystemGroup root\nFatalErrors none\n`;
  const settings = `Listen 127.0.0.1:${port}\nLogLevel warn\nBrowsing Off\nWebInterface No\nPreserveJobHistory Yes
<Location />\nOrder allow,deny\nAllow all\n</Location>
<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n`;
  writeFileSync(join(folder, 'etc', 'cups-files.conf'), files);
  writeFileSync(join(folder, 'etc', 'cupsd.conf'), settings);
  const daemon = spawn(
    'cupsd',
    ['-f', '-c', join(folder, 'etc', 'cupsd.conf'), '-s', join(folder, 'etc', 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  const env = { ...process.env, CUPS_SERVER: `127.0.0.1:${port}`, LC_ALL: 'C' };
  const command = (name: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(name, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  await untilRunning(daemon, () => spawnSync('lpstat', ['-r'], { env, encoding: 'utf8' }).stdout);
  return {
    env,
    command,
    addRawQueue: (name, sink) =>
      void command('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${sink}`, '-m', 'raw'),
    async stop() {
      const ended = new Promise((resolve) => daemon.once('exit', resolve));
      daemon.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilRunning(daemon: ChildProcess, status: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (/is running/.test(status())) return;
    if (daemon.exitCode !== null) throw new Error(`cupsd ended with ${daemon.exitCode}`);
    await pause(50);
  }
  throw new Error('cupsd did not start');
}

/** A port that takes bytes and keeps them, one delivery for each connection. */
export async function openSink() {
  const deliveries: Buffer[] = [];
  const sockets = new Set<Socket>();
  let held = false;
  const ends = new Set<() => void>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const parts: Buffer[] = [];
    sockets.add(socket);
    socket.on('data', (part: Buffer) => void parts.push(part));
    socket.on('error', () => undefined);
    socket.on('end', () => {
      deliveries.push(Buffer.concat(parts));
      if (held) ends.add(() => socket.end());
      else socket.end();
    });
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    deliveries: () => deliveries,
    /** From now on it takes everything and does not say that it is done, like a printer that is still at it. */
    hold: () => void (held = true),
    release() {
      held = false;
      for (const end of ends) end();
      ends.clear();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function freePort(): Promise<number> {
  const sink = await openSink();
  await sink.close();
  return sink.port;
}
