import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { artifacts, keepPictures, textOf } from '../documents/read-pdf.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const codeOf = async (unit: number) =>
  (await site.client('clerk').openOwners({ params: { id: site.unit(unit) } })).noticeToken;
const measuredBy = (noticeToken: string) => site.client('kiosk').ownMeasurement({ body: { noticeToken } });
const shown = async () =>
  (await site.client('supervisor').journal({ query: { type: 'unit.measurement-shown' } })).items;
const nobodys = 'A'.repeat(22);

test('the code of a notice shows its own home: what was measured, the difference, and who pays what', async () => {
  const found = await measuredBy(await codeOf(3));
  expect(found).toMatchObject({
    home: '1号楼 1单元 0301',
    basis: 'gross',
    contractArea: '89.00',
    measuredArea: '89.50',
    contractInnerArea: null,
    measuredInnerArea: null,
    missing: [],
    found: {
      difference: '0.50',
      ratioPercent: '0.5618',
      exceeds3Percent: false,
      buyerPays: '6000.00',
      sellerBears: '0.00',
      refund: '0.00',
      mayRescind: null,
      reason: 'inner-area-missing',
    },
  });
  expect(found.found?.computation.length).toBeGreaterThan(2);
  expect((await measuredBy(await codeOf(4))).home).toBe('1号楼 1单元 0401');
});

test('a home much smaller than agreed is paid back, doubly beyond 3 %, and may be given back', async () => {
  await site.importCsv(rosterCsv([{ ...tenHomes[2]!, area: '100.00' }]));
  expect((await measuredBy(await codeOf(3))).found).toMatchObject({
    difference: '-10.50',
    ratioPercent: '-10.5000',
    exceeds3Percent: true,
    buyerPays: '0.00',
    // 3 m² once and 7.5 m² twice, at 12 000 yuan.
    refund: '216000.00',
    mayRescind: true,
    reason: null,
  });
});

test('nobody is named: no owner, phone or note', async () => {
  const text = JSON.stringify(await measuredBy(await codeOf(2)));
  for (const personal of ['卢望舒', '1002', '轮椅', '贺晴岚', '990000']) expect(text).not.toContain(personal);
});

test('a home that is not measured yet says what is missing, and no figure is made up', async () => {
  await site.importCsv(rosterCsv([tenHomes[2]!]).replace(',89.50,', ',,'));
  const { measuredArea, found, missing } = await measuredBy(await codeOf(3));
  expect({ measuredArea, found, missing }).toEqual({ measuredArea: null, found: null, missing: ['measured-area'] });
});

test('wrong codes are refused as at a check-in, show nothing, and stop the kiosk for both', async () => {
  const code = await codeOf(5);
  for (let count = 0; count < 10; count++) {
    expect(await refusalOf(measuredBy(nobodys))).toBe('422 identity-not-confirmed');
  }
  expect(await refusalOf(measuredBy(code))).toBe('429 too-many-tries');
  const checkIn = { body: { serviceId: service('handover'), noticeToken: code } };
  expect(await refusalOf(site.client('kiosk').checkIn(checkIn))).toBe('429 too-many-tries');
  expect(await shown()).toEqual([]);
  site.clock.at += 10 * minuteMs;
  expect((await measuredBy(code)).home).toBe('1号楼 1单元 0501');
});

test('the last four digits of the phone are no way to the figures', async () => {
  const url = '/api/v1/units/own-measurement';
  const headers = { authorization: `Bearer ${site.tokens.kiosk}` };
  for (const payload of [
    { unitId: site.unit(2), last4: '1002' },
    { noticeToken: '1002' },
    { noticeToken: nobodys, unitId: site.unit(2), last4: '1002' },
  ]) {
    const { statusCode, body } = await site.server().inject({ method: 'POST', url, headers, payload });
    expect([statusCode, JSON.parse(body).code]).toEqual([422, 'invalid']);
    expect(body).not.toContain('89.50');
  }
  expect(await shown()).toEqual([]);
});

test('that a home was shown is in the journal, the figures are not', async () => {
  await measuredBy(await codeOf(6));
  expect(await shown()).toEqual([expect.objectContaining({ subjectId: site.unit(6), payload: {} })]);
});

test('the paper comes by the same code only, names nobody, and counts and is journaled alike', async () => {
  const url = '/api/v1/units/own-measurement/print';
  const headers = { authorization: `Bearer ${site.tokens.kiosk}` };
  const print = (payload: object) => site.server().inject({ method: 'POST', url, headers, payload });
  const paper = await print({ noticeToken: await codeOf(3) });
  expect([paper.statusCode, paper.headers['content-type'], paper.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  keepPictures(paper.rawPayload, artifacts, 'own-measurement');
  const text = textOf(paper.rawPayload);
  for (const said of ['实测面积告知单', 'SC-2026', '1号楼1单元0301', '89.00', '89.50', '0.5618', '6,000.00']) {
    expect(text).toContain(said);
  }
  for (const personal of ['卢望舒', '1002', '990000']) expect(text).not.toContain(personal);
  expect(await shown()).toHaveLength(1);
  for (const payload of [{ unitId: site.unit(3) }, { noticeToken: '1002' }]) {
    expect((await print(payload)).statusCode).toBe(422);
  }
  for (let count = 0; count < 10; count++) {
    expect(JSON.parse((await print({ noticeToken: nobodys })).body).code).toBe('identity-not-confirmed');
  }
  expect((await print({ noticeToken: await codeOf(3) })).statusCode).toBe(429);
  expect(await shown()).toHaveLength(1);
});

test('on the printer for sheets assigned to the kiosk, as one job however often it is asked for, and anybody can verify it', async () => {
  const supervisor = site.client('supervisor');
  const address = { kind: 'file', folder: 'sheets' } as const;
  const { id: printerId } = await supervisor.createPrinter({ body: { name: '大厅打印机', address, papers: ['a4'] } });
  const line = { stationId: null, paper: 'a4', printerId, fallbackId: null } as const;
  await supervisor.savePrinterAssignments({ body: { items: [line] } });
  const kiosk = site.client('kiosk');
  expect(await kiosk.stationPrinter({ query: { paper: 'a4' } })).toMatchObject({ works: true });
  const body = { noticeToken: await codeOf(3), language: 'en', jobId: 'job_measured-0001' } as const;
  const job = await kiosk.printOwnMeasurement({ body });
  expect(await kiosk.printOwnMeasurement({ body })).toMatchObject({ id: job.id });
  await vi.waitFor(
    async () => expect((await kiosk.printJob({ params: { id: job.id } })).state).toBe('confirmed'),
    15_000,
  );
  if (job.source.kind !== 'document') throw new Error('no paper was printed');
  expect(job.source.documentKind).toBe('measurement-notice');
  const text = textOf(readFileSync(join(site.folder, 'printed', 'sheets', `${job.id}.pdf`)));
  for (const said of ['Measured Area of the Home', job.source.number]) expect(text).toContain(said.replaceAll(' ', ''));
  const params = { number: job.source.number };
  expect(await site.client('board').verifyDocument({ params, query: {} })).toMatchObject({ intact: true });
});

test('at a desk staff see and print the same figures of a home that has no case', async () => {
  const clerk = site.client('clerk');
  const params = { id: site.unit(3) };
  expect(await clerk.unitMeasurement({ params })).toEqual(await measuredBy(await codeOf(3)));
  const made = await clerk.makeDocument({ body: { kind: 'measurement-notice', unitId: site.unit(3) } });
  expect(made).toMatchObject({ kind: 'measurement-notice', caseId: null, toSign: [] });
  expect(await refusalOf(site.client('kiosk').unitMeasurement({ params }))).toBe('401 not-signed-in');
});
