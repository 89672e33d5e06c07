import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FastifyInstance } from 'fastify';
import { type Log, noLog, openLog } from '#logs/log.ts';
import { announceHub } from './discovery/announce-hub.ts';
import { BackupProblem } from './backup/backup-problem.ts';
import { restoreAsked, restoreOrdered } from './backup/restore-at-start.ts';
import { demoStaff } from './demo/demo-staff.ts';
import { beginDrill } from './drill/begin-drill.ts';
import { runDrill } from './drill/run-drill.ts';
import { type Hub, openHub } from './hub.ts';
import { portOf } from './http/port-of.ts';
import { BadOptions, type HubOptions, isOwnHost, readOptions } from './options.ts';
import { admitOwnStations } from './parent/admit-own-stations.ts';
import { assignOwnPrinters } from './parent/assign-own-printers.ts';
import type { ParentPort } from './parent/ask-parent.ts';
import { openParentLink, type ParentLink } from './parent/parent-link.ts';
import {
  DataKeyMissing,
  type KeySource,
  phraseIsDue,
  recoverDataKey,
  WrongRecoveryPhrase,
} from './privacy/data-key.ts';
import { openShellLink } from './printing/shell-link.ts';
import { KeyPassphraseWanted, WrongKeyPassphrase } from './privacy/key-passphrase.ts';
import { passphraseSource } from './privacy/passphrase-file.ts';
import { buildPhoneServer, buildServer } from './server.ts';
import { NoCopyBeforeMigration } from './store/copy-before-migration.ts';
import { FolderInUse } from './store/folder-lock.ts';
import { DatabaseFromTheFuture } from './store/migrate.ts';
import { schemaVersion } from './store/migrations/index.ts';
import { givenCertificates, type SiteCertificates } from './tls/site-certificates.ts';
import { version } from './version.ts';

/** Faults whoever starts the hub can mend: said in one line, without a stack. */
const plainFaults = [
  BadOptions,
  FolderInUse,
  DatabaseFromTheFuture,
  NoCopyBeforeMigration,
  DataKeyMissing,
  WrongRecoveryPhrase,
  WrongKeyPassphrase,
  KeyPassphraseWanted,
  BackupProblem,
];
const inUse = 'EADDRINUSE';
/** The desktop app, where the hub runs inside it. */
const { parentPort } = process as { parentPort?: ParentPort };
/** In the data folder, once it is known which. */
let log: Log = noLog;

/** Starts the hub and says so in one line of JSON on standard output; ends cleanly on SIGTERM, SIGINT or a shutdown message. */
export async function start(args: readonly string[]): Promise<void> {
  const options = readOptions(args, process.env);
  if (options.recover) return recover(options.data);
  log = openLog(join(options.data, 'logs'), 'hub.log');
  log.info('the hub starts', { version, schema: schemaVersion, node: process.version, platform: process.platform });
  const restored = options.restore
    ? await restoreAsked(options.data, options.restore, process.env)
    : await restoreOrdered(options.data, process.env);
  if (options.restore?.dryRun) return console.log(JSON.stringify(restored));
  if (restored !== null) log.info('the site was restored', { count: restored.journal.seq });
  const shell = parentPort ? openShellLink(parentPort) : null;
  const parent = parentPort ? openParentLink(parentPort) : null;
  const keySource = await keySourceOf(options, parent);
  const drill = options.drill === null ? null : await beginDrill(options.data, options.drill);
  const hub = await openHub({
    folder: drill?.site.folder ?? options.data,
    demo: options.demo,
    // A drill prints on no machine of the site.
    shell: drill ? null : shell,
    keySource,
    log,
    ...(drill ? { now: drill.clock.now, drill: true } : {}),
  });
  const servers: FastifyInstance[] = [];
  let leaveNetwork: () => Promise<void> = async () => undefined;
  try {
    // Before anything that may fail: the PIN is told once, and is nowhere else.
    if (hub.adminPin !== null) await parent?.tellFounded(hub.adminPin);
    const phonePages = options.publicPort !== null;
    const certificates = await certificatesFor(hub, options);
    const server = await buildServer(hub, { certificates, phonePages, shellLogs: options.shellLogs });
    servers.push(server);
    await server.listen({ port: options.port, host: options.host });
    if (options.publicPort !== null) servers.push(await listenForPhones(hub, options.publicPort, certificates));
    log.info('the hub listens', { port: portOf(server) ?? 0, secure: certificates !== null, demo: hub.house.demo });
    if (parent && !drill) {
      await admitOwnStations(hub, parent);
      await assignOwnPrinters(hub, parent).catch((problem: unknown) =>
        log.fault('the printers chosen at set-up were not assigned', problem),
      );
    }
    if (certificates !== null && !isOwnHost(options.host)) leaveNetwork = announceOnNetwork(hub, server, certificates);
    const playing = drill ? runDrill(hub, server, drill.site) : null;
    playing?.over.catch((problem: unknown) => log.fault('the drill stopped over a fault', problem));
    stopOnSignal(async () => {
      await playing?.stop();
      await end(hub, servers, leaveNetwork);
      drill?.site.erase();
    });
    announce(hub, options, server, certificates);
    if (options.sampleNotices) hub.showSampleNotices();
  } catch (problem) {
    await end(hub, servers, leaveNetwork);
    drill?.site.erase();
    throw problem;
  }
}

/** The desktop app's keychain first; a passphrase where the hub was given one; else an owner-only file. */
async function keySourceOf({ keyPassphraseFile }: HubOptions, parent: ParentLink | null): Promise<KeySource> {
  const key = (await parent?.dataKey()) ?? null;
  if (key !== null) return { kind: 'given', key };
  return keyPassphraseFile === null ? { kind: 'file' } : passphraseSource(keyPassphraseFile);
}

/** The site's own certificate where files of one are given; else one of its own authority wherever the network is reached. */
async function certificatesFor(hub: Hub, { tls, host }: HubOptions): Promise<SiteCertificates | null> {
  if (tls === null) return isOwnHost(host) ? null : hub.certificates();
  return givenCertificates({ cert: readFileSync(tls.cert, 'utf8'), key: readFileSync(tls.key, 'utf8') });
}

function announce(hub: Hub, options: HubOptions, server: FastifyInstance, certificates: SiteCertificates | null): void {
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const url = `${certificates === null ? 'http' : 'https'}://${host}:${portOf(server) ?? ''}`;
  const demo = hub.house.demo
    ? { demo: { staff: demoStaff.map(({ login, pin, roles }) => ({ login, pin, roles })) } }
    : {};
  console.log(JSON.stringify({ ready: true, url, pid: process.pid, ...demo }));
  // The desktop app shows it itself, to whoever sets the machine up.
  if (hub.adminPin !== null && parentPort === undefined) {
    console.error(`A new site was made. Sign in at ${url}/manage as "admin" with PIN ${hub.adminPin}, then change it.`);
  }
  if (phraseIsDue(options.data) && !hub.house.directory.demo) {
    console.error('The recovery passphrase still waits to be written down: Manage shows it once to the admin.');
  }
  parentPort?.postMessage({
    type: 'ready',
    // The shell's own windows come over loopback, whichever addresses others use.
    url: ['0.0.0.0', '::'].includes(options.host) ? url.replace(`//${host}:`, '//127.0.0.1:') : url,
    pid: process.pid,
    ...(certificates === null ? {} : { anchor: certificates.anchor() }),
  });
}

async function listenForPhones(
  hub: Hub,
  port: number,
  certificates: SiteCertificates | null,
): Promise<FastifyInstance> {
  const server = await buildPhoneServer(hub, certificates);
  await server.listen({ port, host: '0.0.0.0' });
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal);
  hub.setPhoneBase(`http://${own?.address ?? '127.0.0.1'}:${portOf(server) ?? ''}`);
  return server;
}

/** Only where other machines reach it: a hub on loopback is nobody's to find. */
function announceOnNetwork(hub: Hub, server: FastifyInstance, certificates: SiteCertificates): () => Promise<void> {
  const { siteName } = hub.house.directory.settings();
  const said = new Set<string>();
  return announceHub({ port: portOf(server) ?? 0, siteName, anchor: certificates.anchor() }, (problem) => {
    if (!said.has(problem.message)) log.fault('the hub could not announce itself on the network', problem);
    said.add(problem.message);
  });
}

async function end(hub: Hub, servers: readonly FastifyInstance[], leaveNetwork: () => Promise<void>): Promise<void> {
  await leaveNetwork();
  // Listeners of the feed go first: their connections would keep the server open.
  hub.feed.close();
  await Promise.all(servers.map((server) => server.close()));
  await hub.close();
  log.info('the hub ended');
  await log.close();
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (problem: unknown) => crash(problem),
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  parentPort?.on('message', ({ data }) => {
    const { type } = (data ?? {}) as { type?: string };
    if (type === 'shutdown') once();
    // By the answer the shell knows that this loop turns.
    if (type === 'ping') parentPort.postMessage({ type: 'pong' });
  });
}

async function recover(folder: string): Promise<void> {
  process.stderr.write('Recovery passphrase: ');
  for await (const line of createInterface({ input: process.stdin })) {
    recoverDataKey(folder, line);
    console.error('The data key is restored.');
    return;
  }
}

function crash(problem: unknown): never {
  log.fault('the hub ends over a fault', problem);
  log.flushNow();
  const { code, port } = problem as { code?: string; port?: number };
  if (code === inUse) console.error(`port ${port ?? ''} is in use; choose another with --port`);
  else if (plainFaults.some((Fault) => problem instanceof Fault)) console.error((problem as Error).message);
  else console.error(problem);
  process.exit(1);
}

process.on('unhandledRejection', crash);
process.on('uncaughtException', crash);
await start(process.argv.slice(2)).catch(crash);
