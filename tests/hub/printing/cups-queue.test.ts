import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PrinterId, PrintJobId } from '#shared/domain/ids.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { type CupsServer, openSink, startCups, whyNoCups } from '../../support/printing/cups-server.ts';

const why = whyNoCups();

describe.skipIf(why !== null)(`the queue over a real CUPS${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let cups: CupsServer;
  let sink: Awaited<ReturnType<typeof openSink>>;
  let site: HandoverSite;
  let office: PrinterId;

  beforeAll(async () => {
    [cups, sink, site] = await Promise.all([startCups(), openSink(), openHandoverSite()]);
    vi.stubEnv('CUPS_SERVER', cups.env['CUPS_SERVER'] ?? '');
    cups.addRawQueue('office', sink.port);
    const address = { kind: 'system', queue: 'office' } as const;
    const body = { name: '办公打印机', address, papers: ['a4', 'a3'] } as const;
    office = (await site.client('supervisor').createPrinter({ body: { ...body, papers: ['a4', 'a3'] } })).id;
  });
  afterAll(async () => {
    await site.close();
    await sink.close();
    await cups.stop();
    vi.unstubAllEnvs();
  });

  const until = (id: PrintJobId, what: object) =>
    vi.waitFor(
      async () => {
        // What the spooler took is asked after once a second.
        site.clock.at += 1000;
        expect(await site.client('clerk').printJob({ params: { id } })).toMatchObject(what);
      },
      { timeout: 60_000, interval: 100 },
    );

  test('the queues of the machine are found, those in use named', async () => {
    expect(await site.client('supervisor').discoverPrinters({})).toEqual({
      spooler: 'cups',
      items: [{ queue: 'office', printerId: office }],
    });
  });

  test('a test page is confirmed once the spooler has printed it', async () => {
    const { id } = await site.client('supervisor').testPrinter({ params: { id: office } });
    await until(id, { state: 'confirmed', confirmedBy: 'printer' });
    expect(sink.deliveries().map((bytes) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-']);
  });

  test('a job the spooler took is asked after again by a hub that started anew, and printed once', async () => {
    const before = sink.deliveries().length;
    sink.hold();
    const { id } = await site.client('supervisor').testPrinter({ params: { id: office } });
    await until(id, { state: 'sent' });
    await vi.waitFor(() => expect(sink.deliveries().length).toBe(before + 1), { timeout: 60_000 });
    await site.restart();
    await until(id, { state: 'sent' });
    sink.release();
    await until(id, { state: 'confirmed', confirmedBy: 'printer' });
    expect(sink.deliveries().length).toBe(before + 1);
  });

  test('a job the spooler was told to drop asks a person', async () => {
    sink.hold();
    const { id } = await site.client('supervisor').testPrinter({ params: { id: office } });
    await vi.waitFor(() => expect(cups.command('lpstat', '-o', 'office')).toMatch(/office-\d+/), { timeout: 60_000 });
    await until(id, { state: 'sent' });
    cups.command('cancel', '-a', 'office');
    await until(id, { state: 'uncertain', reason: 'spooler-stopped' });
    sink.release();
  });
});
