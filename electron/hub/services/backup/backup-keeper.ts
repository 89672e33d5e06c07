import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupCause } from '#shared/domain/backup/backup-events.ts';
import type { BackupFault } from '#shared/domain/backup/backup-faults.ts';
import type { Actor } from '../../auth/actor.ts';
import { BackupProblem, faultOf } from '../../backup/backup-problem.ts';
import { type BackupOrder, type BackupResults, doBackupWork } from '../../backup/backup-work.ts';
import { secondStore } from '../../backup/copy-backup.ts';
import { writeDurably } from '../../backup/durable-file.ts';
import { listBackups } from '../../backup/list-backups.ts';
import { type BackupManifest, backupPaths, readManifest } from '../../backup/manifest.ts';
import type { RestorePlan } from '../../backup/plan-restore.ts';
import type { Commands } from '../../store/commands.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import type { House } from '../house.ts';

const hub = { kind: 'hub' } as const;
const minuteMs = 60_000;
/** A site that changes is backed up this often (issue 7). */
const everyMs = 10 * minuteMs;
const lookEveryMs = minuteMs / 2;
/** The evening's report is printed first. */
const afterDayCloseMs = 5000;
/** What a backup leaves free for the running site. */
const reserve = 64 * 1024 * 1024;

export type BackupCheck = { readonly at: number; readonly ok: boolean; readonly code: BackupFault | null };
export type KeptBackup = {
  readonly id: string;
  readonly manifest: BackupManifest | null;
  readonly check: BackupCheck | null;
  readonly inSecondFolder: boolean;
};
export type KeeperState = {
  readonly running: boolean;
  readonly folder: string;
  readonly lastMade: BackupManifest | null;
  readonly lastFailure: { readonly at: number; readonly code: BackupFault } | null;
  readonly lastCheck: BackupCheck | null;
  readonly second: { readonly at: number; readonly code: BackupFault | null } | null;
};

/** The backups of a site: made every ten minutes in which something changed, at the day's close and when asked. */
export type BackupKeeper = {
  /** Begins to look at the clock. */
  readonly begin: () => void;
  /** Makes a scheduled backup where one is due. */
  readonly tick: () => Promise<void>;
  readonly hear: (rows: readonly JournalRow[]) => void;
  /** Throws BackupProblem. */
  readonly make: (cause: BackupCause, actor?: Actor) => Promise<BackupManifest>;
  /** Looks at every byte of one. Throws BackupProblem (folder-missing) where there is none. */
  readonly verify: (
    id: string,
    actor: Actor,
  ) => Promise<BackupCheck & { readonly entries: number; readonly seq: number | null }>;
  /** What restoring one would do; looks at every byte of it. Throws BackupProblem. */
  readonly plan: (id: string) => Promise<RestorePlan>;
  readonly list: () => Promise<readonly KeptBackup[]>;
  readonly state: () => KeeperState;
  /** Copies the newest backup to the second folder now, for whoever just set it. */
  readonly copyNow: () => Promise<void>;
  /** Resolves when nothing is being done. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the backups of a site; every piece of work runs in a thread of its own, one at a time. */
export function createBackupKeeper(parts: {
  readonly house: House;
  readonly commands: Commands;
  readonly databasePath: string;
  readonly onFault: (problem: unknown) => void;
  /** Left out: 64 MiB. */
  readonly reserveBytes?: number | undefined;
}): BackupKeeper {
  const { house, commands, databasePath, onFault } = parts;
  const store = join(house.folder, 'backups');
  let changed = true;
  let running = 0;
  let closing = false;
  let lastMade: BackupManifest | null = null;
  let lastTriedAt = house.now();
  let lastTick = performance.now();
  let lastFailure: KeeperState['lastFailure'] = null;
  let lastCheck: BackupCheck | null = null;
  let second: KeeperState['second'] = null;
  const copied = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let evening: NodeJS.Timeout | null = null;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(async () => {
      if (closing) throw new BackupProblem('failed', 'the hub closes');
      running += 1;
      return work().finally(() => (running -= 1));
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const work = <O extends BackupOrder>(order: O): Promise<BackupResults[O['what']]> => doBackupWork(order);

  async function makeOne(cause: BackupCause, actor: Actor): Promise<BackupManifest> {
    const at = house.now();
    lastTriedAt = at;
    lastTick = performance.now();
    changed = false;
    try {
      await mkdir(store, { recursive: true, mode: 0o700 });
      const id = house.newId('bak');
      const reserveBytes = parts.reserveBytes ?? reserve;
      const manifest = await work({ what: 'make', databasePath, store, id, at, cause, reserveBytes });
      lastMade = manifest;
      lastFailure = null;
      const { journal, database, files } = manifest;
      const payload = { cause, upTo: journal.seq, bytes: database.packedBytes, files: files.count };
      await commands.run(actor, (tx) => tx.append({ type: 'backup.made', subjectId: id, payload }));
      return manifest;
    } catch (problem) {
      changed = true;
      lastFailure = { at, code: faultOf(problem) };
      await failed(lastFailure.code).catch(onFault);
      throw problem;
    }
  }

  const failed = (code: BackupFault) =>
    commands.run(hub, (tx) => {
      tx.append({ type: 'backup.failed', subjectId: house.directory.siteId, payload: { code } });
    });

  /** The copy and the thinning nobody waits for. */
  async function afterwards(id: string): Promise<void> {
    const { timeZone } = house.directory.settings();
    const now = house.now();
    await work({ what: 'thin', store, now, timeZone });
    const folder = house.books.plan.secondFolder();
    if (folder === null) return;
    try {
      await work({ what: 'copy', from: store, id, folder });
      copied.add(id);
      await work({ what: 'thin', store: secondStore(folder, house.directory.siteId), now, timeZone });
      second = { at: now, code: null };
    } catch (problem) {
      const code = faultOf(problem);
      // Told once, not every ten minutes for as long as a stick is away.
      if (second?.code !== code) await failed(code);
      second = { at: now, code };
    }
  }

  const make = (cause: BackupCause, actor: Actor = hub) => {
    const made = inTurn(() => makeOne(cause, actor));
    // Waited for in its turn; what went wrong with the backup itself is told to whoever asked for it.
    void made.then(({ id }) => inTurn(() => afterwards(id)).catch(onFaultUnlessClosing)).catch(() => undefined);
    return made;
  };
  const onFaultUnlessClosing = (problem: unknown) => {
    if (!closing) onFault(problem);
  };
  const quietly = (cause: BackupCause) =>
    make(cause).then(
      () => undefined,
      () => undefined,
    );

  async function tick(): Promise<void> {
    // The hub's time stands still while a clock that was set back catches up; backups go on.
    const due = house.now() - lastTriedAt >= everyMs || performance.now() - lastTick >= everyMs;
    if (due && changed && running === 0 && !closing) await quietly('scheduled');
  }

  return {
    begin() {
      timer = setInterval(() => void tick(), lookEveryMs).unref();
      void inTurn(async () => {
        lastMade = (await listBackups(store)).find(({ manifest }) => manifest !== null)?.manifest ?? null;
        changed = lastMade === null || lastMade.journal.seq < house.journal.head().seq;
        if (lastMade !== null) lastTriedAt = Math.min(lastMade.at, house.now());
        const folder = house.books.plan.secondFolder();
        const there = folder === null ? [] : await readdir(secondStore(folder, house.directory.siteId)).catch(() => []);
        for (const id of there) copied.add(id);
      }).catch(onFaultUnlessClosing);
    },
    tick,
    hear(rows) {
      if (rows.some(({ type }) => !type.startsWith('backup.'))) changed = true;
      if (closing || !rows.some(({ type }) => type === 'day.closed')) return;
      if (evening !== null) clearTimeout(evening);
      evening = setTimeout(() => void quietly('day-close'), afterDayCloseMs).unref();
    },
    make,
    verify: (id, actor) =>
      inTurn(async () => {
        // Known at all?
        if (!existsSync(backupPaths(store, id).folder)) throw new BackupProblem('folder-missing', `no backup ${id}`);
        const at = house.now();
        const found = await work({ what: 'verify', store, id }).then(
          ({ entries }) => ({ code: null, entries }),
          (problem: unknown) => {
            if (!(problem instanceof BackupProblem) || problem.code === 'disk-full') throw problem;
            return { code: problem.code, entries: 0 };
          },
        );
        const check: BackupCheck = { at, ok: found.code === null, code: found.code };
        lastCheck = check;
        await writeDurably(join(backupPaths(store, id).folder, checkFile), JSON.stringify(check)).catch(onFault);
        const payload = { ok: check.ok, code: check.code };
        await commands.run(actor, (tx) => tx.append({ type: 'backup.verified', subjectId: id, payload }));
        const manifest = await readManifest(store, id).catch(() => null);
        return { ...check, entries: found.entries, seq: manifest?.journal.seq ?? null };
      }),
    plan: (id) => inTurn(() => work({ what: 'plan', folder: house.folder, store, id })),
    async list() {
      const found = await listBackups(store);
      return Promise.all(
        found.map(async ({ id, manifest }) => ({
          id,
          manifest,
          check: await readCheck(store, id),
          inSecondFolder: copied.has(id),
        })),
      );
    },
    state: () => ({ running: running > 0, folder: store, lastMade, lastFailure, lastCheck, second }),
    async copyNow() {
      second = null;
      copied.clear();
      const newest = lastMade;
      if (newest !== null) await inTurn(() => afterwards(newest.id));
    },
    async idle() {
      let last: unknown = null;
      while (last !== turn) {
        last = turn;
        await turn;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async close() {
      closing = true;
      if (timer !== null) clearInterval(timer);
      if (evening !== null) clearTimeout(evening);
      await turn;
    },
  };
}

const checkFile = 'checked.json';

async function readCheck(store: string, id: string): Promise<BackupCheck | null> {
  const text = await readFile(join(backupPaths(store, id).folder, checkFile), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as BackupCheck);
}
