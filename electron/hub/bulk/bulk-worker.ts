import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import { openPaperFonts } from '../documents/fonts.ts';
import { unseal } from '../privacy/cipher.ts';
import { type BulkFile, openBulkFile } from './bulk-file.ts';
import type { BulkAnswer, BulkHomeOrder, BulkOrder, BulkPrint } from './bulk-messages.ts';

if (parentPort === null) throw new Error('bulk-worker runs as a worker thread only');
const port = parentPort;
// On Linux this is the thread's own priority: whatever a desk waits for goes first. Elsewhere it would be the whole hub's.
if (process.platform === 'linux') setPriority(0, 15);
const fonts = openPaperFonts();
let file: BulkFile | null = null;

const tell = (answer: BulkAnswer) => port.postMessage(answer);

async function follow(order: BulkOrder): Promise<void> {
  if (order.what === 'begin') file = openBulkFile(order.file, fonts);
  else if (file === null) throw new Error('no file was begun');
  else if (order.what === 'home') {
    const drawn = await file.add(order.home.path, papersOf(order.home));
    tell({ what: 'drawn', home: { place: order.home.place, ...drawn } });
  } else {
    const bytes = await file.end();
    file = null;
    tell({ what: 'written', bytes });
  }
}

function papersOf({ key, sealed, bound }: BulkHomeOrder): readonly BulkPrint[] {
  return JSON.parse(inflateSync(unseal(key, sealed, bound)).toString()) as BulkPrint[];
}

let last: Promise<void> = Promise.resolve();
port.on('message', (order: BulkOrder) => {
  last = last
    .then(() => follow(order))
    .catch((problem: unknown) => {
      file?.abort();
      file = null;
      tell({ what: 'fault', fault: problem instanceof Error ? problem.message : String(problem) });
    });
});
