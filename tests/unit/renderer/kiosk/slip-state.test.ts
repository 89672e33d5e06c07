import { expect, test } from 'vitest';
import { printerAt, slipState } from '#renderer/stations/kiosk/slip-state.ts';

const well = { condition: 'ready', works: true } as const;

test('a slip can be asked for while a printer works, or while the browser prints', () => {
  expect(slipState(null, well)).toEqual({ kind: 'ready' });
  expect(slipState(null, { condition: 'none', works: false })).toEqual({ kind: 'ready' });
  expect(slipState({ state: 'cancelled', reason: null }, well)).toEqual({ kind: 'ready' });
});

test('in the app no dialog of the system prints: without a printer the visitor is told so', () => {
  const none = { condition: 'none', works: false } as const;
  expect(slipState(null, printerAt(none, true))).toEqual({ kind: 'trouble', trouble: 'unreachable' });
  expect(slipState(null, printerAt(none, false))).toEqual({ kind: 'ready' });
  expect(printerAt(well, true)).toBe(well);
});

test.each(['paper-out', 'cover-open', 'unreachable'] as const)(
  'a printer that is %s is told before anybody asks',
  (condition) => {
    expect(slipState(null, { condition, works: false })).toEqual({ kind: 'trouble', trouble: condition });
  },
);

test('the fallback that works counts, whatever the first is like', () => {
  expect(slipState(null, { condition: 'paper-out', works: true })).toEqual({ kind: 'ready' });
});

test('a job that waits is on its way until the hub knows why it waits', () => {
  expect(slipState({ state: 'queued', reason: null }, well)).toEqual({ kind: 'on-its-way' });
  expect(slipState({ state: 'sent', reason: null }, well)).toEqual({ kind: 'on-its-way' });
  expect(slipState({ state: 'queued', reason: 'paper-out' }, well)).toEqual({ kind: 'trouble', trouble: 'paper-out' });
  expect(slipState({ state: 'confirmed', reason: null }, well)).toEqual({ kind: 'out' });
});

test('what failed says what it was, in words a visitor understands; what is in doubt asks to look', () => {
  expect(slipState({ state: 'failed', reason: 'not-answering' }, well)).toEqual({
    kind: 'trouble',
    trouble: 'unreachable',
  });
  expect(slipState({ state: 'failed', reason: 'printer-removed' }, well)).toEqual({
    kind: 'trouble',
    trouble: 'other',
  });
  expect(slipState({ state: 'uncertain', reason: 'hung-up' }, well)).toEqual({ kind: 'trouble', trouble: 'unsure' });
});
