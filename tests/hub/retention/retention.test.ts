import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreOrdered } from '#hub/backup/restore-at-start.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { hourMs } from '../../support/hub/open-site.ts';
import { liesAnywhere, placesOf } from '../../support/hub/raw-files.ts';

const dayMs = 24 * hourMs;
const visitor = { name: '宗政闻笛', phone: '13700990088' };
const reason = '法务意见 12 号';

let site: HandoverSite;
let caseId: CaseId;

/** A visitor without a home, and a home's visit for a question, called off with words about the family. */
beforeEach(async () => {
  site = await openHandoverSite();
  const view = await site.client('guide').openCase({ body: { flowId: 'reception', visitor } });
  caseId = view.id;
  const { id } = await site.enquiry();
  await site.client('supervisor').cancel({ params: { id }, body: { reason: '区先生家里有急事' } });
});
afterEach(() => site.close());

const signedIn = async () => site.as(await site.signIn('supervisor', pin));
const counts = (kinds: readonly { readonly kind: string; readonly count: number }[]) =>
  Object.fromEntries(kinds.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
const preview = async (client: Client) => {
  const { rules } = await client.retention({});
  return counts(rules.flatMap(({ kind, due }) => (due ? [{ kind, ...due }] : [])));
};
const runNow = async (client: Client) => client.runRetention({ body: { table: (await client.retention({})).table } });

describe('a run by hand', () => {
  test('erases what the preview said, and leaves the proof: an entry of the chain with counts, table and hashes', async () => {
    site.clock.at += 3 * dayMs;
    const supervisor = await signedIn();
    expect(await preview(supervisor)).toEqual({});
    for (const kind of ['walk-ins', 'visits'] as const) {
      await supervisor.setRetention({ params: { kind }, body: { days: 1, reason } });
    }
    const { rules, table } = await supervisor.retention({});
    expect(rules.find(({ kind }) => kind === 'visits')).toMatchObject({
      days: 1,
      profileDays: 365,
      set: { by: 'supervisor', reason },
      due: { firstKept: '2026-11-30', count: 1 },
    });
    expect(await preview(supervisor)).toEqual({ 'walk-ins': 1, visits: 1 });
    const texts = site.rows<{ body: Buffer }>('SELECT body FROM texts ORDER BY id');
    const [ofVisit] = texts;

    const run = await supervisor.runRetention({ body: { table } });
    expect(run).toMatchObject({ cause: 'hand', by: 'supervisor', date: '2026-12-01', table });
    expect(counts(run.erased)).toEqual({ 'walk-ins': 1, visits: 1 });
    expect(await preview(supervisor)).toEqual({});
    await supervisor.makeBackup({ body: { cause: 'asked' } });
    expect(await refusalOf(supervisor.case({ params: { id: caseId } }))).toBe('409 household-erased');
    expect(liesAnywhere(ofVisit!.body, site.folder)).toBe(false);
    for (const word of Object.values(visitor)) expect([word, placesOf(word, site.folder)]).toEqual([word, []]);

    const [entry] = (await supervisor.journal({ query: { type: 'retention.ran', limit: 5 } })).items;
    expect(entry).toMatchObject({ seq: run.seq, hash: run.hash });
    expect(JSON.stringify(entry)).not.toContain(reason);
    expect(await supervisor.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
    expect((await supervisor.retentionRuns({})).items).toEqual([run]);
  });

  test('is refused under a table that changed meanwhile, and to whoever does not supervise', async () => {
    const supervisor = site.client('supervisor');
    const { table } = await supervisor.retention({});
    await supervisor.setRetention({ params: { kind: 'logs' }, body: { days: 365, reason } });
    expect(await refusalOf(supervisor.runRetention({ body: { table } }))).toBe('409 retention-changed');
    expect(await refusalOf(site.client('clerk').retention({}))).toBe('403 not-allowed');
    expect(await refusalOf(site.client('clerk').runRetention({ body: { table } }))).toBe('403 not-allowed');
    const none = supervisor.setRetention({ params: { kind: 'logs' }, body: { days: 0, reason } });
    expect(await refusalOf(none)).toBe('422 invalid');
  });

  test('is recorded also where nothing is due, and given out as a file', async () => {
    const supervisor = site.client('supervisor');
    const run = await runNow(supervisor);
    expect(counts(run.erased)).toEqual({});
    const headers = { authorization: `Bearer ${site.tokens.supervisor}` };
    const answer = await site.server().inject({ url: '/api/v1/retention/runs.csv?language=en', headers });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Walk-in visitors');
    expect(answer.body).toContain(run.hash);
  });
});

describe('the hub by itself', () => {
  test('erases what is due after a day’s close', async () => {
    site.clock.at += 400 * dayMs;
    const supervisor = await signedIn();
    await site.hub().retention.idle();
    const [run, ...more] = (await supervisor.retentionRuns({})).items;
    expect(more).toEqual([]);
    expect(run).toMatchObject({ cause: 'daily', by: null, date: '2028-01-01' });
    expect(counts(run!.erased)).toMatchObject({ 'walk-ins': 1, visits: 1 });
    expect(await preview(supervisor)).toEqual({});
  });

  test('makes up at its start for what it missed, before anybody asks; a start with nothing due leaves no entry', async () => {
    await site.restart();
    expect(site.rows("SELECT 1 FROM journal WHERE type = 'retention.ran'")).toEqual([]);
    await site.restart({ before: async () => void (site.clock.at += 400 * dayMs) });
    expect(site.rows("SELECT 1 FROM journal WHERE type = 'retention.ran'")).toHaveLength(1);
    expect(site.rows("SELECT 1 FROM journal WHERE type = 'household.erased'")).toHaveLength(1);
  });

  test('erases again what a restore brought back, also where the restored table would still keep it', async () => {
    const chief = { login: 'chief', name: '总管', roles: ['admin' as const], active: true, pin };
    await site.client('admin').createStaff({ body: chief });
    site.clock.at += 3 * dayMs;
    const supervisor = await signedIn();
    const backup = await supervisor.makeBackup({ body: { cause: 'asked' } });
    for (const kind of ['walk-ins', 'visits'] as const) {
      await supervisor.setRetention({ params: { kind }, body: { days: 1, reason } });
    }
    await runNow(supervisor);
    const admin = site.as(await site.signIn('chief', pin));
    await admin.restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    await site.restart({ before: async () => void (await restoreOrdered(site.folder, {})) });
    const again = await signedIn();
    expect((await again.retention({})).rules.find(({ kind }) => kind === 'visits')).toMatchObject({ days: 365 });
    expect(await refusalOf(again.case({ params: { id: caseId } }))).toBe('409 household-erased');
    const [run] = (await again.retentionRuns({})).items;
    expect(run).toMatchObject({ cause: 'restored', by: null });
    expect(counts(run!.erased)).toEqual({ visits: 1 });
  });

  test('takes away databases put aside once their time is over, and no younger one', async () => {
    const aside = join(site.folder, 'replaced', '0001');
    mkdirSync(aside, { recursive: true });
    const live = new Sqlite(join(site.folder, 'keyturn.db'), { readonly: true });
    live.prepare('VACUUM INTO ?').run(join(aside, 'keyturn.db'));
    live.close();
    await site.restart({ before: async () => void (site.clock.at += 20 * dayMs) });
    expect(existsSync(join(aside, 'keyturn.db'))).toBe(true);
    await site.restart({ before: async () => void (site.clock.at += 20 * dayMs) });
    expect(readdirSync(join(site.folder, 'replaced'))).toEqual([]);
  });
});
