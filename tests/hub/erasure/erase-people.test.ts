import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreOrdered } from '#hub/backup/restore-at-start.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { liesAnywhere, placesOf } from '../../support/hub/raw-files.ts';
import { idNumber, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { home, openTracedSite, people, type TracedSite, words } from '../../support/hub/traced-household.ts';

let site: HandoverSite;
const supervisor = () => site.client('supervisor');
afterEach(() => site.close());

const erase = (id: CaseId, { force = true, dryRun = false } = {}) =>
  supervisor().erasePeople({ params: { id }, body: { reason: '来访人电话要求 3 号', force, dryRun } });

async function giveOut(id: CaseId): Promise<string> {
  const url = `/api/v1/cases/${id}/personal-data`;
  const headers = { authorization: `Bearer ${site.tokens.supervisor}` };
  const answer = await site.server().inject({ url, headers });
  expect(answer.statusCode).toBe(200);
  return strFromU8(unzipSync(answer.rawPayload)['data.json']!);
}

/** The parts of a household and its cases as they lie in the database. */
function sealedOf(householdId: string): Buffer[] {
  const cases = `SELECT id FROM cases WHERE household_id = '${householdId}'`;
  const parts = [
    `SELECT wrapped_key AS part FROM households WHERE id = '${householdId}'`,
    `SELECT owners AS part FROM households WHERE id = '${householdId}'`,
    `SELECT particulars AS part FROM cases WHERE household_id = '${householdId}'`,
    `SELECT result AS part FROM case_steps WHERE case_id IN (${cases})`,
    `SELECT body AS part FROM case_drafts WHERE case_id IN (${cases})`,
  ];
  return parts
    .flatMap((sql) => site.rows<{ part: Buffer | null }>(sql))
    .flatMap(({ part }) => (part === null ? [] : [part]));
}

const householdOf = (id: CaseId) =>
  site.rows<{ household_id: string }>(`SELECT household_id FROM cases WHERE id = '${id}'`)[0]!.household_id;

describe('a visitor without a home', () => {
  const visitor = { name: '宗政闻笛', phone: '13700990088' };
  let id: CaseId;
  beforeEach(async () => {
    site = await openHandoverSite();
    const view = await site.client('guide').openCase({ body: { flowId: 'reception', visitor } });
    ({ id } = view);
    const body = { draftVersion: 0, body: { 'visitor-name': '宗政先生', remarks: '想看东边户' } };
    await site.client('guide').saveDraft({ params: { id, stepId: 'visit' }, body });
  });

  test('gets all that is held on them, and that is journaled without a word of theirs', async () => {
    const data = await giveOut(id);
    for (const word of [visitor.name, visitor.phone, '宗政先生', '想看东边户']) expect(data).toContain(word);
    expect(data).not.toContain(people.name);
    const [entry] = (await supervisor().journal({ query: { type: 'household.', limit: 5 } })).items;
    expect(entry).toMatchObject({
      type: 'household.exported',
      payload: { homes: 0, cases: 1, papers: 0, photos: 0 },
    });
  });

  test('is erased: nothing of theirs lies in the folder, in no backup made since, and the list goes on', async () => {
    const sealed = sealedOf(householdOf(id));
    expect(sealed.length).toBeGreaterThan(3);
    for (const part of sealed) expect(liesAnywhere(part, site.folder)).toBe(true);
    expect(await erase(id, { dryRun: true })).toMatchObject({ erased: false, homes: [], cases: 1, openCases: 1 });
    expect(await refusalOf(erase(id, { force: false }))).toBe('409 household-active');

    expect(await erase(id)).toMatchObject({ erased: true, cases: 1 });
    await supervisor().makeBackup({ body: { cause: 'asked' } });
    for (const part of sealed) expect(liesAnywhere(part, site.folder)).toBe(false);
    for (const word of [...Object.values(visitor), '宗政先生', '想看东边户']) {
      expect([word, placesOf(word, site.folder)]).toEqual([word, []]);
    }
    expect((await supervisor().cases({ query: { query: visitor.name } })).items).toEqual([]);
    const listed = (await supervisor().cases({ query: {} })).items;
    expect(listed.find((one) => one.id === id)).toMatchObject({ owners: [], state: 'withdrawn' });
    expect(await refusalOf(erase(id))).toBe('409 household-erased');
    expect(await supervisor().verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
  });

  test('stays erased when a backup of before is restored', async () => {
    const backup = await supervisor().makeBackup({ body: { cause: 'asked' } });
    await erase(id);
    await site.client('admin').restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    await site.restart({ before: async () => void (await restoreOrdered(site.folder, {})) });
    const again = site.as(await site.signIn('supervisor', pin));
    expect((await again.cases({ query: { query: visitor.name } })).items).toEqual([]);
    expect(await refusalOf(again.case({ params: { id } }))).toBe('409 household-erased');
  });
});

describe('owners who sold their home', () => {
  const buyer = { owners: '尉迟砚秋', ids: idNumber(77), phone: '13900770077' };
  let traced: TracedSite;
  beforeEach(async () => {
    traced = await openTracedSite();
    site = traced;
    site.clock.at += minuteMs;
    const homes = tenHomes.map((one, index) => (index === home - 1 ? { ...one, ...buyer, note: '' } : one));
    await site.importCsv(rosterCsv(homes));
    site.clock.at += minuteMs;
    await supervisor().noteUnit({ ...traced.unitParams, body: { note: '尉迟女士带孩子', escort: null } });
  });

  test('are given out and erased by their case; who bought it keeps everything', async () => {
    expect(await giveOut(traced.caseId)).toContain(people.name);
    const sealed = sealedOf(householdOf(traced.caseId));
    const ofBuyer =
      'SELECT owners, wrapped_key FROM households WHERE id = ' +
      `(SELECT household_id FROM units WHERE id = '${site.unit(home)}')`;
    const before = site.rows(ofBuyer);
    const texts = site.rows('SELECT id FROM texts').length;

    expect(await erase(traced.caseId)).toMatchObject({ erased: true, homes: [], cases: 1, papers: 1, photos: 1 });
    await supervisor().makeBackup({ body: { cause: 'asked' } });
    for (const part of sealed) expect(liesAnywhere(part, site.folder)).toBe(false);
    for (const word of words) expect([word, placesOf(word, site.folder)]).toEqual([word, []]);
    // Why the first number was cancelled, and what reception noted about them, went; the reason came.
    expect(site.rows('SELECT id FROM texts').length).toBeLessThan(texts);
    expect(site.rows(ofBuyer)).toEqual(before);
    const [unit] = (await supervisor().units({ query: { query: buyer.owners, limit: 5 } })).items;
    expect(unit).toMatchObject({ id: site.unit(home), note: '尉迟女士带孩子' });
    expect((await supervisor().openOwners(traced.unitParams)).owners).toMatchObject([{ name: buyer.owners }]);
  });

  test('and nobody but a supervisor does either', async () => {
    const params = { id: traced.caseId };
    const headers = { authorization: `Bearer ${site.tokens.clerk}` };
    const url = `/api/v1/cases/${params.id}/personal-data`;
    expect((await site.server().inject({ url, headers })).statusCode).toBe(403);
    const body = { reason: 'x', force: true, dryRun: true };
    expect(await refusalOf(site.client('clerk').erasePeople({ params, body }))).toBe('403 not-allowed');
    const nobody = 'case_nowhere' as CaseId;
    expect(await refusalOf(supervisor().erasePeople({ params: { id: nobody }, body }))).toBe('404 not-found');
  });
});
