import { type Log, noLog } from '#logs/log.ts';
import { assemble } from './assemble.ts';
import { createIds } from './clock.ts';
import { foundSite } from './demo/found-site.ts';
import { planDemoHandover } from './demo/demo-plan.ts';
import { importDemoRoster } from './demo/demo-roster.ts';
import { showSampleNotices } from './demo/sample-notices.ts';
import { createDocumentPress, type DocumentPress } from './documents/document-press.ts';
import { installFlows } from './flows/flow-library.ts';
import type { Feed } from './journal/feed.ts';
import { createNoticePress, type NoticePress } from './notices/notice-press.ts';
import { type KeySource, openDataKey } from './privacy/data-key.ts';
import type { ShellLink } from './printing/shell-link.ts';
import { findQueues, type Spooled } from './printing/spooler.ts';
import type { BackupKeeper } from './services/backup/backup-keeper.ts';
import { finishRestore } from './services/backup/after-restore.ts';
import type { BulkRunner } from './services/bulk/bulk-runner.ts';
import type { Documents } from './services/documents/documents.ts';
import type { RetentionKeeper } from './services/retention/retention-keeper.ts';
import { replayErasures } from './services/erasure/replay-erasures.ts';
import { type NoticeFiles, openNoticeFiles } from './services/notices/notice-files.ts';
import { watchNotices } from './services/notices/notice-watch.ts';
import type { House } from './services/house.ts';
import { createDrillKeeper, type DrillKeeper } from './drill/drill-keeper.ts';
import { createRehearser, type Rehearser } from './rehearsal/rehearser.ts';
import { createRosterImport, type RosterImport } from './services/import-roster.ts';
import { openSessions, type Sessions } from './services/sessions.ts';
import { openStations, type Stations } from './services/stations.ts';
import type { Commands } from './store/commands.ts';
import { lockFolder } from './store/folder-lock.ts';
import { openStore } from './store/open.ts';
import { openBooks } from './store/books.ts';
import { openSiteCertificates, type SiteCertificates } from './tls/site-certificates.ts';

/** A running site without its HTTP listeners. */
export type Hub = {
  readonly house: House;
  readonly databasePath: string;
  readonly commands: Commands;
  readonly feed: Feed;
  readonly sessions: Sessions;
  readonly stations: Stations;
  readonly roster: RosterImport;
  readonly press: () => DocumentPress;
  readonly documents: Documents;
  readonly noticeFiles: NoticeFiles;
  /** The queues of this machine's spooler. */
  readonly findQueues: () => Promise<Spooled>;
  /** Begins to put the sample notices of a demo site on display; nobody waits for them. */
  readonly showSampleNotices: () => void;
  readonly bulk: BulkRunner;
  readonly backups: BackupKeeper;
  readonly retention: RetentionKeeper;
  /** The machine's clock, which may be set back; the house's own time never runs backwards. */
  readonly machineNow: () => number;
  readonly rehearser: Rehearser;
  readonly drills: DrillKeeper;
  /** PIN of the admin of a site made just now; null otherwise. Told once. */
  readonly adminPin: string | null;
  readonly setPhoneBase: (base: string) => void;
  /** The site's own certificates, made at the first call; for listeners beyond loopback. */
  readonly certificates: () => Promise<SiteCertificates>;
  readonly close: () => Promise<void>;
};

/** Opens (or founds) the site of a data folder. Throws FolderInUse, DatabaseFromTheFuture, DataKeyMissing. */
export async function openHub(options: {
  readonly folder: string;
  readonly demo: boolean;
  readonly now?: () => number;
  /** The folder is a copy made for a drill. */
  readonly drill?: boolean;
  /** The way to the desktop app's printers; left out for a hub that runs alone. */
  readonly shell?: ShellLink | null;
  /** Where the hub writes down what it does; nowhere when left out. */
  readonly log?: Log;
  /** Bytes a backup leaves free on its disk; left out: what a running site needs. */
  readonly backupReserve?: number;
  /** Who keeps the data key; an owner-only file unless said otherwise. */
  readonly keySource?: KeySource;
  /** Opens what makes the papers, when the first one is asked for; left out: a worker of the hub's own. */
  readonly openPress?: () => DocumentPress;
}): Promise<Hub> {
  const now = options.now ?? Date.now;
  const shell = options.shell ?? null;
  const log = options.log ?? noLog;
  const { folder } = options;
  const unlock = lockFolder(folder);
  const store = openStore(folder);
  try {
    const books = openBooks(store);
    const isNew = books.plan.site() === undefined;
    const dataKey = openDataKey(folder, isNew, options.keySource);
    const newId = createIds(now);
    const founded = isNew ? await foundSite(store, books, newId, now(), options.demo) : null;
    store.db.transaction(() => installFlows(books, now()))();
    let press: DocumentPress | null = null;
    const openPress = () => (press ??= (options.openPress ?? createDocumentPress)());
    const { house, commands, feed, estimator, documents, printQueue, bulk, backups, retention, setPhoneBase } =
      assemble(store, books, {
        ...options,
        press: openPress,
        pressIdle: () => press?.idle() ?? Promise.resolve(),
        shell,
        log,
        dataKey,
        now,
        newId,
      });
    const roster = createRosterImport(house, commands);
    const rehearser = createRehearser();
    const drills = createDrillKeeper(folder, dataKey, log);
    let noticePress: NoticePress | null = null;
    const openNoticePress = () => (noticePress ??= createNoticePress());
    const noticeFiles = openNoticeFiles(house, commands, openNoticePress);
    const ending = new AbortController();
    let samples: Promise<void> = Promise.resolve();
    const noticeWatch = watchNotices(house, commands, (problem) => {
      house.log.fault('notices could not be brought in line', problem);
    });
    await finishRestore(house, commands);
    await replayErasures(house, commands);
    await retention.begin();
    await printQueue.begin();
    await bulk.begin();
    backups.begin();
    if (founded && options.demo) {
      await importDemoRoster(roster, house.day().date);
      await planDemoHandover(house, commands, house.day().date);
    }
    return {
      house,
      commands,
      feed,
      roster,
      setPhoneBase,
      databasePath: store.db.name,
      sessions: openSessions(house, commands),
      stations: openStations(house),
      press: openPress,
      documents,
      bulk,
      backups,
      retention,
      machineNow: now,
      rehearser,
      drills,
      noticeFiles,
      findQueues: () => findQueues(shell, process.platform),
      showSampleNotices() {
        if (!house.demo) return;
        samples = showSampleNotices(house, commands, { press: openNoticePress, signal: ending.signal }).catch(
          (problem: unknown) => {
            if (!ending.signal.aborted) house.log.fault('a sample was not shown', problem);
          },
        );
      },
      adminPin: founded?.adminPin ?? null,
      certificates: () =>
        openSiteCertificates({ folder, dataKey, siteName: house.directory.settings().siteName, now: now() }),
      async close() {
        feed.close();
        ending.abort(new Error('the hub is closed'));
        await samples;
        await noticeWatch.close();
        await noticeFiles.close();
        await noticePress?.close();
        await retention.idle();
        await backups.close();
        await drills.stop();
        await rehearser.close();
        await bulk.close();
        await printQueue.close();
        await estimator.close();
        await documents.idle();
        await press?.close();
        store.close();
        unlock();
      },
    };
  } catch (problem) {
    store.close();
    unlock();
    throw problem;
  }
}
