import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PrintJobId } from '#shared/domain/ids.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { rehearsalSlip } from '#hub/documents/rehearsal-slip.ts';
import { openCupsPrinter } from '#hub/printing/cups-printer.ts';
import { queuesOfCups } from '#hub/printing/cups/lp.ts';
import type { PrintOrder } from '#hub/printing/printer-port.ts';
import { type CupsServer, openSink, startCups, whyNoCups } from '../../support/printing/cups-server.ts';

const why = whyNoCups();
const going = new AbortController().signal;

describe.skipIf(why !== null)(`a real CUPS${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let cups: CupsServer;
  let sink: Awaited<ReturnType<typeof openSink>>;
  let pdf: Uint8Array;

  beforeAll(async () => {
    [cups, sink] = await Promise.all([startCups(), openSink()]);
    cups.addRawQueue('office', sink.port);
    cups.addRawQueue('office-2', sink.port);
    pdf = await renderPaper(rehearsalSlip, openPaperFonts());
  });
  afterAll(async () => {
    await sink.close();
    await cups.stop();
  });

  const order = (more: Partial<PrintOrder> = {}): PrintOrder => ({
    jobId: 'job_1' as PrintJobId,
    title: 'MJ-20261128-0001',
    paper: 'a4',
    copies: 1,
    slip: null,
    pdf: async () => pdf,
    ...more,
  });
  const print = async (queue: string, what = order()) => {
    const printer = openCupsPrinter(queue, cups.env);
    const attempt = await printer.prepare(what, going);
    return { printer, outcome: attempt.ready ? await attempt.send() : attempt };
  };
  const spoolIdOf = (outcome: object) => ('spoolId' in outcome ? String(outcome.spoolId) : '');

  test('a paper reaches the printer byte by byte, and CUPS says once it is printed', async () => {
    const before = sink.deliveries().length;
    const { printer, outcome } = await print('office');
    expect(outcome).toMatchObject({ what: 'spooled' });
    await vi.waitFor(async () => expect(await printer.follow(spoolIdOf(outcome))).toBe('printed'), { timeout: 60_000 });
    expect(sink.deliveries().slice(before)).toEqual([Buffer.from(pdf)]);
  });

  test('the queues are found by name', async () => {
    expect((await queuesOfCups(cups.env))?.toSorted()).toEqual(['office', 'office-2']);
  });

  test('a queue that is stopped is sent nothing; one that does not exist is refused for good', async () => {
    cups.command('cupsdisable', 'office-2');
    expect((await print('office-2')).outcome).toEqual({ ready: false, reason: 'offline', lasting: false });
    expect(await openCupsPrinter('office-2', cups.env).look(going)).toBe('unreachable');
    cups.command('cupsenable', 'office-2');
    expect(await openCupsPrinter('office-2', cups.env).look(going)).toBe('ready');
    expect((await print('nowhere')).outcome).toEqual({ ready: false, reason: 'spooler-refused', lasting: true });
  });

  test('a job somebody cancels in the spooler is not called printed', async () => {
    const attempt = await openCupsPrinter('office-2', cups.env).prepare(order(), going);
    cups.command('cupsdisable', 'office-2');
    const outcome = attempt.ready ? await attempt.send() : attempt;
    const { follow } = openCupsPrinter('office-2', cups.env);
    expect(await follow(spoolIdOf(outcome))).toBe('printing');
    cups.command('cancel', spoolIdOf(outcome));
    expect(await follow(spoolIdOf(outcome))).toBe('stopped');
    expect(await follow('office-2-99999')).toBe('lost');
    cups.command('cupsenable', 'office-2');
  });

  test('a spooler that is not there is told apart from a printer that is not', async () => {
    const env = { ...cups.env, CUPS_SERVER: '127.0.0.1:1' };
    const attempt = await openCupsPrinter('office', env).prepare(order(), going);
    expect(attempt).toEqual({ ready: false, reason: 'no-spooler', lasting: false });
    expect(await queuesOfCups(env)).toBeNull();
  });
});
