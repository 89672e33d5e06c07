import { expect, test } from 'vitest';
import { type DraftLine, finished, withPaper } from '#renderer/stations/manage/printing/mapping-lines.ts';
import { inputOf, valuesOf } from '#renderer/stations/manage/printing/printer-values.ts';
import type { PrinterId } from '#shared/domain/ids.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';

const office = 'prn_office' as PrinterId;
const tickets = 'prn_tickets' as PrinterId;
const line: DraftLine = { stationId: null, paper: 'slip', printerId: tickets, fallbackId: office };

const printer = (id: PrinterId, papers: PrinterView['papers']): PrinterView => ({
  id,
  name: id,
  address: { kind: 'file', folder: 'out' },
  papers,
  condition: 'ready',
  since: '2026-11-28T01:00:00.000Z',
  queueLength: 0,
  unanswered: 0,
});

test('a line with another paper keeps only the printers that take it', () => {
  const printers = [printer(tickets, ['slip']), printer(office, ['a4', 'slip'])];
  expect(withPaper(line, 'a4', printers)).toEqual({ ...line, paper: 'a4', printerId: null, fallbackId: office });
});

test('a mapping is sent once every line has its printer and no paper of a station two', () => {
  expect(finished([line])).toEqual([line]);
  expect(finished([{ ...line, printerId: null }])).toBe('incomplete');
  expect(finished([line, { ...line, printerId: office }])).toBe('doubled');
});

test('of a printer only what its kind has is sent', () => {
  const values = { ...valuesOf(printer(office, ['a4', 'slip'])), name: '小票机', host: '10.0.0.5' };
  expect(inputOf({ ...values, kind: 'escpos' })).toEqual({
    name: '小票机',
    address: { kind: 'escpos', host: '10.0.0.5', port: 9100, widthMm: 80 },
    papers: ['slip'],
  });
  expect(inputOf(values).address).toEqual({ kind: 'file', folder: 'out' });
});
