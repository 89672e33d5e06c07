import { openBooks } from '#hub/store/books.ts';
import { openStore } from '#hub/store/open.ts';
import { openConnection } from './connection.mjs';
import { expectStatus, timed } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';

const [screens, notices, days, hoursADay] = [10, 20, 365, 10];
const [hourMs, dayMs] = [3_600_000, 86_400_000];
const rounds = 5;
const perRound = 10;

/** What was shown when, over a year of ten screens: every notice on every screen, an interval an hour. */
export async function measureDisplays({ sites, report }) {
  const folder = await sites.empty();
  const first = Math.floor(Date.now() / dayMs - days) * dayMs;
  const count = addYear(folder, first);
  const hub = await startHub(folder);
  const connection = await openConnection(hub.url, await signIn(hub));
  const iso = (at) => new Date(at).toISOString();
  const noon = first + 180 * dayMs + 4 * hourMs;
  const hour = `from=${iso(noon)}&to=${iso(noon + hourMs)}`;
  const year = `from=${iso(first)}&to=${iso(first + days * dayMs)}`;
  const store = openStore(folder);
  const bareYear = store.db.prepare(
    'SELECT * FROM display_intervals WHERE notice_id = ? AND to_at > ? AND from_at < ?',
  );
  const read = (from, to) => () => JSON.stringify(bareYear.all('ntc_bench-3', from, to));
  const questions = [
    {
      what: 'what a screen showed in an hour',
      path: `/notices/screens/sta_bench-2/display?${hour}`,
      bare: read(noon, noon + hourMs),
    },
    {
      what: 'a notice over the year, with gaps',
      path: `/notices/ntc_bench-3/display?${year}`,
      bare: read(first, first + days * dayMs),
    },
  ];
  for (const { what, path, bare } of questions) {
    const ask = async () => expectStatus(await connection.get(`/api/v1${path}`), 200);
    const [ours, raw] = [await inRounds(ask), await inRounds(async () => void bare())];
    const facts = { unit: 'ms', baseline: `the rows as JSON, of ${count.toLocaleString('en')} intervals` };
    report.gate({ what: `${what}, p99`, goal: 200, measured: ours.p99, bare: raw.p99, atMost: 12, ...facts });
  }
  store.close();
  connection.close();
  await hub.stop();
}

async function inRounds(work) {
  await work();
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const own = [];
    for (let turn = 0; turn < perRound; turn++) own.push((await timed(work)).ms);
    samples.push(own);
  }
  return summarise(samples);
}

/** Writes the year into the database before the hub opens it; answers how many intervals there are. */
function addYear(folder, first) {
  const store = openStore(folder);
  store.db.pragma('synchronous = OFF');
  const books = openBooks(store);
  const [person] = books.people.all();
  const at = first;
  for (let screen = 0; screen < screens; screen++) {
    const row = { id: `sta_bench-${screen}`, name: `大屏 ${screen}`, role: 'board', token_hash: `bench ${screen}` };
    books.stations.insert({ ...row, paired_at: at, revoked_at: null });
  }
  for (let notice = 0; notice < notices; notice++) {
    books.notices.insert({ id: `ntc_bench-${notice}`, kind: 'service-plan', made_at: at });
    books.notices.addVersion(versionRow(notice, person.id, at));
  }
  let count = 0;
  const write = store.db.transaction((day) => {
    for (let hour = 0; hour < hoursADay; hour++) {
      const from_at = first + day * dayMs + hour * hourMs;
      for (let screen = 0; screen < screens; screen++) {
        for (let notice = 0; notice < notices; notice++) {
          books.displays.insert({
            station_id: `sta_bench-${screen}`,
            version_id: `nver_bench-${notice}`,
            notice_id: `ntc_bench-${notice}`,
            from_at,
            to_at: from_at + hourMs - 60_000,
            painted_ms: 180_000,
            showings: 12,
            pages: '[1]',
            journal_seq: 1,
          });
          count += 1;
        }
      }
    }
  });
  for (let day = 0; day < days; day++) write(day);
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  store.close();
  return count;
}

function versionRow(notice, madeBy, at) {
  return {
    id: `nver_bench-${notice}`,
    notice_id: `ntc_bench-${notice}`,
    version: 1,
    state: 'published',
    title: JSON.stringify({ zh: `公示 ${notice}`, en: `Notice ${notice}` }),
    form: 'text',
    fields: JSON.stringify({ number: null, issuer: null, issuedOn: null, expiresOn: null }),
    body: JSON.stringify({ form: 'text', parts: [{ heading: null, text: { zh: '内容', en: null } }] }),
    file: null,
    media_type: null,
    file_bytes: null,
    file_pages: 0,
    file_fault: null,
    pages: '[]',
    content_hash: 'x'.repeat(64),
    code: `bench-code-of-notice-${notice}`,
    revision: 1,
    made_by: madeBy,
    made_at: at,
    submitted_at: at,
    published_at: at,
    ended_at: null,
    reason_id: null,
  };
}
