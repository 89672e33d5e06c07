import { type Log, noLog } from '#logs/log.ts';
import { businessDayAt, businessDayOf } from '#shared/domain/time/business-day.ts';
import type { CalendarDate, StageId } from '#shared/domain/ids.ts';
import type { BoardCall } from '#shared/protocol/floor.ts';
import { createIds } from './clock.ts';
import { foundSite } from './demo/found-site.ts';
import { importDemoRoster } from './demo/demo-roster.ts';
import { showSampleNotices } from './demo/sample-notices.ts';
import { createDocumentPress, type DocumentPress } from './documents/document-press.ts';
import { createEstimator, type Estimator } from './estimates/estimator.ts';
import { installFlows, openFlowLibrary } from './flows/flow-library.ts';
import { createFloor } from './floor/floor.ts';
import { createFeed, type Feed } from './journal/feed.ts';
import { openJournal } from './journal/journal.ts';
import { createNoticePress, type NoticePress } from './notices/notice-press.ts';
import { type KeySource, openDataKey } from './privacy/data-key.ts';
import { openPrivacy } from './privacy/privacy.ts';
import { createPrinterPorts } from './printing/open-printer.ts';
import type { ShellLink } from './printing/shell-link.ts';
import { findQueues, type Spooled } from './printing/spooler.ts';
import { type BackupKeeper, createBackupKeeper } from './services/backup/backup-keeper.ts';
import { finishRestore } from './services/backup/after-restore.ts';
import { type BulkRunner, createBulkRunner } from './services/bulk/bulk-runner.ts';
import { createAttendance } from './services/cases/attendance.ts';
import { createCustomerScreens } from './services/customer/customer-screens.ts';
import { createDocuments, type Documents } from './services/documents/documents.ts';
import { createPapers } from './services/papers.ts';
import { orderOf } from './services/printing/print-orders.ts';
import { createPrintQueue } from './services/printing/print-queue.ts';
import { createRetentionKeeper, type RetentionKeeper } from './services/retention/retention-keeper.ts';
import { replayErasures } from './services/erasure/replay-erasures.ts';
import { openNoticeDirectory } from './services/notices/notice-directory.ts';
import { type NoticeFiles, openNoticeFiles } from './services/notices/notice-files.ts';
import { watchNotices } from './services/notices/notice-watch.ts';
import { beginDay, rollOver } from './services/day.ts';
import { openDirectory } from './services/directory.ts';
import { createRecentServices, floorSnapshot } from './services/floor-snapshot.ts';
import type { House } from './services/house.ts';
import { createDrillKeeper, type DrillKeeper } from './drill/drill-keeper.ts';
import { createRehearser, type Rehearser } from './rehearsal/rehearser.ts';
import { createRosterImport, type RosterImport } from './services/import-roster.ts';
import { openSessions, type Sessions } from './services/sessions.ts';
import { openStations, type Stations } from './services/stations.ts';
import { type Commands, createCommands } from './store/commands.ts';
import { lockFolder } from './store/folder-lock.ts';
import { openStore, type Store } from './store/open.ts';
import { type Books, openBooks } from './store/books.ts';
import { openSiteCertificates, type SiteCertificates } from './tls/site-certificates.ts';
import type { JournalRow } from './store/journal-rows.ts';

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
      assemble(
        store,
        books,
        { ...options, press: openPress, pressIdle: () => press?.idle() ?? Promise.resolve(), shell, log },
        dataKey,
        now,
        newId,
      );
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
    if (founded && options.demo) await importDemoRoster(roster, house.day().date);
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

function assemble(
  store: Store,
  books: Books,
  options: {
    readonly folder: string;
    readonly demo: boolean;
    readonly drill?: boolean;
    readonly press: () => DocumentPress;
    readonly shell: ShellLink | null;
    readonly pressIdle: () => Promise<void>;
    readonly log: Log;
    readonly backupReserve?: number;
  },
  dataKey: Buffer,
  now: () => number,
  newId: (prefix: string) => string,
) {
  const { log } = options;
  const directory = openDirectory(books);
  const journal = openJournal(books.journal, directory.siteId);
  const floor = createFloor();
  const customerScreens = createCustomerScreens();
  const flows = openFlowLibrary(books);
  const notices = openNoticeDirectory(books);
  const recent = createRecentServices(books.tickets);
  // Time never runs backwards here, even if the machine's clock does.
  const hubNow = () => Math.max(now(), journal.head().at);
  let day = currentDay(books, hubNow(), directory.settings());
  let phoneBase: string | null = null;

  const fillFloor = () => {
    floor.clear();
    for (const record of books.tickets.loadOpen()) floor.put(record);
  };
  const reload = () => {
    directory.reload();
    flows.forget();
    notices.reload();
    fillFloor();
    customerScreens.clearAll();
  };
  fillFloor();

  const estimator: Estimator = createEstimator({
    snapshot: () => floorSnapshot({ floor, directory, now: hubNow }, recent),
    everyMs: 1000,
    onTable: () => undefined,
    onFault: (cause) => log.fault('the wait estimate stopped and starts again', cause),
  });
  const house: House = {
    books,
    journal,
    folder: options.folder,
    log,
    demo: options.demo && directory.demo,
    drill: options.drill ?? false,
    floor,
    directory,
    newId,
    now: hubNow,
    privacy: openPrivacy(books.texts, dataKey),
    flows,
    notices,
    attendance: createAttendance(),
    customerScreens,
    estimates: {
      waitFor: estimator.waitFor,
      finishFor: estimator.finishFor,
      snapshot: () => floorSnapshot({ floor, directory, now: hubNow }, recent),
      outlook: estimator.outlook,
      // Counted now: a table may be a second old, and no screen may say closed of a desk that just opened.
      openDesks: (stage) =>
        directory.desks().filter((desk) => desk.state === 'open' && desk.openStageIds.includes(stage)).length,
    },
    day: () => day,
    setDay: (next) => {
      day = next;
    },
    phoneBase: () => phoneBase,
  };
  const feed = createFeed(journal, (row) => callOf(house, row));
  const commands = createCommands({
    store,
    journal,
    now,
    reload,
    settled: books.keptRows.settled,
    due: () => hubNow() >= day.to,
    before: (tx) => rollOver(house, tx),
    publish(rows) {
      for (const row of rows) {
        if (row.type !== 'ticket.stage-completed') continue;
        recent.forget((JSON.parse(row.payload) as { stageId: StageId }).stageId);
      }
      feed.publish(rows);
      estimator.touch();
      documents.hear(rows);
      bulk.hear(rows);
      backups.hear(rows);
      retention.hear(rows);
      printQueue.hear(rows);
    },
  });
  const documents = createDocuments(house, commands, options.press);
  const papers = createPapers(house, options.press);
  const printQueue = createPrintQueue({
    house,
    commands,
    portOf: createPrinterPorts({ folder: options.folder, platform: process.platform, shell: options.shell }),
    orderOf: (job) => orderOf(house, { press: options.press, documents, papers }, job),
    onFault: (problem) => log.fault('printing failed', problem),
  });
  const bulk = createBulkRunner({
    house,
    commands,
    pressIdle: options.pressIdle,
    onFault: (problem) => log.fault('bulk papers failed', problem),
  });
  const backups = createBackupKeeper({
    house,
    commands,
    databasePath: store.db.name,
    reserveBytes: options.backupReserve,
    onFault: (problem) => log.fault('backups failed', problem),
  });
  const retention = createRetentionKeeper({
    house,
    commands,
    onFault: (problem) => log.fault('what is due could not be erased', problem),
  });
  estimator.touch();
  return {
    house,
    bulk,
    backups,
    retention,
    commands,
    feed,
    estimator,
    documents,
    printQueue,
    setPhoneBase: (base: string) => {
      phoneBase = base;
    },
  };
}

/** The business day the books are at: the last one begun, even if it is over (the next command closes it). */
function currentDay(
  books: Books,
  at: number,
  clock: { readonly timeZone: string; readonly dayStart: string },
): ReturnType<House['day']> {
  const last = books.days.last();
  if (last) return { ...businessDayOf(last.date as CalendarDate, clock), closed: last.closed_at !== null };
  const day = businessDayAt(at, clock);
  beginDay(books, day);
  return { ...day, closed: false };
}

/** What public screens show of a call, from its journal entry: names as they are now. */
function callOf(house: House, row: JournalRow): BoardCall | null {
  const { number, stageId, deskId } = JSON.parse(row.payload) as { number: string; stageId: string; deskId: string };
  const desk = house.directory.desk(deskId);
  const stage = house.directory.stage(stageId);
  if (!desk || !stage) return null;
  return {
    number,
    deskName: desk.name,
    deskNameEn: desk.nameEn,
    deskNumber: desk.number,
    deskKind: desk.kind,
    stageName: stage.name,
    stageNameEn: stage.nameEn,
    calledAt: new Date(row.at).toISOString(),
  };
}
