import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrinterId, PrintJobId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { plugIn, type TicketPrinter } from '../../support/printing/ticket-printer.ts';

let site: HandoverSite;
let hall: TicketPrinter;
let spare: TicketPrinter;
const second = 1000;

beforeEach(async () => {
  [site, hall, spare] = await Promise.all([openHandoverSite(), plugIn(), plugIn()]);
});
afterEach(() => Promise.all([site.close(), hall.switchOff(), spare.switchOff()]));

const add = async (name: string, { port }: TicketPrinter) =>
  (
    await site.client('supervisor').createPrinter({
      body: { name, address: { kind: 'escpos', host: '127.0.0.1', port, widthMm: 80 }, papers: ['slip'] },
    })
  ).id;
const assign = (printerId: PrinterId, fallbackId: PrinterId | null = null) =>
  site.client('supervisor').savePrinterAssignments({
    body: { items: [{ stationId: null, paper: 'slip', printerId, fallbackId }] },
  });
const slip = async () => {
  const ticket = await site.enquiry();
  const job = await site.client('kiosk').makePrintJob({ body: { ticketId: ticket.id } });
  return { ...job, number: ticket.number };
};
const read = (id: PrintJobId) => site.client('clerk').printJob({ params: { id } });
const until = (id: PrintJobId, what: Partial<Awaited<ReturnType<typeof read>>>) =>
  vi.waitFor(
    async () => {
      expect(await read(id)).toMatchObject(what);
    },
    { timeout: 60_000 },
  );
const numbers = (printer: TicketPrinter) => printer.slips().map(({ largest }) => largest.text);
const kioskPrinter = () => site.client('kiosk').stationPrinter({ query: {} });

test('without paper the kiosk is told, and the slip comes once paper is in, half a minute later, once', async () => {
  const id = await add('大厅', hall);
  await assign(id);
  hall.mood.paper = 'out';
  const job = await slip();
  await until(job.id, { state: 'queued', reason: 'paper-out', attempts: 1 });
  expect(await kioskPrinter()).toMatchObject({ condition: 'paper-out', works: false });
  hall.mood.paper = 'full';
  expect(numbers(hall)).toEqual([]);
  site.clock.at += 30 * second;
  await until(job.id, { state: 'confirmed', confirmedBy: 'printer' });
  expect(numbers(hall)).toEqual([job.number]);
  expect(await kioskPrinter()).toMatchObject({ condition: 'ready', works: true });
  const types = (await site.client('supervisor').journal({ query: { type: 'print' } })).items.map(({ type }) => type);
  expect(types.filter((type) => type === 'printer.condition-changed').length).toBeGreaterThanOrEqual(2);
});

test('a printer that is switched off and on again loses no slip, keeps their order and doubles none', async () => {
  await assign(await add('大厅', hall));
  await hall.switchOff();
  const jobs = [await slip(), await slip(), await slip()];
  await until(jobs[0]?.id as PrintJobId, { state: 'queued', reason: 'unreachable' });
  await hall.switchOn();
  site.clock.at += 30 * second;
  for (const { id } of jobs) await until(id, { state: 'confirmed' });
  expect(numbers(hall)).toEqual(jobs.map(({ number }) => number));
});

test('while the first printer is down its fallback prints, and when it is back it prints again', async () => {
  const [first, other] = [await add('大厅', hall), await add('备用', spare)];
  await assign(first, other);
  hall.mood.cover = 'open';
  const job = await slip();
  await until(job.id, { state: 'confirmed', printerId: other, fallback: true });
  expect(await kioskPrinter()).toMatchObject({ works: true });
  expect([numbers(hall), numbers(spare)]).toEqual([[], [job.number]]);
  hall.mood.cover = 'shut';
  // The printers are asked how they are every quarter of a minute.
  site.clock.at += 16 * second;
  const conditionNow = async () =>
    (await site.client('clerk').printers({})).items.find(({ id }) => id === first)?.condition;
  await vi.waitFor(async () => expect(await conditionNow()).toBe('ready'), { timeout: 60_000 });
  const next = await slip();
  await until(next.id, { state: 'confirmed', printerId: first, fallback: false });
});

test('a slip nobody could print within three minutes has failed, and says so', async () => {
  await assign(await add('大厅', hall));
  await hall.switchOff();
  const job = await slip();
  await until(job.id, { state: 'queued', attempts: 1 });
  site.clock.at += 181 * second;
  await until(job.id, { state: 'failed', reason: 'unreachable' });
  await hall.switchOn();
  await site.client('clerk').retryPrintJob({ params: { id: job.id } });
  await until(job.id, { state: 'confirmed' });
  expect(numbers(hall)).toEqual([job.number]);
});

test('a half-closed socket asks a person: what printed is not printed again, what did not is', async () => {
  await assign(await add('大厅', hall));
  hall.mood.afterwards = 'close-its-half';
  const [came, lost] = [await slip(), await slip()];
  await until(came.id, { state: 'uncertain', reason: 'hung-up' });
  await until(lost.id, { state: 'uncertain', reason: 'hung-up' });
  hall.mood.afterwards = 'answer';
  site.clock.at += 60 * second;
  const clerk = site.client('clerk');
  expect(await refusalOf(clerk.retryPrintJob({ params: { id: lost.id } }))).toBe('409 illegal-transition');
  const body = { reason: '再打一张' };
  expect(await refusalOf(clerk.reprintPrintJob({ params: { id: lost.id }, body }))).toBe('409 print-unanswered');
  expect((await clerk.printers({})).items[0]?.unanswered).toBe(2);
  await clerk.answerPrintJob({ params: { id: came.id }, body: { printed: true } });
  await clerk.answerPrintJob({ params: { id: lost.id }, body: { printed: false } });
  await until(lost.id, { state: 'confirmed', confirmedBy: 'printer' });
  expect(await read(came.id)).toMatchObject({ state: 'confirmed', confirmedBy: 'person' });
  expect(numbers(hall)).toEqual([came.number, lost.number, lost.number]);
});

test('a job that is cancelled while the printer is down never prints', async () => {
  await assign(await add('大厅', hall));
  await hall.switchOff();
  const job = await slip();
  await until(job.id, { state: 'queued', reason: 'unreachable' });
  await site.client('clerk').cancelPrintJob({ params: { id: job.id } });
  await hall.switchOn();
  const next = await slip();
  site.clock.at += 30 * second;
  await until(next.id, { state: 'confirmed' });
  expect(numbers(hall)).toEqual([next.number]);
  expect(await read(job.id)).toMatchObject({ state: 'cancelled' });
});

test('at the close of the day slips that never came out are dropped; what may be on paper still asks', async () => {
  await assign(await add('大厅', hall));
  hall.mood.afterwards = 'close-its-half';
  const doubtful = await slip();
  await until(doubtful.id, { state: 'uncertain' });
  await hall.switchOff();
  const waiting = await slip();
  await until(waiting.id, { state: 'queued', reason: 'unreachable' });
  site.clock.at += second;
  await site.client('supervisor').closeDay({ body: { date: '2026-11-28' } });
  await until(waiting.id, { state: 'cancelled' });
  expect(await read(doubtful.id)).toMatchObject({ state: 'uncertain' });
  await hall.switchOn();
});

test('the slip whose asking begins a new day is not dropped with those of the day before', async () => {
  await assign(await add('大厅', hall));
  const ticket = await site.enquiry();
  await hall.switchOff();
  site.clock.at += 24 * 3_600_000;
  const kiosk = site.client('kiosk');
  const { id } = await kiosk.makePrintJob({ body: { ticketId: ticket.id } });
  const reasonOfIt = async () => (await kiosk.printJob({ params: { id } })).reason;
  await vi.waitFor(async () => expect(await reasonOfIt()).toBe('unreachable'), { timeout: 60_000 });
  expect(site.rows("SELECT seq FROM journal WHERE type = 'day.closed'")).toHaveLength(1);
  await hall.switchOn();
  site.clock.at += 30 * second;
  await vi.waitFor(async () => expect((await kiosk.printJob({ params: { id } })).state).toBe('confirmed'), {
    timeout: 60_000,
  });
});

test('a printer is not removed while a job waits for it', async () => {
  const id = await add('大厅', hall);
  await hall.switchOff();
  const ticket = await site.enquiry();
  const job = await site.client('clerk').makePrintJob({ body: { ticketId: ticket.id, printerId: id } });
  await until(job.id, { state: 'queued', reason: 'unreachable' });
  expect(await refusalOf(site.client('supervisor').removePrinter({ params: { id } }))).toBe('409 in-use');
  await hall.switchOn();
});

test('a hub that is stopped while a printer stays silent ends within its three seconds and loses nothing', async () => {
  await assign(await add('大厅', hall));
  hall.mood.afterwards = 'stay-silent';
  const job = await slip();
  await vi.waitFor(() => expect(hall.deliveries()).toBe(1), { timeout: 60_000 });
  await site.restart();
  await until(job.id, { state: 'uncertain' });
  expect(hall.deliveries()).toBe(1);
});
