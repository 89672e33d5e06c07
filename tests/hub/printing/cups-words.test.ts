import { expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { decodeIpp, encodeIpp, type IppAnswer, ippNotFound } from '#hub/printing/cups/ipp.ts';
import { mediaOf } from '#hub/printing/cups/media.ts';
import { readJob, readQueue } from '#hub/printing/cups-printer.ts';
import { slip } from '../documents/papers.ts';
import { pageSize } from '../documents/read-pdf.ts';

const answer = (attributes: Readonly<Record<string, readonly (string | number)[]>>, status = 0): IppAnswer => ({
  status,
  attributes: new Map(Object.entries(attributes)),
});
const printer = (state: number, ...reasons: readonly string[]) =>
  readQueue(answer({ 'printer-state': [state], 'printer-state-reasons': reasons }));

test('a queue is read from its state and reasons, whatever CUPS adds to them', () => {
  expect(printer(3, 'none')).toBe('ready');
  expect(printer(4, 'media-low-warning')).toBe('paper-low');
  expect(printer(3, 'media-empty-error')).toBe('paper-out');
  expect(printer(3, 'media-needed')).toBe('paper-out');
  expect(printer(3, 'door-open-report', 'media-empty')).toBe('cover-open');
  expect(printer(4, 'connecting-to-device')).toBe('unreachable');
  expect(printer(5, 'paused')).toBe('offline');
  expect(readQueue(answer({}, ippNotFound))).toBe('spooler-refused');
  expect(readQueue(null)).toBe('no-spooler');
});

test('only a completed job is printed', () => {
  const job = (state: number) => readJob(answer({ 'job-state': [state] }));
  expect([3, 4, 5, 6, 7, 8, 9].map(job)).toEqual([
    'printing',
    'printing',
    'printing',
    'printing',
    'stopped',
    'stopped',
    'printed',
  ]);
  expect(readJob(answer({}, ippNotFound))).toBe('lost');
  expect(readJob(null)).toBe('printing');
});

test('what is asked is read back: names once, values of a list behind each other', () => {
  const bytes = encodeIpp(0x0009, '办公 1', 12, ['job-state', 'job-name']);
  const { attributes } = decodeIpp(bytes);
  expect(attributes.get('printer-uri')).toEqual([`ipp://localhost/printers/${encodeURIComponent('办公 1')}`]);
  expect(attributes.get('job-id')).toEqual([12]);
  expect(attributes.get('requested-attributes')).toEqual(['job-state', 'job-name']);
  expect(() => decodeIpp(Buffer.from('HTTP/1.1 404 Not Found'))).toThrow();
});

test('a slip is as long on the printer as in its PDF, a short one and a long one', async () => {
  const fonts = openPaperFonts();
  const short = await renderPaper(slip({ route: [] }), fonts);
  const long = await renderPaper(slip(), fonts);
  for (const pdf of [short, long]) {
    const [width, height] = pageSize(pdf).map((points) => Math.round((points * 25.4) / 72));
    expect(mediaOf('slip', pdf)).toBe(`Custom.${width}x${height}mm`);
  }
  expect(mediaOf('slip', long)).not.toBe(mediaOf('slip', short));
  expect([mediaOf('a4', long), mediaOf('a3', long)]).toEqual(['A4', 'A3']);
  expect(mediaOf('slip', Buffer.from(''))).toBe('Custom.80x200mm');
});
