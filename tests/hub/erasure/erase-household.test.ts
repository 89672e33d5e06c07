import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readErased } from '#hub/backup/erasure-ledger.ts';
import { restoreOrdered } from '#hub/backup/restore-at-start.ts';
import { restoreBackup } from '#hub/backup/restore-backup.ts';
import { erasedTables } from '#hub/store/erasure.ts';
import { openStore } from '#hub/store/open.ts';
import type { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { finishPapers } from '../../support/hub/led-case.ts';
import { sendPhoto } from '../../support/hub/photo.ts';
import { tenHomes } from '../../support/hub/roster-file.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

/** The household of the second home: its name, phone, ID number, and what was written about it. */
const home = 2;
const { owners: name = '', phone = '', ids = '' } = tenHomes[home - 1] ?? {};
const words = [
  name,
  phone,
  ids,
  '有老人，轮椅',
  '贺晴岚',
  '卢女士要求改期',
  '梧桐路十八号',
  '门卫代收',
  '卢望舒不等了',
];

let site: HandoverSite;
let caseId: CaseId;
const supervisor = () => site.client('supervisor');
const unit = () => ({ params: { id: site.unit(home) } });
const erase = (body: { readonly force?: boolean; readonly dryRun?: boolean } = {}) =>
  supervisor().eraseOwners({ ...unit(), body: { reason: '本人书面申请 8 号', force: true, dryRun: false, ...body } });

/** A household that left its trace everywhere: visit, case, papers, photo, notes, mailing, kept answers, refusals. */
beforeEach(async () => {
  site = await openHandoverSite();
  const key = { idempotencyKey: 'note-1' };
  await supervisor().noteUnit({ ...unit(), body: { note: '卢女士要求改期', escort: '梧桐路十八号' } }, key);
  await supervisor().saveMailing({
    ...unit(),
    body: {
      state: 'sent',
      noticeNumber: null,
      trackingNumber: 'SF1',
      sentOn: '2026-11-27',
      newspaper: null,
      publishedOn: null,
      note: '门卫代收',
    },
  });
  const first = await site.handover(home);
  await supervisor().cancel({ params: { id: first.id }, body: { reason: '卢望舒不等了' } });
  const { id } = await site.handover(home);
  const [view] = (await site.client('guide').ticketCases({ params: { id } })).items;
  caseId = view!.id;
  await finishPapers(supervisor(), view!);
  await sendPhoto(site, caseId);
});
afterEach(() => site.close());

/** Every file of the data folder, unpacked where it is packed. */
function rawFiles(folder: string): (readonly [path: string, bytes: Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      return [path, path.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes] as const;
    });
}

const placesOf = (wanted: Buffer | string, folder = site.folder) =>
  rawFiles(folder).flatMap(([path, bytes]) => (bytes.includes(wanted) ? [path.slice(folder.length)] : []));

/** Whether any piece of some bytes lies anywhere: a database keeps long ones in several places. */
function anyOf(bytes: Buffer): boolean {
  const files = rawFiles(site.folder);
  const length = Math.min(32, bytes.length);
  const starts = Array.from({ length: Math.floor(bytes.length / length) }, (_, index) => index * length);
  return starts.some((start) => {
    const piece = bytes.subarray(start, start + length);
    return files.some(([, all]) => all.includes(piece));
  });
}

describe('after a household was erased', () => {
  test('none of its words and none of its sealed bytes lie anywhere, in backups taken since neither', async () => {
    const [before] = site.rows<{ owners: Buffer; wrapped_key: Buffer; identity_hash: string; id: string }>(
      `SELECT h.* FROM households h JOIN units u ON u.household_id = h.id WHERE u.id = '${site.unit(home)}'`,
    );
    const { id } = before!;
    const sealed = [
      before!.owners,
      before!.wrapped_key,
      Buffer.from(before!.identity_hash),
      ...site
        .rows<{ hash: string }>(`SELECT hash FROM search_keys WHERE unit_id = '${site.unit(home)}'`)
        .map(({ hash }) => Buffer.from(hash)),
      ...site.rows<{ body: Buffer }>(`SELECT body FROM texts WHERE household_id = '${id}'`).map(({ body }) => body),
      ...site
        .rows<{ result: Buffer | null }>(`SELECT result FROM case_steps WHERE case_id = '${caseId}'`)
        .flatMap(({ result }) => (result === null ? [] : [result])),
      ...site
        .rows<{ print: Buffer }>(`SELECT print FROM documents WHERE household_id = '${id}'`)
        .map((row) => row.print),
    ];
    const files = site
      .rows<{ file: string }>('SELECT frozen_file AS file FROM documents UNION SELECT file FROM case_files')
      .map(({ file }) => file);
    const { params } = unit();
    const days = await supervisor().followUpDays({ params });
    const [anchor = ''] = Object.keys(days);
    await supervisor().saveFollowUpDays({ params, body: { ...days, [anchor]: '2026-11-20' } });
    expect(site.rows('SELECT 1 FROM follow_up_days')).toHaveLength(1);
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(sealed.length).toBeGreaterThan(6);
    // The search finds what is there.
    for (const part of sealed) expect(anyOf(part)).toBe(true);

    expect(await erase()).toMatchObject({ erased: true, papers: 1, photos: 1, cases: 1 });
    await supervisor().makeBackup({});

    for (const part of sealed) expect(anyOf(part)).toBe(false);
    for (const word of words) expect([word, placesOf(word)]).toEqual([word, []]);
    for (const file of files) expect(existsSync(join(site.folder, 'files', file.slice(0, 2), file))).toBe(false);
    expect(site.rows(`SELECT 1 FROM search_keys WHERE unit_id = '${site.unit(home)}'`)).toEqual([]);
    expect(site.rows('SELECT 1 FROM follow_up_days')).toEqual([]);
    expect(site.rows(`SELECT 1 FROM idempotency WHERE answer LIKE '%${site.unit(home)}%'`)).toEqual([]);
  });

  test('the journal verifies, the books stand, and its papers can still be verified by number', async () => {
    const [paper] = site.rows<{ number: string; content_hash: string }>('SELECT number, content_hash FROM documents');
    const tickets = site.rows<{ number: string }>('SELECT number FROM tickets ORDER BY id');
    await erase();
    expect(await supervisor().verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
    expect(site.rows('SELECT number FROM tickets ORDER BY id')).toEqual(tickets);
    const found = await site.as(null).verifyDocument({
      params: { number: paper!.number },
      query: { hash: paper!.content_hash },
    });
    expect(found).toMatchObject({ matches: true, intact: true });
    const [entry] = (await supervisor().journal({ query: { type: 'household.', limit: 5 } })).items;
    expect(entry?.payload).toMatchObject({ cause: 'request', forced: true, homes: 1, papers: 1 });
    expect(JSON.stringify(entry)).not.toContain('本人书面申请');
  });

  test('every screen goes on: lists show the home without people, its case and papers say that they are gone', async () => {
    const [paper] = site.rows<{ id: DocumentId }>('SELECT id FROM documents');
    await erase();
    const { items } = await supervisor().units({ query: { query: '0201', limit: 5 } });
    expect(items).toMatchObject([{ id: site.unit(home), owners: [], phone: null, note: null, openTicketId: null }]);
    expect((await supervisor().units({ query: { query: name, limit: 5 } })).items).toEqual([]);
    expect(await refusalOf(supervisor().case({ params: { id: caseId } }))).toBe('409 household-erased');
    expect(await refusalOf(supervisor().document({ params: { id: paper!.id } }))).toBe('409 household-erased');
    expect((await supervisor().cases({ query: {} })).items).toMatchObject([{ id: caseId, owners: [] }]);
    expect((await supervisor().mailings({ query: {} })).items).toHaveLength(10);
    expect(await erase().catch((problem: { code: string }) => problem.code)).toBe('household-erased');
    await site.restart();
    expect((await supervisor().units({ query: { limit: 50 } })).items).toHaveLength(10);
  });

  test('a backup of before that is restored has it erased again', async () => {
    const { id } = await supervisor().makeBackup({});
    await erase();
    await site.client('admin').restoreBackup({ params: { id }, body: { dryRun: false } });
    await site.restart({ before: async () => void (await restoreOrdered(site.folder, {})) });
    const again = site.as(await site.signIn('supervisor', pin));
    expect((await again.units({ query: { query: name, limit: 5 } })).items).toEqual([]);
    const [entry] = (await again.journal({ query: { type: 'household.', limit: 5 } })).items;
    expect(entry?.payload).toMatchObject({ cause: 'restored' });
    expect((await again.units({ query: { query: '0201', limit: 5 } })).items).toMatchObject([{ owners: [] }]);
  });

  test('no copy of before an update and no database a restore put aside still holds its key; others stay', async () => {
    const [row] = site.rows<{ wrapped_key: Buffer }>(
      `SELECT h.wrapped_key FROM households h JOIN units u ON u.household_id = h.id WHERE u.id = '${site.unit(home)}'`,
    );
    const key = row!.wrapped_key;
    const copy = join(site.folder, 'before-update', 'schema-1.db');
    const aside = (number: string) => join(site.folder, 'replaced', number);
    for (const folder of [join(site.folder, 'before-update'), aside('0001'), aside('0002')]) {
      mkdirSync(folder, { recursive: true });
    }
    const live = new Sqlite(join(site.folder, 'keyturn.db'), { readonly: true });
    for (const path of [copy, join(aside('0001'), 'keyturn.db')]) live.prepare('VACUUM INTO ?').run(path);
    live.close();
    openStore(aside('0002')).close();
    expect(placesOf(key)).toEqual(expect.arrayContaining([copy.slice(site.folder.length)]));

    await erase();
    expect(placesOf(key)).toEqual([]);
    expect(existsSync(copy)).toBe(false);
    expect(readdirSync(join(site.folder, 'replaced'))).toEqual(['0002']);
  });

  test('a restore from the second folder on another machine knows of it', async () => {
    const stick = temporaryFolder();
    await site.client('admin').saveBackupFolder({ body: { folder: stick } });
    const { phrase } = await site.client('admin').recoveryPhrase({ body: { confirm: 'show' } });
    const { id } = await supervisor().makeBackup({});
    await erase();
    await supervisor().makeBackup({});
    await site.hub().backups.idle();
    const [own = ''] = readdirSync(stick);
    const elsewhere = temporaryFolder();
    await restoreBackup(elsewhere, join(stick, own), id, () => Promise.resolve(phrase ?? ''));
    expect(readErased(elsewhere).size).toBe(1);
    expect(readErased(elsewhere)).toEqual(readErased(site.folder));
  });
});

test('all that is held on a household is given out as data, page, papers and photos, and that is journaled', async () => {
  const url = `/api/v1/units/${site.unit(home)}/personal-data`;
  const headers = { authorization: `Bearer ${site.tokens.supervisor}` };
  const answer = await site.server().inject({ url, headers });
  expect(answer.statusCode).toBe(200);
  const entries = unzipSync(answer.rawPayload);
  const names = Object.keys(entries);
  expect(names.filter((one) => /^papers\/.+\.pdf$/.test(one))).toHaveLength(1);
  expect(names.filter((one) => /^photos\/.+\.png$/.test(one))).toHaveLength(1);
  const [data, page] = [strFromU8(entries['data.json']!), strFromU8(entries['index.html']!)];
  for (const word of [name, phone, '卢女士要求改期', '门卫代收']) {
    expect(data).toContain(word);
    expect(page).toContain(word);
  }
  expect(data).not.toContain(tenHomes[0]!.owners);
  expect((await supervisor().journal({ query: { type: 'household.', limit: 5 } })).items).toMatchObject([
    { type: 'household.exported', payload: { homes: 1, papers: 1, photos: 1 } },
  ]);
  expect((await site.server().inject({ url: `${url}?x=1`, headers })).statusCode).toBe(422);
  const clerk = { authorization: `Bearer ${site.tokens.clerk}` };
  expect((await site.server().inject({ url, headers: clerk })).statusCode).toBe(403);
});

describe('an erasure', () => {
  test('is refused while the household is here, unless it is forced; a dry run says so and changes nothing', async () => {
    const rows = site.rows('SELECT * FROM households');
    expect(await erase({ dryRun: true })).toMatchObject({ erased: false, openTickets: ['H002'], openCases: 1 });
    expect(await refusalOf(erase({ force: false }))).toBe('409 household-active');
    expect(site.rows('SELECT * FROM households')).toEqual(rows);
    expect(
      await refusalOf(
        site.client('clerk').eraseOwners({ ...unit(), body: { reason: 'x', force: true, dryRun: true } }),
      ),
    ).toBe('403 not-allowed');
  });

  test('knows every table that holds sealed or written parts', () => {
    const tables = site.rows<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
    const known: readonly string[] = erasedTables;
    // Keys of files that end with them, and the site's own.
    const ofTheSite = ['bulk_jobs', 'sign_in_sheets'];
    const sealed = tables.filter(({ sql }) => / BLOB/.test(sql)).map(({ name: table }) => table);
    expect(sealed.filter((table) => !known.includes(table) && !ofTheSite.includes(table))).toEqual([]);
  });
});
