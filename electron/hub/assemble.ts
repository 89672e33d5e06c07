import type { Log } from '#logs/log.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { DocumentPress } from './documents/document-press.ts';
import { createFeed } from './journal/feed.ts';
import { createPrinterPorts } from './printing/open-printer.ts';
import type { ShellLink } from './printing/shell-link.ts';
import { createBackupKeeper } from './services/backup/backup-keeper.ts';
import { boardCall } from './services/board-call.ts';
import { createBulkRunner } from './services/bulk/bulk-runner.ts';
import { rollOver } from './services/day.ts';
import { createDocuments } from './services/documents/documents.ts';
import { openHouse } from './services/open-house.ts';
import { createPapers } from './services/papers.ts';
import { orderOf } from './services/printing/print-orders.ts';
import { createPrintQueue } from './services/printing/print-queue.ts';
import { createRetentionKeeper } from './services/retention/retention-keeper.ts';
import { createCommands } from './store/commands.ts';
import type { Books } from './store/books.ts';
import type { Store } from './store/open.ts';

/** Puts together what runs on a site's books: the house, the commands on it, and all that hears what they wrote. */
export function assemble(
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
    readonly dataKey: Buffer;
    /** The machine's clock. */
    readonly now: () => number;
    readonly newId: (prefix: string) => string;
  },
) {
  const { log, now } = options;
  const { house, estimator, reload, forgetTimes, setPhoneBase } = openHouse(books, options);
  const feed = createFeed(house.journal, (row) => boardCall(house, row));
  const commands = createCommands({
    store,
    journal: house.journal,
    now,
    reload,
    settled: books.keptRows.settled,
    due: () => house.now() >= house.day().to,
    before: (tx) => rollOver(house, tx),
    publish(rows) {
      for (const row of rows) {
        if (row.type !== 'ticket.stage-completed') continue;
        forgetTimes((JSON.parse(row.payload) as { stageId: StageId }).stageId);
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
    setPhoneBase,
  };
}
