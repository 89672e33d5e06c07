import { parse } from 'csv-parse/sync';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallRefused } from '#shared/protocol/client.ts';
import type { DocumentId, UnitId } from '#shared/domain/ids.ts';
import { bearer } from '../../support/hub/clients.ts';
import { arrange, delivery } from '../../support/hub/arranged-delivery.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

let site: HandoverSite;
let unitId: UnitId;
beforeEach(async () => {
  site = await openHandoverSite();
  unitId = (await site.client('supervisor').units({ query: { limit: 1 } })).items[0]!.id;
  await arrange(site);
});
afterEach(() => site.close());

async function textOf(id: DocumentId): Promise<string> {
  const response = await site.server().inject({
    url: `/api/v1/documents/${id}.pdf`,
    headers: { authorization: `Bearer ${await site.signIn('supervisor', '135790')}` },
  });
  expect(response.statusCode).toBe(200);
  const file = join(temporaryFolder(), 'paper.pdf');
  writeFileSync(file, response.rawPayload);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

const missingOf = async (call: Promise<unknown>) => {
  const problem: unknown = await call.catch((refused: unknown) => refused);
  if (!(problem instanceof CallRefused)) throw new Error('it was not refused');
  return (problem.details['issues'] as readonly { path: string }[]).map(({ path }) => path);
};

describe('the move-in notice of a home nobody has come for yet', () => {
  test('says when, where, what to bring, what was surveyed and what is asked, with the code that checks in', async () => {
    const client = site.client('clerk');
    const made = await client.makeDocument({ body: { kind: 'handover-notice', unitId } });
    expect(made).toMatchObject({ kind: 'handover-notice', caseId: null, unitId, toSign: [] });
    expect(made.number).toMatch(/^RZ-\d{8}-0001$/);
    const text = await textOf(made.id);
    for (const said of ['一期交付中心', '400-000-0000', '建备 2026-118 号', '商品房买卖合同', '专项维修资金', '回执']) {
      expect(text).toContain(said);
    }
    // The same content is the same paper; another arrangement is another one, and the first is in force no more.
    expect((await client.makeDocument({ body: { kind: 'handover-notice', unitId } })).id).toBe(made.id);
    await arrange(site, { delivery: { ...delivery, phone: '400-111-1111' } });
    const next = await client.makeDocument({ body: { kind: 'handover-notice', unitId } });
    expect(next.id).not.toBe(made.id);
    const verdict = await site
      .as(null)
      .verifyDocument({ params: { number: made.number }, query: { hash: made.contentHash } });
    expect(verdict).toMatchObject({
      kind: 'handover-notice',
      matches: true,
      which: 'content',
      intact: true,
      superseded: true,
    });
  });

  test('is refused while anything it must say is not there, each thing named', async () => {
    await arrange(site, { delivery: null });
    const make = site.client('clerk').makeDocument({ body: { kind: 'handover-notice', unitId } });
    expect(await missingOf(make)).toEqual(expect.arrayContaining(['/fields/completionFiling', '/fields/delivery']));
    const unknown = site.client('clerk').makeDocument({ body: { kind: 'handover-notice', unitId: 'unit_none' } });
    expect(await refusalOf(unknown)).toBe('422 unknown-unit');
  });

  test('can’t be signed on a screen: it belongs to no case', async () => {
    const client = site.client('clerk');
    const made = await client.makeDocument({ body: { kind: 'handover-notice', unitId } });
    const body = {
      sha256: made.sha256,
      signer: { capacity: 'owner' as const, owner: 0 },
      strokes: [
        [
          [0, 0],
          [10, 10],
        ] as [number, number][],
      ],
      padRatio: 300,
      timing: null,
    };
    expect(await refusalOf(client.signDocument({ params: { id: made.id }, body }))).toBe('422 nothing-to-sign');
  });
});

test('what to bring to the signing is listed before the day from the signing, not from the handover (B8)', async () => {
  const made = await site.client('clerk').makeDocument({ body: { kind: 'signing-checklist', unitId } });
  const text = (await textOf(made.id)).replaceAll(/\s/g, '');
  expect(made.number).toMatch(/^QD-/);
  for (const said of ['到场每位买受人的身份证件', '认购书']) expect(text).toContain(said);
  for (const ofHandover of ['交付通知书', '房款收据或发票']) expect(text).not.toContain(ofHandover);
});

describe('papers of the site', () => {
  test('the day’s report holds the end of the journal’s chain and rooms, never names; clerks don’t get it', async () => {
    const supervisor = site.client('supervisor');
    const { date, journalHead } = await supervisor.dailyReport({ query: {} });
    const made = await supervisor.makeDocument({ body: { kind: 'daily-report', date } });
    const text = (await textOf(made.id)).replaceAll(/\s/g, '');
    expect(text).toContain(journalHead);
    for (const said of ['拒收原因', '已评价', '满意度均分', '验房']) expect(text).toContain(said);
    const [home] = (await supervisor.units({ query: { limit: 1 } })).items;
    const { owners } = await supervisor.openOwners({ params: { id: home!.id } });
    for (const { name } of owners) expect(text).not.toContain(name);
    expect(await refusalOf(site.client('clerk').makeDocument({ body: { kind: 'daily-report', date } }))).toBe(
      '403 not-allowed',
    );
    expect(await refusalOf(site.client('clerk').document({ params: { id: made.id } }))).toBe('403 not-allowed');
    const verdict = await site.as(null).verifyDocument({ params: { number: made.number }, query: {} });
    expect(verdict).toMatchObject({ kind: 'daily-report', intact: true });
  });

  test('what is handed to the property company is listed as it was entered', async () => {
    const body = {
      kind: 'property-transfer' as const,
      date: '2026-11-28',
      handedBy: '周移交',
      receivedBy: '吴接收',
      items: [{ name: '竣工总平面图', count: 2, remarks: '含电子版' }],
    };
    const text = await textOf((await site.client('supervisor').makeDocument({ body })).id);
    for (const said of ['竣工总平面图', '含电子版', '周移交', '吴接收', '第二十九条']) expect(text).toContain(said);
  });
});

test('finance takes the late homes as a table with plain figures, formulas disarmed; that they left is written down', async () => {
  const url = '/api/v1/late-list.csv?until=2026-12-31';
  const asked = async (who: 'supervisor' | 'clerk', at = url) =>
    site.server().inject({ url: at, headers: bearer(site.tokens[who]) });
  const { statusCode, body } = await asked('supervisor');
  expect(statusCode).toBe(200);
  const [head = [], ...rows] = parse(body, { bom: true });
  expect(head).toEqual([
    '房号',
    '业主',
    '约定交付日期',
    '计算截止日',
    '天数',
    '计算基数（元）',
    '万分之／日',
    '违约金（元）',
    '备注',
  ]);
  expect(rows.length).toBeGreaterThan(0);
  const [entry] = (await site.client('supervisor').journal({ query: { type: 'document.late-list' } })).items;
  expect(entry?.payload).toEqual({ until: '2026-12-31', homes: rows.length });
  expect((await asked('supervisor', `${url}&limit=1`)).statusCode).toBe(422);
  expect((await asked('clerk')).statusCode).toBe(403);
});
