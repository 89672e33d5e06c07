import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { erasedTables } from '#hub/store/erasure.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { liesAnywhere, placesOf } from '../../support/hub/raw-files.ts';
import { home, openTracedSite, people, type TracedSite, words } from '../../support/hub/traced-household.ts';

let site: TracedSite;
const supervisor = () => site.client('supervisor');
beforeEach(async () => {
  site = await openTracedSite();
});
afterEach(() => site.close());

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
        .rows<{ result: Buffer | null }>(`SELECT result FROM case_steps WHERE case_id = '${site.caseId}'`)
        .flatMap(({ result }) => (result === null ? [] : [result])),
      ...site
        .rows<{ print: Buffer }>(`SELECT print FROM documents WHERE household_id = '${id}'`)
        .map((row) => row.print),
    ];
    const files = site
      .rows<{ file: string }>('SELECT frozen_file AS file FROM documents UNION SELECT file FROM case_files')
      .map(({ file }) => file);
    const { params } = site.unitParams;
    const days = await supervisor().followUpDays({ params });
    const [anchor = ''] = Object.keys(days);
    await supervisor().saveFollowUpDays({ params, body: { ...days, [anchor]: '2026-11-20' } });
    expect(site.rows('SELECT 1 FROM follow_up_days')).toHaveLength(1);
    const own = (await supervisor().reminders({ query: {} })).items.find(({ unitId }) => unitId === params.id);
    await supervisor().answerReminder({ params: { id: own!.id }, body: { result: 'reached' } });
    expect(site.rows('SELECT 1 FROM reminder_answers')).toHaveLength(1);
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(sealed.length).toBeGreaterThan(6);
    // The search finds what is there.
    for (const part of sealed) expect(liesAnywhere(part, site.folder)).toBe(true);

    expect(await site.erase()).toMatchObject({ erased: true, papers: 1, photos: 1, cases: 1 });
    await supervisor().makeBackup({ body: { cause: 'asked' } });

    for (const part of sealed) expect(liesAnywhere(part, site.folder)).toBe(false);
    for (const word of words) expect([word, placesOf(word, site.folder)]).toEqual([word, []]);
    for (const file of files) expect(existsSync(join(site.folder, 'files', file.slice(0, 2), file))).toBe(false);
    expect(site.rows(`SELECT 1 FROM search_keys WHERE unit_id = '${site.unit(home)}'`)).toEqual([]);
    expect(site.rows('SELECT 1 FROM follow_up_days')).toEqual([]);
    expect(site.rows('SELECT 1 FROM reminder_answers')).toEqual([]);
    expect(site.rows(`SELECT 1 FROM idempotency WHERE answer LIKE '%${site.unit(home)}%'`)).toEqual([]);
  });

  test('the journal verifies, the books stand, and its papers can still be verified by number', async () => {
    const [paper] = site.rows<{ number: string; content_hash: string }>('SELECT number, content_hash FROM documents');
    const tickets = site.rows<{ number: string }>('SELECT number FROM tickets ORDER BY id');
    await site.erase();
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
    await site.erase();
    const { items } = await supervisor().units({ query: { query: '0201', limit: 5 } });
    expect(items).toMatchObject([{ id: site.unit(home), owners: [], phone: null, note: null, openTicketId: null }]);
    expect((await supervisor().units({ query: { query: people.name, limit: 5 } })).items).toEqual([]);
    expect(await refusalOf(supervisor().case({ params: { id: site.caseId } }))).toBe('409 household-erased');
    expect(await refusalOf(supervisor().document({ params: { id: paper!.id } }))).toBe('409 household-erased');
    expect((await supervisor().cases({ query: {} })).items).toMatchObject([{ id: site.caseId, owners: [] }]);
    expect((await supervisor().mailings({ query: {} })).items).toHaveLength(10);
    expect(await site.erase().catch((problem: { code: string }) => problem.code)).toBe('household-erased');
    await site.restart();
    expect((await supervisor().units({ query: { limit: 50 } })).items).toHaveLength(10);
  });
});

describe('an erasure', () => {
  test('is refused while the household is here, unless it is forced; a dry run says so and changes nothing', async () => {
    const rows = site.rows('SELECT * FROM households');
    expect(await site.erase({ dryRun: true })).toMatchObject({ erased: false, openTickets: ['H002'], openCases: 1 });
    expect(await refusalOf(site.erase({ force: false }))).toBe('409 household-active');
    expect(site.rows('SELECT * FROM households')).toEqual(rows);
    expect(
      await refusalOf(
        site.client('clerk').eraseOwners({ ...site.unitParams, body: { reason: 'x', force: true, dryRun: true } }),
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
