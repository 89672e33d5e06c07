import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createDocumentPress, type DocumentPress, startDocumentWorker } from '#hub/documents/document-press.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { MissingGlyphError } from '#hub/documents/missing-glyph.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperNumbers, slip } from './papers.ts';

const presses: DocumentPress[] = [];

/** A press whose worker threads are in the test's hand. */
function openPress(): { readonly press: DocumentPress; readonly workers: Worker[] } {
  const workers: Worker[] = [];
  const press = createDocumentPress(() => {
    const worker = startDocumentWorker();
    workers.push(worker);
    return worker;
  });
  presses.push(press);
  return { press, workers };
}

afterEach(async () => {
  await Promise.all(presses.splice(0).map((press) => press.close()));
});

test('thirty kiosks print at once and each gets its own slip', async () => {
  const { press } = openPress();
  const requests = Array.from({ length: 30 }, (_, place) =>
    place % 10 === 9 ? paperNumbers(place) : slip({ number: `H${String(place).padStart(3, '0')}`, ahead: place }),
  );
  const answers = await Promise.all(requests.map((request) => press.render(request)));
  const fonts = openPaperFonts();
  for (const [place, request] of requests.entries()) {
    expect(Buffer.from(answers[place]!).equals(await renderPaper(request, fonts)), `request ${place}`).toBe(true);
  }
});

test('a fault of one paper reaches who asked for it, and no one else', async () => {
  const { press, workers } = openPress();
  const [bad, good] = await Promise.allSettled([press.render(slip({ siteName: '𰀀' })), press.render(slip())]);
  expect(bad.status === 'rejected' && bad.reason).toBeInstanceOf(MissingGlyphError);
  expect(bad.status === 'rejected' && bad.reason).toMatchObject({ characters: ['𰀀'] });
  expect(good.status).toBe('fulfilled');
  expect(workers).toHaveLength(1);
});

test('papers under way when the worker crashes are refused with the reason, and the next one is printed', async () => {
  const { press, workers } = openPress();
  await press.render(slip());
  // Not an order: the worker dies of it like of any fault of its own.
  workers[0]!.postMessage(null, []);
  const lost = await Promise.allSettled([press.render(slip()), press.render(paperNumbers(10))]);
  for (const each of lost) {
    expect(each.status === 'rejected' && String(each.reason)).toMatch(/the document worker stopped: .+/);
  }
  expect((await press.render(slip())).length).toBeGreaterThan(1000);
  expect(workers).toHaveLength(2);
});

test('a closed press refuses what was under way and what comes after', async () => {
  const { press } = openPress();
  const underWay = press.render(slip()).catch(String);
  await press.close();
  expect(await underWay).toContain('the document worker stopped');
  await expect(press.render(slip())).rejects.toThrow('the document press is closed');
});
