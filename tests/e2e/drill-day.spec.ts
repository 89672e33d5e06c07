import { fileURLToPath } from 'node:url';
import { drillWords } from '#shared/i18n/drill.ts';
import { picture } from '../support/e2e/picture.ts';
import { pin } from '../support/e2e/house.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { rosterCsv, tenHomes } from '../support/hub/roster-file.ts';
import { startHub } from '../support/hub/start-hub.ts';

const drill = say(drillWords);
const faster = fileURLToPath(new URL('../support/e2e/faster.mjs', import.meta.url));

test('a whole day, from the import of the roster to the close, goes by on a fast clock at the real screens', async ({
  house,
  station,
  page,
}) => {
  test.setTimeout(240_000);
  const supervisor = await house.as('supervisor');
  const { date } = await supervisor.rehearsalSetup({ query: {} });
  await house.importRoster(
    rosterCsv(
      tenHomes.map((home, index) => ({
        ...home,
        building: '演练楼',
        appointment: `${date} ${index % 2 === 0 ? '09:00' : '09:30'}`,
      })),
    ),
  );
  const setup = await supervisor.rehearsalSetup({ query: {} });
  const before = (await supervisor.healthz({})).journalSeq;
  await station('board');

  const hub = await startHub({
    data: house.data,
    demo: true,
    entry: 'built',
    args: ['--drill', '60'],
    env: { NODE_OPTIONS: `--import=${faster}`, KEYTURN_TEST_TIMES_FASTER: '12' },
  });
  try {
    await page.goto(`${hub.url}/board`);
    await expect(page.getByText(drill('mark'))).toBeVisible();
    await expect(page.getByText(/【演练】/).first()).toBeVisible();
    // A session lasts hours of the drill's day, so each look signs in anew.
    const look = async () => hub.client(await hub.signIn('supervisor', pin));
    const client = await look();
    await expect.poll(async () => (await client.board({})).calling.length, { timeout: 60_000 }).toBeGreaterThan(0);
    await picture(page, 'drill-board');
    const drilled = (await client.site({})).date;
    const issuedUnder = setup.visits * 1.4 + 40;
    await expect
      .poll(async () => (await look()).dailyReport({ query: { date: drilled } }).then(({ tickets }) => tickets.open), {
        timeout: 180_000,
        intervals: [3000],
      })
      .toBe(0);
    const { tickets } = await (await look()).dailyReport({ query: { date: drilled } });
    expect(tickets.issued).toBeGreaterThan(setup.visits * 0.7);
    expect(tickets.issued).toBeLessThan(issuedUnder);
    expect(tickets.done + tickets.expired).toBe(tickets.issued);
    expect(await (await look()).verifyJournal({ query: {} })).toMatchObject({ ok: true });
  } finally {
    await hub.stop();
  }
  expect((await supervisor.healthz({})).journalSeq - before).toBeLessThan(5);
});
