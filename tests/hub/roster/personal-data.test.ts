import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRosterInWorker } from '#hub/roster/roster-reader.ts';
import type { RosterHome } from '#shared/domain/roster/types.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { JournalEntryView } from '#shared/protocol/journal.ts';
import type { RosterResult } from '#shared/protocol/units.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type Listener, listenTo } from '../../support/hub/listener.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';
import { type RunningHub, startHub } from '../../support/hub/start-hub.ts';

const sample = readFileSync(new URL('../../../resources/demo/roster-phase1.xlsx', import.meta.url));
const handover = 'svc_handover' as ServiceId;

let hub: RunningHub;
let admin: string;
let office: Listener;
let board: Listener;
let homes: readonly RosterHome[];

beforeAll(async () => {
  hub = await startHub();
  admin = await hub.signIn('admin', await hub.adminPin());
  const { code } = await hub.client(admin).makePairingCode({ body: { role: 'board' } });
  const { token } = await hub.client().pairStation({ body: { code, name: '大屏' } });
  office = await listenTo(hub.url, admin, { after: 0 });
  board = await listenTo(hub.url, token, { after: 0 });
  homes = (await readRosterInWorker(sample, () => undefined)).reading.accepted.map((entry) => entry.home);
});
afterAll(async () => {
  office.cut();
  board.cut();
  await hub.kill();
});

async function importSample(dryRun: boolean): Promise<RosterResult> {
  const { payload, headers } = await fileUpload(sample, { dryRun: String(dryRun) });
  const url = `${hub.url}/api/v1/roster/import`;
  const response = await fetch(url, { method: 'POST', headers: { ...headers, ...bearer(admin) }, body: payload });
  expect(response.status).toBe(200);
  return (await response.json()) as RosterResult;
}

test('the sample of 2,050 homes goes in whole, and a second time changes nothing', async () => {
  const counts = { rows: 2050, accepted: 2050, skipped: 0, refused: [] };
  expect(await importSample(true)).toMatchObject({ ...counts, dryRun: true, created: 2050, updated: 0 });
  expect(await importSample(false)).toMatchObject({ ...counts, dryRun: false, created: 2050, updated: 0 });
  const { journalSeq } = await hub.client().healthz({});
  expect(await importSample(false)).toMatchObject({ ...counts, created: 0, updated: 0, changes: [] });
  expect((await hub.client().healthz({})).journalSeq).toBe(journalSeq);
});

/** What must be nowhere in plain: every name, phone, ID number, address, note and escort of the sample. */
function personalWords(): { readonly digits: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const people = homes.flatMap((home) => home.owners);
  const digits = [...homes.map((home) => home.phone), ...people.map((owner) => owner.idNumber)];
  const words = [
    ...people.map((owner) => owner.name),
    ...homes.flatMap((home) => [home.address, home.note, home.escort]),
  ];
  const real = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null));
  return { digits: real(digits), words: real(words) };
}

/** Personal words found in a piece of text. Chinese is looked for in its runs only, so that megabytes take a moment. */
function foundIn(text: string): string[] {
  const { digits, words } = personalWords();
  const numbers = text.match(/[0-9A-Z]{7,18}/g) ?? [];
  const chinese = (text.match(/[\p{Script=Han}\d]+/gu) ?? []).filter((run) => /\p{Script=Han}/u.test(run)).join('\n');
  const latin = [...words].filter((word) => !/\p{Script=Han}/u.test(word) && text.includes(word));
  const names = [...words].filter((word) => /\p{Script=Han}/u.test(word) && chinese.includes(word));
  const inside = numbers.flatMap((run) => [run, run.slice(0, 11), run.slice(-11), run.slice(0, 18)]);
  return [...new Set([...inside.filter((run) => digits.has(run)), ...names, ...latin])];
}

test('the search for personal words finds them where they are', () => {
  const [home] = homes;
  expect(foundIn(`x${home!.owners[0]!.name}y ${home!.phone}`)).toHaveLength(2);
});

test('no name, phone, ID number, address or note lies in plain in the database, the journal, the logs or the feeds', async () => {
  const client = hub.client(admin);
  const [home] = homes;
  const { items } = await client.units({ query: { query: home!.phone! } });
  const ticket = await client.issueTicket({ body: { serviceId: handover, unitId: items[0]!.id } });
  await client.openOwners({ params: { id: items[0]!.id } });
  await client.noteUnit({ params: { id: items[0]!.id }, body: { note: home!.address, escort: home!.owners[0]!.name } });
  await client.cancel({ params: { id: ticket.id }, body: { reason: `${home!.owners[0]!.name}不等了` } });
  await fetch(`${hub.url}/api/v1/check-ins`, {
    method: 'POST',
    body: `{"x": "${home!.phone}"}`,
    headers: bearer(admin),
  });
  const { journalSeq } = await hub.client().healthz({});
  await office.hears(journalSeq);
  await board.hears(3);

  const pages: JournalEntryView[] = [];
  for (let after = 0; pages.length < journalSeq; after = pages.at(-1)!.seq) {
    pages.push(...(await client.journal({ query: { after, limit: 5000 } })).items);
  }
  const file = (name: string) => readFileSync(join(hub.data, name)).toString('utf8');
  const places = {
    database: file('keyturn.db'),
    log: file('keyturn.db-wal'),
    journal: JSON.stringify(pages),
    stdout: hub.stdout(),
    stderr: hub.stderr(),
    'public feed': board.raw(),
    'staff feed': office.raw(),
  };
  // What may be read is read: the files are the right ones.
  expect(places.database + places.log).toContain('1号楼');
  expect(places['public feed']).toContain(ticket.number);
  // The shipped flows speak of 工程建设, which holds the name of somebody in the roster.
  const said = (text: string) => text.replaceAll('工程建', '');
  for (const [place, text] of Object.entries(places)) expect([place, foundIn(said(text))]).toEqual([place, []]);
  expect(board.raw()).not.toContain(items[0]!.id);
});
