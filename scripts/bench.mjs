// npm run bench [-- queue start feed papers cases board kiosk-notices displays backup bulk printing map rehearsal]: how fast the hub is, beside what bare libraries do on this machine now.
import { fileURLToPath } from 'node:url';
import { continueOnNode24, ensureBuild, ensureDependencies } from './bootstrap.mjs';
import { giveUp, say } from './run-process.mjs';

const parts = {
  queue: async () => (await import('./bench/queue.mjs')).measureQueue,
  start: async () => (await import('./bench/start.mjs')).measureStart,
  feed: async () => (await import('./bench/feed.mjs')).measureFeed,
  papers: async () => (await import('./bench/papers.mjs')).measurePapers,
  documents: async () => (await import('./bench/documents.mjs')).measureDocuments,
  cases: async () => (await import('./bench/cases.mjs')).measureCases,
  board: async () => (await import('./bench/notice-board.mjs')).measureNoticeBoard,
  'kiosk-notices': async () => (await import('./bench/kiosk-notices.mjs')).measureKioskNotices,
  backup: async () => (await import('./bench/backup.mjs')).measureBackup,
  bulk: async () => (await import('./bench/bulk.mjs')).measureBulk,
  displays: async () => (await import('./bench/displays.mjs')).measureDisplays,
  printing: async () => (await import('./bench/printing.mjs')).measurePrinting,
  map: async () => (await import('./bench/building-map.mjs')).measureBuildingMap,
  rehearsal: async () => (await import('./bench/rehearsal.mjs')).measureRehearsal,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) giveUp(`Unknown part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));
if (!(await ensureBuild())) giveUp('The build failed, so there is nothing to measure.');

const { createSites } = await import('./bench/sites.mjs');
const { createReport } = await import('./bench/report.mjs');
const sites = createSites();
const report = createReport();
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    say(`\n${name}`);
    await (await parts[name]())({ sites, report });
  }
} finally {
  sites.remove();
}
process.exit(report.close() ? 0 : 1);
