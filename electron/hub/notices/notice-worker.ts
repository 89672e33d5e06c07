import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticeAnswer, NoticeOrder, PageSize } from './notice-messages.ts';

function post(answer: NoticeAnswer): void {
  parentPort?.postMessage(answer);
}

/** Reads the file with what its kind needs and no more: a picture need not wait for a PDF viewer. */
async function pagesOf({ bytes, mediaType }: NoticeOrder): Promise<readonly PageSize[]> {
  if (mediaType === 'application/pdf') return (await import('./inspect-pdf.ts')).inspectPdf(bytes);
  return [await (await import('./inspect-picture.ts')).inspectPicture(bytes, mediaType)];
}

async function run(order: NoticeOrder): Promise<void> {
  const pages = await pagesOf(order);
  post({ type: 'inspected', sha256: hash('sha256', order.bytes, 'hex'), pages });
}

try {
  await run(workerData as NoticeOrder);
} catch (problem) {
  if (!(problem instanceof AppError)) throw problem;
  post({ type: 'refused', code: problem.code, details: problem.details });
}
