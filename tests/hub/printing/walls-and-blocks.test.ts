import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrinterId, PrintJobId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';
import { pageSize, textOf } from '../documents/read-pdf.ts';

let site: NoticedSite;
let sheets: PrinterId;
beforeEach(async () => {
  site = await openNoticedSite();
  const supervisor = site.client('supervisor');
  const address = { kind: 'file', folder: 'sheets' } as const;
  sheets = (await supervisor.createPrinter({ body: { name: '文印室', address, papers: ['a4', 'a3'] } })).id;
  const lines = (['a4', 'a3'] as const).map((paper) => ({
    stationId: null,
    paper,
    printerId: sheets,
    fallbackId: null,
  }));
  await supervisor.savePrinterAssignments({ body: { items: lines } });
});
afterEach(() => site.close());

async function printed(id: PrintJobId): Promise<Buffer> {
  const job = () => site.client('supervisor').printJob({ params: { id } });
  await vi.waitFor(async () => expect((await job()).state).toBe('confirmed'), 15_000);
  return readFileSync(join(site.folder, 'printed', 'sheets', `${id}.pdf`));
}

test('a notice for the wall leaves by the queue, on A3 as on A4, as often as there are walls', async () => {
  const notice = await site.published('complaint-channel', { text: '投诉电话 400-000-0000' });
  const versionId = notice.versions[0]!.id;
  const clerk = site.client('clerk');
  const a3 = await clerk.makePrintJob({ body: { notice: { versionId, paper: 'a3' } } });
  expect(a3).toMatchObject({ paper: 'a3', source: { kind: 'notice', versionId, version: 1 } });
  const large = await printed(a3.id);
  expect(pageSize(large).map(Math.round)).toEqual([842, 1191]);
  expect(textOf(large)).toContain('投诉电话400-000-0000');
  const again = await clerk.makePrintJob({ body: { notice: { versionId, paper: 'a4' }, copies: 3 } });
  expect(again).toMatchObject({ repeats: null, copies: 3 });
  expect(pageSize(await printed(again.id)).map(Math.round)).toEqual([595, 842]);
});

test('a block of paper numbers leaves by the queue; printed once more, it is marked as the repeat it is', async () => {
  const clerk = site.client('clerk');
  const { from, to, numbers } = await clerk.printPaperNumbers({ body: { count: 20 } });
  const first = await clerk.makePrintJob({ body: { paperNumbers: { from, to } } });
  expect(first.source).toEqual({ kind: 'paper-numbers', from: numbers[0], to: numbers.at(-1) });
  expect(textOf(await printed(first.id))).toContain(numbers.at(-1));
  const second = await clerk.makePrintJob({ body: { paperNumbers: { from, to } } });
  expect(second.repeats).toMatchObject({ jobId: first.id, count: 1 });
});

test('paper numbers and notices that did not come out by the close of the day still wait for somebody to retry them', async () => {
  const supervisor = site.client('supervisor');
  await supervisor.savePrinterAssignments({ body: { items: [] } });
  const notice = await site.published('complaint-channel', { text: '投诉电话 400-000-0000' });
  const clerk = site.client('clerk');
  const { from, to } = await clerk.printPaperNumbers({ body: { count: 20 } });
  const block = await clerk.makePrintJob({ body: { paperNumbers: { from, to } } });
  const wall = await clerk.makePrintJob({ body: { notice: { versionId: notice.versions[0]!.id, paper: 'a4' } } });
  const slip = await clerk.makePrintJob({ body: { ticketId: (await site.enquiry()).id } });
  const stateOf = async ({ id }: { id: PrintJobId }) => (await supervisor.printJob({ params: { id } })).state;
  const become = (...states: string[]) =>
    vi.waitFor(
      async () => expect(await Promise.all([stateOf(slip), stateOf(block), stateOf(wall)])).toEqual(states),
      15_000,
    );
  await become('failed', 'failed', 'failed');
  site.clock.at += 1000;
  await supervisor.closeDay({ body: { date: '2026-11-28' } });
  await become('cancelled', 'failed', 'failed');
});

test('what is not there is refused: a block nobody set aside, a draft of a notice for a kiosk, two things at once', async () => {
  const clerk = site.client('clerk');
  const block = { from: 900, to: 905 };
  expect(await refusalOf(clerk.makePrintJob({ body: { paperNumbers: block } }))).toBe('422 paper-number-unknown');
  const { id: ticketId } = await site.enquiry();
  const both = clerk.makePrintJob({ body: { ticketId, paperNumbers: block } });
  expect(await refusalOf(both)).toBe('422 invalid');
  expect(await refusalOf(site.client('kiosk').makePrintJob({ body: { paperNumbers: block } }))).toBe('403 not-allowed');
});
