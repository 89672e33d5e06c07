import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticeAnswer, NoticeOrder, PageSize, PressedPage } from './notice-messages.ts';

if (parentPort === null) throw new Error('notice-worker runs as a worker thread only');
const port = parentPort;

function post(answer: NoticeAnswer): void {
  port.postMessage(answer);
}

/** Loads only what the kind of file needs: a picture need not wait for a PDF viewer. */
async function pagesOf({ bytes, mediaType }: NoticeOrder): Promise<readonly PageSize[]> {
  if (mediaType === 'application/pdf') return (await import('./inspect-pdf.ts')).inspectPdf(bytes);
  return [await (await import('./inspect-picture.ts')).inspectPicture(bytes, mediaType)];
}

async function draw({ bytes, mediaType }: NoticeOrder): Promise<void> {
  let taken: Promise<void> = Promise.resolve();
  const handOver = async (page: PressedPage) => {
    await taken;
    taken = new Promise((resolve) => port.once('message', () => resolve()));
    post({ type: 'page', page });
  };
  if (mediaType === 'application/pdf') await (await import('./draw-pdf.ts')).drawPdf(bytes, handOver);
  else await handOver(await (await import('./draw-picture.ts')).drawPicture(bytes));
  post({ type: 'drawn' });
}

async function run(order: NoticeOrder): Promise<void> {
  switch (order.job) {
    case 'inspect':
      post({ type: 'inspected', sha256: hash('sha256', order.bytes, 'hex'), pages: await pagesOf(order) });
      return;
    case 'draw':
      await draw(order);
      return;
  }
}

try {
  await run(workerData as NoticeOrder);
} catch (problem) {
  if (!(problem instanceof AppError)) throw problem;
  post({ type: 'refused', code: problem.code, details: problem.details });
}
