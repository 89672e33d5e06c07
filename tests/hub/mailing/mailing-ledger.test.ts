import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { type Mailing, nothingSent } from '#shared/domain/mailing/mailing.ts';
import type { MailingImport } from '#shared/protocol/mailings.ts';
import { arrange } from '../../support/hub/arranged-delivery.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const sent: Mailing = {
  ...nothingSent,
  state: 'sent',
  noticeNumber: 'RZ-20261120-0001',
  trackingNumber: 'SF1024',
  sentOn: '2026-11-20' as CalendarDate,
};
const save = (home: number, body: Mailing) =>
  site.client('supervisor').saveMailing({ params: { id: site.unit(home) }, body });
const exported = async () => {
  const url = '/api/v1/mailings.csv';
  return (await site.server().inject({ method: 'GET', url, headers: bearer(site.tokens.supervisor) })).body;
};
const imported = async (csv: string, dryRun = false): Promise<MailingImport> => {
  const { payload, headers } = await fileUpload(csv, { dryRun: String(dryRun) });
  const url = '/api/v1/mailings/import';
  const given = { ...headers, ...bearer(site.tokens.supervisor) };
  const response = await site.server().inject({ method: 'POST', url, headers: given, payload });
  return response.json<MailingImport>();
};
/** The exported ledger with some cells of a home written over. */
const filledIn = async (home: number, cells: Readonly<Record<string, string>>) => {
  const rows = parse(await exported(), { bom: true });
  const [header = []] = rows;
  const changed = rows.map((row, index) =>
    index === home ? row.map((cell, column) => cells[header[column] ?? ''] ?? cell) : row,
  );
  return stringify(changed);
};
const ledger = () => site.client('supervisor').mailings({ query: {} });

test('a notice is entered as sent, and where it went is sealed with its household', async () => {
  expect(await save(3, { ...sent, note: '门卫代收' })).toMatchObject({ state: 'sent', home: '1号楼 1单元 0301' });
  const { counts, items } = await ledger();
  expect(counts).toMatchObject({ 'to-send': 9, sent: 1 });
  expect(items.map(({ home }) => home)).toHaveLength(10);
  expect(JSON.stringify(site.rows('SELECT * FROM mailings'))).not.toMatch(/SF1024|门卫/);
  const journal = await site.client('supervisor').journal({ query: { type: 'mailing.' } });
  expect(JSON.stringify(journal.items)).not.toMatch(/SF1024|门卫/);
});

test('a claim without its number or day is refused with the field; a notice number belongs to one home', async () => {
  expect(await refusalOf(save(3, { ...nothingSent, state: 'delivered' }))).toBe('422 mailing-incomplete');
  expect(await refusalOf(save(3, { ...sent, sentOn: '2027-01-01' as CalendarDate }))).toBe('422 mailing-incomplete');
  await save(3, sent);
  expect(await refusalOf(save(4, sent))).toBe('409 notice-number-taken');
});

test('the ledger is exported, filled in and imported back: first looked through, then as a whole', async () => {
  await save(3, sent);
  const filled = await filledIn(3, { 状态: '已退回', 备注: '查无此人' });
  expect(await imported(filled, true)).toMatchObject({
    dryRun: true,
    rows: 10,
    changed: 1,
    applied: false,
    refused: [],
  });
  expect((await ledger()).counts.returned).toBe(0);
  expect(await imported(filled)).toMatchObject({ changed: 1, applied: true, refused: [] });
  const [line] = (await ledger()).items.filter(({ state }) => state === 'returned');
  expect(line).toMatchObject({ trackingNumber: 'SF1024', note: '查无此人', noticeNumber: sent.noticeNumber });
  expect(await imported(await exported())).toMatchObject({ changed: 0, refused: [] });
});

test('the number of the notice printed last stands in the ledger by itself, until another is entered', async () => {
  await arrange(site);
  const supervisor = site.client('supervisor');
  const numberOf = async () => (await ledger()).items.find(({ home }) => home === '1号楼 1单元 0301')?.noticeNumber;
  expect(await numberOf()).toBeNull();
  const notice = await supervisor.makeDocument({ body: { kind: 'handover-notice', unitId: site.unit(3) } });
  expect(await numberOf()).toBe(notice.number);
  expect(await supervisor.mailing({ params: { id: site.unit(3) } })).toMatchObject({ noticeNumber: notice.number });
  const filled = await filledIn(3, { 状态: '已寄出', 运单号: 'SF1024', 寄出日期: '2026-11-20' });
  expect(await imported(filled)).toMatchObject({ changed: 1, applied: true, refused: [] });
  expect(await numberOf()).toBe(notice.number);
  await save(3, sent);
  expect(await numberOf()).toBe(sent.noticeNumber);
});

test('one wrong row and nothing of the file is taken; an unknown number is named with row and column', async () => {
  await save(3, sent);
  const good = await filledIn(3, { 状态: '已送达' });
  const bad = good.replace('RZ-20261120-0001', 'RZ-99999999-0001');
  const { applied, refused } = await imported(bad);
  expect(applied).toBe(false);
  expect(refused).toMatchObject([{ row: 4, column: '通知书编号', code: 'number-unknown', value: 'RZ-99999999-0001' }]);
  expect((await ledger()).counts.delivered).toBe(0);
});

test('what a spreadsheet would run as a formula leaves disarmed and comes back as it was', async () => {
  await save(3, { ...sent, note: '=HYPERLINK("http://x")' });
  const csv = await exported();
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain(`'=HYPERLINK`);
  expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
  expect(await imported(csv)).toMatchObject({ changed: 0, refused: [] });
});

test('that addresses were opened or exported is written down; clerks do neither', async () => {
  const view = await site.client('supervisor').mailing({ params: { id: site.unit(1) } });
  expect(view).toMatchObject({ addressee: '郑清扬', state: 'to-send' });
  await exported();
  const types = (await site.client('supervisor').journal({ query: { type: 'mailing.' } })).items.map(
    ({ type }) => type,
  );
  expect(types.toSorted()).toEqual(['mailing.exported', 'mailing.opened']);
  expect(await refusalOf(site.client('clerk').mailing({ params: { id: site.unit(1) } }))).toBe('403 not-allowed');
  expect(await refusalOf(site.client('clerk').mailings({ query: {} }))).toBe('403 not-allowed');
});

test('a question the export does not know exports nothing', async () => {
  const before = (await site.client('supervisor').healthz({})).journalSeq;
  const url = '/api/v1/mailings.csv?limit=-1&date=2026-13-45';
  const answer = await site.server().inject({ url, headers: bearer(site.tokens.supervisor) });
  expect(answer.statusCode).toBe(422);
  expect((await site.client('supervisor').healthz({})).journalSeq).toBe(before);
});
