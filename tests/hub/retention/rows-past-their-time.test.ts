import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CalendarDate, CaseId, PrintJobId } from '#shared/domain/ids.ts';
import type { TimedKind } from '#shared/domain/retention/retention-table.ts';
import type { Client } from '#shared/protocol/client.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { pin, service } from '../../support/hub/handover-site.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';
import { hourMs, minuteMs } from '../../support/hub/open-site.ts';
import { sendPhoto } from '../../support/hub/photo.ts';
import { liesAnywhere, placesOf } from '../../support/hub/raw-files.ts';

const dayMs = 24 * hourMs;
const reason = '法务意见 12 号';

let site: NoticedSite;
beforeEach(async () => {
  site = await openNoticedSite();
});
afterEach(() => site.close());

const signedIn = async () => site.as(await site.signIn('supervisor', pin));
/** Ten days on; sessions are over by then. */
const later = async () => {
  site.clock.at += 10 * dayMs;
  return signedIn();
};
/** Erases by hand what is older than three days of a kind; how many went. */
async function eraseOld(supervisor: Client, kind: TimedKind): Promise<number> {
  await supervisor.setRetention({ params: { kind }, body: { days: 3, reason } });
  const { erased } = await supervisor.runRetention({ body: { table: (await supervisor.retention({})).table } });
  return erased.find((one) => one.kind === kind)?.count ?? 0;
}

test('photos of a home go when their time after the case is over: row, file and every byte of it; a younger one stays', async () => {
  const deemed = async (office: Client, home: number): Promise<CaseId> => {
    const { id } = await office.openCase({ body: { flowId: 'handover', unitId: site.unit(home) } });
    const guide = await site.signIn('guide', pin);
    await sendPhoto({ ...site, tokens: { ...site.tokens, guide } }, id);
    const { version } = await office.case({ params: { id } });
    const noticeDate = '2026-10-10' as CalendarDate;
    const body = { version, noticeDate, date: '2026-10-20' as CalendarDate, reason: '两次通知未到场' };
    await office.deemDelivered({ params: { id }, body });
    return id;
  };
  const old = await deemed(site.client('supervisor'), 1);
  const supervisor = await later();
  const young = await deemed(supervisor, 2);
  const fileOf = (id: CaseId) => {
    const [row] = site.rows<{ file: string }>(`SELECT file FROM case_files WHERE case_id = '${id}'`);
    return row ? join(site.folder, 'files', row.file.slice(0, 2), row.file) : null;
  };
  const [oldFile, youngFile] = [fileOf(old)!, fileOf(young)!];
  const sealed = readFileSync(oldFile);

  expect(await eraseOld(supervisor, 'photos')).toBe(1);
  expect([existsSync(oldFile), existsSync(youngFile)]).toEqual([false, true]);
  expect([fileOf(old), fileOf(young)]).toEqual([null, youngFile]);
  expect(liesAnywhere(sealed, site.folder)).toBe(false);
  expect((await supervisor.case({ params: { id: old } })).files).toEqual([]);
  expect((await supervisor.case({ params: { id: young } })).files).toHaveLength(1);
});

test('a photo of a case that is still open stays, however old it is', async () => {
  const { id } = await site.client('supervisor').openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  await sendPhoto(site, id);
  expect(await eraseOld(await later(), 'photos')).toBe(0);
  expect(site.rows('SELECT 1 FROM case_files')).toHaveLength(1);
});

test('a sign-in sheet goes when its time is over, with the names from outside; a younger one stays', async () => {
  const sheet = (date: string, name: string) => ({
    kind: 'training' as const,
    title: '交付服务培训',
    date: date as CalendarDate,
    attendees: [{ from: 'outside' as const, name, organisation: '物业公司', present: true }],
  });
  await site.client('supervisor').createSignInSheet({ body: sheet('2026-11-28', '钱外来') });
  const supervisor = await later();
  const young = await supervisor.createSignInSheet({ body: sheet('2026-12-08', '孙外来') });
  const [row] = site.rows<{ body: Buffer }>("SELECT body FROM sign_in_sheets WHERE held_on = '2026-11-28'");

  expect(await eraseOld(supervisor, 'sign-in-sheets')).toBe(1);
  expect((await supervisor.signInSheets({})).items.map(({ id }) => id)).toEqual([young.id]);
  expect(liesAnywhere(row!.body, site.folder)).toBe(false);
});

test('the record of what a board showed goes when its time is over; what it showed since stays', async () => {
  const board = site.client('board');
  const notice = await site.published('service-plan');
  const versionId = notice.versions[0]!.id;
  const shown = () =>
    board.reportShowings({ body: { showings: [{ versionId, page: 1, startedMsAgo: 20_000, endedMsAgo: 0 }] } });
  site.clock.at += minuteMs;
  await shown();
  const day = async (from: string, to: string) =>
    (await (await signedIn()).noticeDisplay({ params: { id: notice.id }, query: { from, to } })).intervals.length;
  const first = ['2026-11-28T00:00:00.000Z', '2026-11-28T23:00:00.000Z'] as const;
  const last = ['2026-12-08T00:00:00.000Z', '2026-12-08T23:00:00.000Z'] as const;
  const supervisor = await later();
  await shown();
  expect([await day(...first), await day(...last)]).toEqual([1, 1]);

  expect(await eraseOld(supervisor, 'displays')).toBe(1);
  expect([await day(...first), await day(...last)]).toEqual([0, 1]);
});

test('print jobs that are over go when their time is, with why one was begun again; one of since stays', async () => {
  const address = { kind: 'file' as const, folder: 'slips' };
  const printer = await site
    .client('supervisor')
    .createPrinter({ body: { name: '小票机', address, papers: ['slip'] } });
  const settled = async (office: Client, id: PrintJobId) => {
    await vi.waitFor(async () => expect((await office.printJob({ params: { id } })).state).toBe('confirmed'), 60_000);
    return id;
  };
  const order = async (office: Client) => {
    const { id: ticketId } = await office.issueTicket({ body: { serviceId: service('enquiry') } });
    const job = await office.makePrintJob({ body: { ticketId, printerId: printer.id } });
    return settled(office, job.id);
  };
  const first = await order(site.client('supervisor'));
  const again = await site
    .client('supervisor')
    .reprintPrintJob({ params: { id: first }, body: { reason: '客人丢失' } });
  await settled(site.client('supervisor'), again.id);
  const [words] = site.rows<{ id: string; body: Buffer }>(
    `SELECT id, body FROM texts WHERE id = (SELECT reason_text_id FROM print_jobs WHERE id = '${again.id}')`,
  );
  const supervisor = await later();
  const young = await order(supervisor);

  expect(await eraseOld(supervisor, 'print-jobs')).toBe(2);
  for (const id of [first, again.id]) {
    expect(await refusalOf(supervisor.printJob({ params: { id } }))).toBe('404 not-found');
  }
  expect(await supervisor.printJob({ params: { id: young } })).toMatchObject({ state: 'confirmed' });
  expect(site.rows(`SELECT 1 FROM texts WHERE id = '${words!.id}'`)).toEqual([]);
  expect(liesAnywhere(words!.body, site.folder)).toBe(false);
});

test('a log nobody wrote to for longer than the law asks goes with its bytes, a younger one stays (网络安全法 Art. 23)', async () => {
  const logs = join(site.folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const write = (name: string, daysAgo: number) => {
    writeFileSync(join(logs, name), `{"msg":"line of ${name}"}\n`);
    utimesSync(join(logs, name), new Date(), new Date(site.clock.at - daysAgo * dayMs));
  };
  write('hub.log.9', 186);
  write('hub.log.8', 180);
  const supervisor = site.client('supervisor');
  const { table, rules } = await supervisor.retention({});
  expect(rules.find(({ kind }) => kind === 'logs')).toMatchObject({ days: 184, leastDays: 184, due: { count: 1 } });
  await supervisor.runRetention({ body: { table } });
  expect(readdirSync(logs)).toEqual(['hub.log.8']);
  expect(placesOf('line of hub.log.9', site.folder)).toEqual([]);
});

test('who sets a period shorter than the law asks is refused, and the table stays as it was', async () => {
  const supervisor = site.client('supervisor');
  const before = await supervisor.retention({});
  const shorter = supervisor.setRetention({ params: { kind: 'logs' }, body: { days: 183, reason } });
  expect(await refusalOf(shorter)).toBe('422 retention-below-law');
  expect(await supervisor.retention({})).toEqual(before);
  expect((await supervisor.journal({ query: { type: 'retention.period-set' } })).items).toEqual([]);
  const longer = await supervisor.setRetention({ params: { kind: 'logs' }, body: { days: 365, reason } });
  expect(longer.rules.find(({ kind }) => kind === 'logs')).toMatchObject({ days: 365, profileDays: 184 });
});
