import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BulkJobId, CalendarDate } from '#shared/domain/ids.ts';
import { destroyBulkFilesOf } from '#hub/services/bulk/bulk-jobs.ts';
import type { NewBulkJob } from '#shared/protocol/bulk-papers.ts';
import { arrange } from '../../support/hub/arranged-delivery.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { hourMs } from '../../support/hub/open-site.ts';
import { type Home, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';
import { hasTool, objectsOf, structureFaults, textOf } from '../documents/read-pdf.ts';

let site: HandoverSite;

beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const building: NewBulkJob['scope'] = { kind: 'building', building: '1号楼' };
const start = (scope: NewBulkJob['scope'] = building, form: NewBulkJob['form'] = 'pdf-per-building') =>
  site.client('supervisor').startBulkPapers({ body: { what: 'packs', scope, form } });
const jobOf = (id: BulkJobId) => site.client('supervisor').bulkJob({ params: { id } });
const settled = async (id: BulkJobId, state = 'ready') =>
  vi.waitFor(
    async () => {
      const job = await jobOf(id);
      expect(job.state).toBe(state);
      return job;
    },
    { timeout: 60_000, interval: 100 },
  );
const fetched = async (id: BulkJobId, file = 0) => {
  const url = `/api/v1/bulk-papers/${id}/files/${file}`;
  return site.server().inject({ method: 'GET', url, headers: bearer(site.tokens.supervisor) });
};
const sealedFiles = (id: string) => {
  const folder = join(site.folder, 'bulk', id);
  return existsSync(folder) ? readdirSync(folder) : [];
};
const numbers = () =>
  site.rows<{ number: string; unit_id: string; withdrawn: number }>(
    'SELECT number, unit_id, withdrawn FROM bulk_papers ORDER BY number',
  );

describe('one PDF for a building', () => {
  test('holds every home in the order of the rooms, each paper with its own number, hash and pages', async () => {
    const { id } = await start();
    const job = await settled(id);
    expect(job).toMatchObject({ homes: 10, made: 10, files: [{ building: '1号楼', written: true }] });
    const { rawPayload, headers } = await fetched(id);
    expect(headers['content-type']).toBe('application/pdf');
    expect(rawPayload).toHaveLength(job.files[0]?.bytes ?? 0);
    if (hasTool('qpdf')) expect(structureFaults(rawPayload)).toBe('');
    if (!hasTool('pdftotext')) return;
    const text = textOf(rawPayload);
    const rooms = tenHomes.map(({ room }) => text.indexOf(`1单元${room}`));
    expect(rooms).toEqual(rooms.toSorted((a, b) => a - b));
    for (const { number } of numbers()) expect(text).toContain(number);
    for (const { owners } of tenHomes) expect(text).toContain(owners);
    expect(text).toMatch(/第1页，共\d页|1\/\d/);
  });

  test('lies on the disk sealed only: no name and no PDF in the data folder', async () => {
    const { id } = await start();
    await settled(id);
    const [name = ''] = sealedFiles(id);
    const bytes = readFileSync(join(site.folder, 'bulk', id, name));
    expect(bytes.includes('%PDF')).toBe(false);
    expect(bytes.includes('郑清扬')).toBe(false);
    // What was printed is forgotten once the file is whole: a moment after the job is ready.
    await site.hub().bulk.idle();
    expect(site.rows('SELECT print FROM bulk_homes WHERE print IS NOT NULL')).toEqual([]);
    const journal = (await site.client('supervisor').journal({ query: { type: 'bulk.', limit: 100 } })).items;
    expect(JSON.stringify(journal)).not.toContain('郑清扬');
  });

  test('verifies each of its papers by number and hash, as long as the job was not called off', async () => {
    const { id } = await start();
    await settled(id);
    const number = numbers()[0]?.number ?? '';
    const sql = `SELECT content_hash FROM bulk_papers WHERE number = '${number}'`;
    const hash = site.rows<{ content_hash: string }>(sql)[0]?.content_hash ?? '';
    const known = await site.as(null).verifyDocument({ params: { number }, query: { hash: hash.slice(0, 16) } });
    expect(known).toMatchObject({ matches: true, which: 'content', superseded: false, intact: true, hasFile: false });
    const other = await site.as(null).verifyDocument({ params: { number }, query: { hash: 'f'.repeat(16) } });
    expect(other).toMatchObject({ matches: false, which: null });
  });
});

test('a ZIP holds one sound PDF for each home, named by entrance and room, tagged for those who hear it read', async () => {
  const { id } = await start(building, 'zip-by-home');
  await settled(id);
  const { rawPayload, headers } = await fetched(id);
  expect(headers['content-type']).toBe('application/zip');
  const entries = unzipSync(rawPayload);
  expect(Object.keys(entries)).toEqual(tenHomes.map(({ room }) => `1单元/${room}.pdf`));
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-zip-'));
  writeFileSync(join(folder, 'papers.zip'), rawPayload);
  execFileSync('unzip', ['-tq', join(folder, 'papers.zip')]);
  rmSync(folder, { recursive: true });
  for (const pdf of Object.values(entries)) {
    expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-');
    if (hasTool('qpdf')) expect(structureFaults(pdf)).toBe('');
    const objects = objectsOf(pdf);
    for (const said of ['/Marked true', '/StructTreeRoot', '/Lang (zh-CN)', '/DisplayDocTitle true']) {
      expect(objects).toContain(said);
    }
    // Each paper of the home is a section of its own.
    const count = (tag: string) => [...objects.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length;
    expect(count('Sect')).toBeGreaterThan(0);
    expect(count('Sect')).toBe(count('H1'));
  }
});

test('a home that lacks a field says which, and holds up no other', async () => {
  const { id } = await start();
  const job = await settled(id);
  const faults = (await site.client('supervisor').bulkFaults({ params: { id } })).items;
  expect(job.homesWithFaults).toBe(10);
  expect(faults.find(({ kind }) => kind === 'quality-guarantee')?.fields).toContain('repairs.phone');
  // Nobody arranged the handover here yet.
  expect(faults.find(({ kind }) => kind === 'handover-notice')?.fields).toContain('delivery');
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['quality-guarantee', 'handover-notice']));
  expect(job.papers).toBe(numbers().length);
  expect(job.files[0]).toMatchObject({ papers: job.papers });
});

test('the move-in notices of a building are made for every home once the handover is arranged', async () => {
  await arrange(site);
  const body = { what: 'notices' as const, scope: building, form: 'pdf-per-building' as const };
  const { id } = await site.client('supervisor').startBulkPapers({ body });
  const job = await settled(id);
  expect(job).toMatchObject({ homesWithFaults: 0, papers: 10 });
  const { rawPayload } = await fetched(id);
  if (hasTool('qpdf')) expect(structureFaults(rawPayload)).toBe('');
  if (hasTool('pdftotext')) expect(textOf(rawPayload).split('一期交付中心').length - 1).toBe(10);
});

test('a name with a character no font has is a fault of its home; the others are printed', async () => {
  const strange: Home = { ...(tenHomes[0] as Home), owners: '郑\u{F0000}' };
  await site.importCsv(rosterCsv([strange, ...tenHomes.slice(1)]));
  const { id } = await start();
  const job = await settled(id);
  const faults = (await site.client('supervisor').bulkFaults({ params: { id } })).items;
  const unprintable = faults.filter(({ code }) => code === 'glyph-missing');
  expect(new Set(unprintable.map(({ home }) => home))).toEqual(new Set(['1号楼 1单元 0101']));
  expect(numbers().filter(({ withdrawn }) => withdrawn === 1)).toHaveLength(unprintable.length);
  expect(job.files[0]?.papers).toBe(job.papers - unprintable.length);
  const { rawPayload } = await fetched(id);
  if (hasTool('qpdf')) expect(structureFaults(rawPayload)).toBe('');
});

test('all packs of a day are those of the homes that have an appointment then', async () => {
  const homes = tenHomes.map((home, index) => (index < 3 ? { ...home, appointment: '2026-11-29 09:00' } : home));
  await site.importCsv(rosterCsv(homes));
  const { id } = await start({ kind: 'date', date: '2026-11-29' as CalendarDate });
  expect(await settled(id)).toMatchObject({ homes: 3, made: 3 });
  const none = start({ kind: 'date', date: '2026-12-24' as CalendarDate });
  expect(await refusalOf(none)).toBe('422 bulk-empty');
});

describe('what a job leaves behind', () => {
  test('called off, it leaves nothing: no file, no key, and its numbers are in force no more', async () => {
    const { id } = await start();
    const cancelled = await site.client('supervisor').cancelBulkJob({ params: { id } });
    expect(cancelled.state).toBe('cancelled');
    await site.hub().bulk.idle();
    expect(sealedFiles(id)).toEqual([]);
    expect(site.rows('SELECT key FROM bulk_jobs WHERE key IS NOT NULL')).toEqual([]);
    expect(site.rows('SELECT print FROM bulk_homes WHERE print IS NOT NULL')).toEqual([]);
    expect(numbers().every(({ withdrawn }) => withdrawn === 1)).toBe(true);
    expect((await fetched(id)).statusCode).toBe(409);
    expect(await refusalOf(site.client('supervisor').cancelBulkJob({ params: { id } }))).toBe('409 illegal-transition');
  });

  test('its files are destroyed on request; the papers can still be verified', async () => {
    const { id } = await start();
    await settled(id);
    await site.client('supervisor').destroyBulkFiles({ params: { id } });
    await site.hub().bulk.idle();
    expect(await jobOf(id)).toMatchObject({ state: 'destroyed', because: 'asked' });
    expect(sealedFiles(id)).toEqual([]);
    expect((await fetched(id)).statusCode).toBe(409);
    const number = numbers()[0]?.number ?? '';
    expect(await site.as(null).verifyDocument({ params: { number }, query: {} })).toMatchObject({ superseded: false });
  });

  test('its files are destroyed after two days, at the latest when the hub starts again', async () => {
    const { id } = await start();
    await settled(id);
    site.clock.at += 49 * hourMs;
    await site.restart();
    await site.hub().bulk.idle();
    // Nobody's session lasts two days.
    expect(site.rows('SELECT state, because FROM bulk_jobs')).toEqual([{ state: 'destroyed', because: 'expired' }]);
    expect(sealedFiles(id)).toEqual([]);
  });

  test('its files are destroyed where a household in them is erased', async () => {
    const { id } = await start();
    await settled(id);
    const { house, commands } = site.hub();
    const household = house.books.units.byId(site.unit(4))?.household_id ?? '';
    await commands.run({ kind: 'hub' }, (tx) => destroyBulkFilesOf(house, tx, household));
    await site.hub().bulk.idle();
    expect(await jobOf(id)).toMatchObject({ state: 'destroyed', because: 'erased' });
    expect(sealedFiles(id)).toEqual([]);
  });
});

test('a hub that ended in the middle goes on where it was, and no home is numbered twice', async () => {
  const { id } = await start();
  await vi.waitFor(async () => expect((await jobOf(id)).made).toBeGreaterThan(0), { timeout: 30_000, interval: 5 });
  const before = numbers().map(({ number }) => number);
  await site.restart();
  const job = await settled(id);
  const after = numbers();
  expect(after.map(({ number }) => number)).toEqual(expect.arrayContaining(before));
  expect(new Set(after.map(({ number }) => number)).size).toBe(after.length);
  const perHome = Map.groupBy(after, ({ unit_id: unitId }) => unitId);
  expect([...perHome.values()].map((papers) => papers.length)).toEqual(
    Array.from({ length: 10 }, () => after.length / 10),
  );
  expect(job.papers).toBe(after.length);
  const { rawPayload } = await fetched(id);
  const text = hasTool('pdftotext') ? textOf(rawPayload) : null;
  for (const { number } of text === null ? [] : after) expect(text).toContain(number);
});

test('two jobs at a time share no number, and one called off leaves the other alone', async () => {
  const [one, two, three] = [await start(), await start(building, 'zip-by-home'), await start()];
  await site.client('supervisor').cancelBulkJob({ params: { id: two.id } });
  await settled(one.id);
  const job = await settled(three.id);
  const given = site.rows<{ number: string; job_id: string }>('SELECT number, job_id FROM bulk_papers');
  expect(new Set(given.map(({ number }) => number)).size).toBe(given.length);
  expect(given.filter(({ job_id: id }) => id === three.id)).toHaveLength(job.papers);
  await site.hub().bulk.idle();
  expect(sealedFiles(two.id)).toEqual([]);
  expect(sealedFiles(one.id)).toHaveLength(1);
});

test('clerks and guides neither make nor fetch papers of many homes', async () => {
  const { id } = await start();
  await settled(id);
  expect(await refusalOf(site.client('clerk').bulkJob({ params: { id } }))).toBe('403 not-allowed');
  const url = `/api/v1/bulk-papers/${id}/files/0`;
  const asked = await site.server().inject({ method: 'GET', url, headers: bearer(site.tokens.clerk) });
  expect(asked.statusCode).toBe(403);
});
