import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrinterId, PrintJobId, StationId } from '#shared/domain/ids.ts';
import type { PrinterInput } from '#shared/protocol/printing.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { listenTo } from '../../support/hub/listener.ts';

let site: HandoverSite;
let slips: PrinterId;

const slipFile = {
  name: '小票机',
  address: { kind: 'file', folder: 'slips' },
  papers: ['slip'],
} satisfies PrinterInput;

beforeEach(async () => {
  site = await openHandoverSite();
  slips = (await site.client('supervisor').createPrinter({ body: { ...slipFile, papers: ['slip'] } })).id;
});
afterEach(() => site.close());

const assign = (...lines: readonly { stationId?: StationId; printerId: PrinterId; fallbackId?: PrinterId }[]) =>
  site.client('supervisor').savePrinterAssignments({
    body: {
      items: lines.map(({ stationId = null, printerId, fallbackId = null }) => ({
        stationId,
        paper: 'slip' as const,
        printerId,
        fallbackId,
      })),
    },
  });

const settled = (id: PrintJobId, state: string) =>
  vi.waitFor(
    async () => {
      const job = await site.client('supervisor').printJob({ params: { id } });
      expect(job.state).toBe(state);
      return job;
    },
    { timeout: 60_000 },
  );
const printed = () => readdirSync(join(site.folder, 'printed', 'slips'));
const journal = async (type: string) =>
  (await site.client('supervisor').journal({ query: { type } })).items.map((entry) => entry.payload);

test('a slip asked for at the kiosk comes out of the printer assigned to all, once', async () => {
  await assign({ printerId: slips });
  const ticket = await site.enquiry();
  const body = { ticketId: ticket.id, jobId: 'job_kiosk-0001' } as const;
  const job = await site.client('kiosk').makePrintJob({ body });
  expect(job).toMatchObject({ state: 'queued', copies: 1, paper: 'slip', printerChosen: false, repeats: null });
  expect(await site.client('kiosk').makePrintJob({ body })).toMatchObject({ id: job.id });
  expect(await settled(job.id, 'confirmed')).toMatchObject({
    confirmedBy: 'printer',
    printerId: slips,
    fallback: false,
  });
  expect(printed()).toEqual([`${job.id}.pdf`]);
  expect(
    readFileSync(join(site.folder, 'printed', 'slips', `${job.id}.pdf`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await journal('print-job.')).toHaveLength(3);
});

test('the same Idempotency-Key is one job', async () => {
  await assign({ printerId: slips });
  const { id } = await site.enquiry();
  const ask = () =>
    site.server().inject({
      method: 'POST',
      url: '/api/v1/print-jobs',
      headers: { ...bearer(site.tokens.clerk), 'idempotency-key': 'once' },
      payload: { ticketId: id },
    });
  const [one, two] = await Promise.all([ask(), ask()]);
  expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
  expect(one.json()).toEqual(two.json());
  await settled(one.json<{ id: PrintJobId }>().id, 'confirmed');
  expect(printed()).toHaveLength(1);
});

test('a job id used for something else is refused', async () => {
  const [one, two] = [await site.enquiry(), await site.enquiry()];
  await site.client('clerk').makePrintJob({ body: { ticketId: one.id, jobId: 'job_made-by-me' } });
  const other = site.client('clerk').makePrintJob({ body: { ticketId: two.id, jobId: 'job_made-by-me' } });
  expect(await refusalOf(other)).toBe('409 print-job-exists');
});

test('without a printer assigned the job fails with that word, and prints once one is assigned and somebody retries', async () => {
  const { id: ticketId } = await site.enquiry();
  const kiosk = site.client('kiosk');
  expect(await kiosk.stationPrinter({ query: {} })).toEqual({
    name: null,
    condition: 'none',
    works: false,
    since: null,
  });
  const { id } = await kiosk.makePrintJob({ body: { ticketId } });
  expect(await settled(id, 'failed')).toMatchObject({ reason: 'no-printer', printerId: null });
  await assign({ printerId: slips });
  expect(await kiosk.stationPrinter({ query: {} })).toMatchObject({ works: true });
  await site.client('clerk').retryPrintJob({ params: { id } });
  await settled(id, 'confirmed');
  expect(printed()).toEqual([`${id}.pdf`]);
});

test('a slip asked for again is marked as the reprint it is, with its count; by staff with a reason', async () => {
  await assign({ printerId: slips });
  const { id: ticketId } = await site.enquiry();
  const first = await site.client('kiosk').makePrintJob({ body: { ticketId } });
  await settled(first.id, 'confirmed');
  const second = await site.client('kiosk').makePrintJob({ body: { ticketId } });
  expect(second.repeats).toEqual({ jobId: first.id, count: 1, reason: null });
  await settled(second.id, 'confirmed');
  const third = await site.client('clerk').reprintPrintJob({ params: { id: second.id }, body: { reason: '客人丢失' } });
  expect(third.repeats).toEqual({ jobId: second.id, count: 2, reason: '客人丢失' });
  const reasons = (await journal('print-job.queued')).map((payload) => JSON.stringify(payload));
  expect(reasons.join()).not.toContain('客人丢失');
});

test('only what was printed is reprinted, and nothing settled is retried, cancelled or answered for', async () => {
  await assign({ printerId: slips });
  const { id: ticketId } = await site.enquiry();
  const clerk = site.client('clerk');
  const { id } = await clerk.makePrintJob({ body: { ticketId } });
  await settled(id, 'confirmed');
  const params = { id };
  expect(await refusalOf(clerk.retryPrintJob({ params }))).toBe('409 illegal-transition');
  expect(await refusalOf(clerk.cancelPrintJob({ params }))).toBe('409 illegal-transition');
  expect(await refusalOf(clerk.answerPrintJob({ params, body: { printed: false } }))).toBe('409 illegal-transition');
});

test('a kiosk prints slips only, on the printer assigned to it, and reads its own jobs only', async () => {
  await assign({ printerId: slips });
  const { id: ticketId } = await site.enquiry();
  const kiosk = site.client('kiosk');
  expect(await refusalOf(kiosk.makePrintJob({ body: { ticketId, printerId: slips } }))).toBe('403 not-allowed');
  expect(await refusalOf(kiosk.makePrintJob({ body: { ticketId, copies: 9 } }))).toBe('403 not-allowed');
  const { id } = await site.client('clerk').makePrintJob({ body: { ticketId } });
  expect(await refusalOf(kiosk.printJob({ params: { id } }))).toBe('404 not-found');
});

test.each(['HP; rm -rf /', 'a|b', '$(reboot)', '`id`', 'a&b', "it's", '"x"', 'a>b', '-o raw', 'a\nb', 'a/b', ''])(
  'a printer queue called %j is refused at the border',
  async (queue) => {
    const body = { name: '办公', address: { kind: 'system', queue }, papers: ['a4'] } as const;
    expect(await refusalOf(site.client('supervisor').createPrinter({ body: { ...body, papers: ['a4'] } }))).toBe(
      '422 invalid',
    );
  },
);

test('what makes no sense is refused with each fault named', async () => {
  const supervisor = site.client('supervisor');
  const escpos = { kind: 'escpos', host: '10.0.0.9', port: 9100, widthMm: 80 } as const;
  expect(await refusalOf(supervisor.createPrinter({ body: { name: 'x', address: escpos, papers: ['a4'] } }))).toBe(
    '422 invalid',
  );
  expect(await refusalOf(supervisor.createPrinter({ body: { ...slipFile, papers: ['slip'] } }))).toBe(
    '409 printer-name-taken',
  );
  const line = { stationId: null, paper: 'a4', printerId: slips, fallbackId: slips } as const;
  const response = await site.server().inject({
    method: 'PUT',
    url: '/api/v1/printer-assignments',
    headers: bearer(site.tokens.supervisor),
    payload: { items: [line, line] },
  });
  const issues = response.json<{ issues: { path: string }[] }>().issues.map(({ path }) => path);
  expect(new Set(issues)).toEqual(
    new Set([
      '/body/items/0/fallbackId',
      '/body/items/0/printerId',
      '/body/items/1/paper',
      '/body/items/1/fallbackId',
      '/body/items/1/printerId',
    ]),
  );
  const { id: ticketId } = await site.enquiry();
  const gone = 'prn_gone' as PrinterId;
  expect(await refusalOf(site.client('clerk').makePrintJob({ body: { ticketId, printerId: gone } }))).toBe(
    '422 unknown-printer',
  );
});

test('a removed printer leaves the mapping, and its old jobs still name it', async () => {
  await assign({ printerId: slips });
  const { id: ticketId } = await site.enquiry();
  const { id } = await site.client('clerk').makePrintJob({ body: { ticketId } });
  await settled(id, 'confirmed');
  await site.client('supervisor').removePrinter({ params: { id: slips } });
  expect((await site.client('clerk').printers({})).items).toEqual([]);
  expect((await site.client('clerk').printerAssignments({})).items).toEqual([]);
  expect(await site.client('clerk').printJob({ params: { id } })).toMatchObject({ printerName: '小票机' });
});

test('the test page comes out, and lists tell what is open and what was', async () => {
  const { id } = await site.client('supervisor').testPrinter({ params: { id: slips } });
  await settled(id, 'confirmed');
  const clerk = site.client('clerk');
  expect((await clerk.printJobs({ query: {} })).items).toEqual([]);
  expect((await clerk.printJobs({ query: { state: 'all', printerId: slips } })).items.map((job) => job.source)).toEqual(
    [{ kind: 'test' }],
  );
});

test('a station without staff tries the printer its papers come out of, one page at a time, and follows its own', async () => {
  const kiosk = site.client('kiosk');
  const tryIt = () => kiosk.testStationPrinter({ body: { paper: 'slip' } });
  expect(await refusalOf(tryIt())).toBe('422 unknown-printer');
  await assign({ printerId: slips });
  expect(await kiosk.stationPrinter({ query: {} })).toMatchObject({ name: '小票机', works: true });
  const [one, two] = await Promise.all([tryIt(), tryIt()]);
  expect(two.id).toBe(one.id);
  await settled(one.id, 'confirmed');
  expect(await kiosk.printJob({ params: { id: one.id } })).toMatchObject({ source: { kind: 'test' }, paper: 'slip' });
  const next = await tryIt();
  expect(next.id).not.toBe(one.id);
  await settled(next.id, 'confirmed');
  expect(printed()).toHaveLength(2);
});

test('a paper is printed as it was made, byte by byte, and is never sent to a ticket printer', async () => {
  const supervisor = site.client('supervisor');
  const clerk = site.client('clerk');
  const { id: caseId } = await clerk.openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  const paper = await clerk.makeDocument({ body: { kind: 'flow-sheet', caseId } });
  const address = { kind: 'file', folder: 'office' } as const;
  const office = await supervisor.createPrinter({ body: { name: '办公', address, papers: ['a4'] } });
  const body = { documentId: paper.id, printerId: office.id, copies: 2 } as const;
  const { id } = await clerk.makePrintJob({ body });
  const job = await settled(id, 'confirmed');
  expect(job.source).toMatchObject({ kind: 'document', number: paper.number, documentKind: 'flow-sheet' });
  const folder = join(site.folder, 'printed', 'office');
  expect(readdirSync(folder).toSorted()).toEqual([`${id}-2.pdf`, `${id}.pdf`]);
  expect(hash('sha256', readFileSync(join(folder, `${id}.pdf`)), 'hex')).toBe(paper.sha256);
  expect(await refusalOf(clerk.makePrintJob({ body: { ...body, printerId: slips } }))).toBe('422 printer-unsuitable');
  const kiosk = site.client('kiosk').makePrintJob({ body: { documentId: paper.id } });
  expect(await refusalOf(kiosk)).toBe('403 not-allowed');
});

test('public screens hear that a printer changed, and nothing of jobs; staff hear of both', async () => {
  const url = await site.listen();
  const [hall, office] = await Promise.all([listenTo(url, site.tokens.kiosk), listenTo(url, site.tokens.clerk)]);
  await assign({ printerId: slips });
  const { id: ticketId } = await site.enquiry();
  const { id } = await site.client('kiosk').makePrintJob({ body: { ticketId } });
  await settled(id, 'confirmed');
  const other = { ...slipFile, name: '另一台', papers: ['slip'] as ['slip'] };
  await site.client('supervisor').createPrinter({ body: other });
  // A new printer is asked at once how it is.
  const heard = () => hall.heard.map(({ type }) => type);
  await vi.waitFor(() => expect(heard()).toContain('printer.condition-changed'), { timeout: 60_000 });
  await site.client('supervisor').removePrinter({ params: { id: slips } });
  await vi.waitFor(() => expect(heard()).toContain('printer.removed'), { timeout: 60_000 });
  const printing = (listener: typeof hall) =>
    listener.heard.filter(({ type }) => type.startsWith('print')).map(({ type }) => type);
  expect(new Set(printing(hall))).toEqual(
    new Set(['printer.assignments-saved', 'printer.condition-changed', 'printer.removed']),
  );
  expect(hall.raw()).not.toContain(slips);
  expect(printing(office)).toEqual(
    expect.arrayContaining(['print-job.queued', 'print-job.sent', 'print-job.confirmed']),
  );
  hall.cut();
  office.cut();
});
