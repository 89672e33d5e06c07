import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import { type Candidate, choosePrinter, type PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import { isDown, paperSizes, type PrinterCondition, printerConditions } from '#shared/domain/printing/printer.ts';

const kiosk = 'sta_kiosk' as StationId;
const [first, second, office] = ['prn_1', 'prn_2', 'prn_3'].map((id) => id as PrinterId) as [
  PrinterId,
  PrinterId,
  PrinterId,
];

const line = (more: Partial<PrinterAssignment>): PrinterAssignment => ({
  stationId: null,
  paper: 'slip',
  printerId: first,
  fallbackId: null,
  ...more,
});
const hall = (conditions: Partial<Record<string, PrinterCondition>> = {}): Candidate[] =>
  [first, second, office].map((id) => ({
    id,
    papers: id === office ? ['a4'] : ['slip'],
    condition: conditions[id] ?? 'ready',
  }));
const slip = { stationId: kiosk, paper: 'slip' } as const;

test('a station has its own printer before the one for all, and only for its paper', () => {
  const lines = [line({}), line({ stationId: kiosk, printerId: second }), line({ paper: 'a4', printerId: office })];
  expect(choosePrinter(slip, lines, hall())).toEqual({ ok: true, printerId: second, fallback: false });
  expect(choosePrinter({ ...slip, stationId: null }, lines, hall())).toMatchObject({ printerId: first });
  expect(choosePrinter({ ...slip, paper: 'a4' }, lines, hall())).toMatchObject({ printerId: office });
  expect(choosePrinter({ ...slip, paper: 'a3' }, lines, hall())).toEqual({ ok: false, reason: 'no-printer' });
});

test.each(['paper-out', 'cover-open', 'unreachable'] as const)('%s sends the slip to the fallback', (condition) => {
  const lines = [line({ fallbackId: second })];
  expect(choosePrinter(slip, lines, hall({ prn_1: condition }))).toEqual({
    ok: true,
    printerId: second,
    fallback: true,
  });
  const both = hall({ prn_1: condition, prn_2: 'unreachable' });
  expect(choosePrinter(slip, lines, both)).toEqual({ ok: true, printerId: first, fallback: false });
});

test('paper running low, or a printer nobody asked yet, is no reason to leave it', () => {
  const lines = [line({ fallbackId: second })];
  for (const condition of ['paper-low', 'unknown'] as const) {
    expect(choosePrinter(slip, lines, hall({ prn_1: condition }))).toMatchObject({ printerId: first });
  }
});

test('whatever is set up, what is chosen is there, takes the paper, and is not down while the other of its line is not', () => {
  const id = fc.constantFrom(first, second, office);
  const paper = fc.constantFrom(...paperSizes);
  const stationId = fc.constantFrom(kiosk, null);
  const lines = fc.array(fc.record({ stationId, paper, printerId: id, fallbackId: fc.option(id) }), { maxLength: 6 });
  const printers = fc.uniqueArray(
    fc.record({ id, papers: fc.subarray([...paperSizes]), condition: fc.constantFrom(...printerConditions) }),
    { selector: (each) => each.id },
  );
  fc.assert(
    fc.property(stationId, paper, lines, printers, (station, wanted, mapping, there) => {
      const choice = choosePrinter({ stationId: station, paper: wanted }, mapping, there);
      if (!choice.ok) return;
      const chosen = there.find((each) => each.id === choice.printerId);
      expect(chosen?.papers).toContain(wanted);
      if (!choice.fallback || !chosen) return;
      const before = mapping.find((each) => each.fallbackId === chosen.id && each.paper === wanted);
      expect(before).toBeDefined();
    }),
  );
  expect(printerConditions.filter(isDown)).toEqual(['paper-out', 'cover-open', 'unreachable']);
});
