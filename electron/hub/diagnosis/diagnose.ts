import { statfs, stat } from 'node:fs/promises';
import { arch, cpus, freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { readLogTails } from '#logs/log-tails.ts';
import { zipFiles } from '#logs/zip-files.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import type { House } from '../services/house.ts';
import type { Tx } from '../store/commands.ts';
import { schemaVersion } from '../store/migrations/index.ts';
import { countRows } from '../store/row-counts.ts';
import type { Verification } from '../store/verify-chain.ts';
import { version } from '../version.ts';

/** What the diagnosis needs beyond the house. */
export type DiagnosisParts = {
  readonly databasePath: string;
  readonly verify: (full: boolean) => Promise<Verification>;
  /** Where the desktop app that runs this hub keeps its own logs; null for a hub that runs alone. */
  readonly shellLogs: string | null;
  /** Whether it speaks TLS and shows phone pages. */
  readonly ways: { readonly secure: boolean; readonly phonePages: boolean };
};

/** Journals that somebody saved a diagnosis. */
export function noteDiagnosis(house: House, tx: Tx): void {
  tx.append({ type: 'site.diagnosed', subjectId: house.directory.siteId, payload: {} });
}

/**
 * All that somebody far away needs to find out why a hub does not do what it should, as a ZIP: versions, machine, sizes, counts, the
 * journal's head and whether its chain holds, names of settings without their values, and the ends of the logs. Nothing in it was
 * written by or about a person.
 */
export async function diagnose(house: House, parts: DiagnosisParts): Promise<Buffer> {
  const facts = await collectFacts(house, parts);
  const files = new Map<string, Uint8Array>([['diagnosis.json', Buffer.from(JSON.stringify(facts, null, 2))]]);
  const folders = [join(house.folder, 'logs'), ...(parts.shellLogs === null ? [] : [parts.shellLogs])];
  for (const folder of folders) {
    for (const [name, tail] of await readLogTails(folder)) files.set(`logs/${name}`, tail);
  }
  return zipFiles(files);
}

async function collectFacts(house: House, { databasePath, verify, ways }: DiagnosisParts) {
  const { seq, hash, at } = house.journal.head();
  const { schema, tables } = await countRows(databasePath);
  const { ok, entries, brokenAt } = await verify(false);
  const settings = house.directory.settings();
  return {
    madeAt: new Date(house.now()).toISOString(),
    keyturn: { version, protocolVersion, knownSchema: schemaVersion, schema },
    machine: {
      platform: process.platform,
      arch: arch(),
      system: release(),
      node: process.version,
      electron: process.versions['electron'] ?? null,
      processors: cpus().length,
      memoryBytes: { whole: totalmem(), free: freemem(), hub: process.memoryUsage().rss },
    },
    hub: { upSeconds: Math.round(process.uptime()), demo: house.demo, ...ways },
    disk: {
      freeBytes: await freeBytes(house.folder),
      databaseBytes: await sizeOf(databasePath),
      writeAheadBytes: await sizeOf(`${databasePath}-wal`),
    },
    tables,
    journal: { seq, hash, at: new Date(at).toISOString(), chain: { ok, entries, brokenAt: brokenAt ?? null } },
    businessDay: {
      date: house.day().date,
      closed: house.day().closed,
      timeZone: settings.timeZone,
      dayStart: settings.dayStart,
    },
    settings: Object.keys(settings),
  };
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

async function freeBytes(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}
