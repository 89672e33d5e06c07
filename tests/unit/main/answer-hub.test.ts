import { describe, expect, test, vi } from 'vitest';
import { superviseOwnHub } from '#main/own-hub.ts';
import { answerHub, type SystemPrinting } from '#main/printing/answer-hub.ts';
import { openShellLink } from '#hub/printing/shell-link.ts';
import { openShellPrinter } from '#hub/printing/shell-printer.ts';
import type { PrintOrder } from '#hub/printing/printer-port.ts';
import type { PrintJobId } from '#shared/domain/ids.ts';
import { FakeHub } from '../../support/fake-electron.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');
const job = { printer: 'HP 4', title: 'JF-1', copies: 2, paper: 'a4', pdf } as const;
const order: PrintOrder = {
  jobId: 'job_1' as PrintJobId,
  title: 'JF-1',
  paper: 'a4',
  copies: 2,
  slip: null,
  pdf: async () => pdf,
};
const going = new AbortController().signal;

const office = (more: Partial<SystemPrinting> = {}): SystemPrinting => ({
  names: async () => ['HP 4'],
  print: async () => 'taken',
  ...more,
});

/** The hub's end and the shell's end over one pair of ports, as the app joins them. */
function joined(printing: SystemPrinting) {
  const hub = new FakeHub('hub.js');
  superviseOwnHub(
    () => hub,
    { onState: () => undefined, log: () => undefined },
    (message) => answerHub(message, printing),
  );
  const listeners: ((message: { data?: unknown }) => void)[] = [];
  vi.spyOn(hub, 'postMessage').mockImplementation((data) => {
    for (const listener of listeners) listener({ data });
  });
  const shell = openShellLink({
    postMessage: (message) => void hub.emit('message', structuredClone(message)),
    on: (_, listener) => void listeners.push(listener),
  });
  return { shell, printer: openShellPrinter('HP 4', shell) };
}

test('a message that is no question about printers is none of its business', () => {
  for (const message of [
    { type: 'ready', url: 'http://127.0.0.1:1', pid: 1 },
    null,
    'print',
    { type: 'print', id: 1 },
  ]) {
    expect(answerHub(message, office())).toBeNull();
  }
});

test('the shell is handed the paper as it is, and its answer carries the id it was asked with', async () => {
  const print = vi.fn(office().print);
  expect(await answerHub({ type: 'print', id: 7, ...job }, office({ print }))).toEqual({
    type: 'print-outcome',
    id: 7,
    outcome: 'taken',
  });
  expect(print).toHaveBeenCalledWith(job);
});

describe('through the app', () => {
  const print = async (printing: SystemPrinting) => {
    const attempt = await joined(printing).printer.prepare(order, going);
    return attempt.ready ? attempt.send() : attempt;
  };

  test('a printer of Windows takes a paper', async () => {
    expect(await print(office())).toEqual({ what: 'printed', condition: 'ready' });
  });

  test('a printer that is not there is sent nothing', async () => {
    expect(await print(office({ names: async () => ['Fax'] }))).toMatchObject({ ready: false, reason: 'unreachable' });
    expect(await joined(office({ names: async () => ['Fax'] })).printer.look(going)).toBe('unreachable');
  });

  test('what the driver refused at once left nothing; what broke off may have left pages', async () => {
    expect(await print(office({ print: async () => 'refused' }))).toMatchObject({ what: 'not-sent' });
    const broken = { what: 'unanswered', reason: 'spooler-stopped' };
    expect(await print(office({ print: async () => 'failed' }))).toEqual(broken);
    expect(await print(office({ print: () => Promise.reject(new Error('gone')) }))).toEqual(broken);
  });

  test('a shell that never answers leaves the question to a person', async () => {
    vi.useFakeTimers();
    try {
      const said = print(office({ print: () => new Promise(() => undefined) }));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await said).toEqual({ what: 'unanswered', reason: 'not-answering' });
    } finally {
      vi.useRealTimers();
    }
  });
});
