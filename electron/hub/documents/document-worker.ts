import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { DocumentAnswer, DocumentOrder } from './document-messages.ts';
import { openPaperFonts } from './fonts.ts';
import { MissingGlyphError } from './missing-glyph.ts';
import { renderPaper } from './paper.ts';
import { rehearsalSlip } from './rehearsal-slip.ts';

if (parentPort === null) throw new Error('document-worker runs as a worker thread only');
const port = parentPort;
// Whoever draws a number goes first (issue 5), and papers for one who waits before those in bulk. Linux gives threads
// priorities of their own; elsewhere it would slow the hub itself.
if (process.platform === 'linux') setPriority(0, 5);
const fonts = openPaperFonts();

async function answer({ id, request }: DocumentOrder): Promise<void> {
  try {
    const pdf = await renderPaper(request, fonts);
    port.postMessage({ id, pdf } satisfies DocumentAnswer, [pdf.buffer]);
  } catch (cause) {
    port.postMessage({
      id,
      fault: cause instanceof Error ? cause.message : String(cause),
      missing: cause instanceof MissingGlyphError ? cause.characters : [],
    } satisfies DocumentAnswer);
  }
}

// The first papers of a fresh thread take five times as long as later ones; no visitor should wait for that.
for (let round = 0; round < 5; round++) await renderPaper(rehearsalSlip, fonts);

port.on('message', (order: DocumentOrder) => void answer(order));
