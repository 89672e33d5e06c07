import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { idNumber, rosterCsv } from '../../tests/support/hub/roster-file.ts';
import { giveUp, say } from '../run-process.mjs';
import { houseOf } from './notice-house.mjs';
import { signIn, startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';

const executablePath = process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium';
const wanted = { buildings: 11, homes: 2050 };
const [rounds, perRound] = [3, 8];
const app = appWords['zh-CN'];
const manage = manageWords['zh-CN'];
const squares = '[data-home]';

/** The building map of a large site in Chromium: from the press to all homes painted, and from an answer to one changed. */
export async function measureBuildingMap({ sites, report }) {
  if (!existsSync(executablePath)) return say(`  no Chromium at ${executablePath}: the map is not measured`);
  const hub = await startHub(await sites.empty());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const homes = await fillSite(hub);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const { login, pin } = hub.demo.staff.find((person) => person.login === 'supervisor');
    await page.goto(`${hub.url}/manage`);
    await page.getByLabel(app.login, { exact: true }).fill(login);
    await page.getByLabel(app.pin, { exact: true }).fill(pin);
    await page.getByRole('button', { name: app.signIn, exact: true }).click();
    await page.getByRole('link', { name: manage.buildingMap, exact: true }).waitFor();
    const [opened, bare, changed] = [[], [], []];
    const client = await houseOf(hub).as('supervisor');
    const { items } = await client.buildingMap({});
    for (let round = 0; round <= rounds; round++) {
      const [open, list, change] = [[], [], []];
      for (let count = 0; count < perRound; count++) {
        await page.evaluate(() => (location.hash = '#/stages'));
        await page.waitForFunction((all) => document.querySelectorAll(all).length === 0, squares);
        open.push(await page.evaluate(untilAllPainted, { squares, count: homes }));
        list.push(await page.evaluate(bareSquares, homes));
        const home = items[(round * perRound + count) * 7];
        change.push(await oneChange(page, client, home.unitId));
      }
      if (round === 0) continue;
      opened.push(open);
      bare.push(list);
      changed.push(change);
    }
    const [ours, theirs, one] = [summarise(opened), summarise(bare), summarise(changed)];
    const what = `building map, ${homes.toLocaleString('en')} homes: press → painted, p50`;
    const baseline = 'as many bare buttons, one commit, no data';
    const painted = { what, unit: 'ms', measured: ours.p50, spread: ours.medians, bare: theirs.p50 };
    report.gate({ ...painted, goal: 300, baseline, atMost: 12 });
    const update = { what: 'one home changes: answer there → painted, p50', unit: 'ms', measured: one.p50 };
    report.gate({ ...update, spread: one.medians, bare: theirs.p50, goal: 16, baseline, atMost: 2 });
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** Homes beside those of the demo, until there are as many as the largest site has. */
async function fillSite(hub) {
  const client = await houseOf(hub).as('supervisor');
  const { items } = await client.buildingMap({});
  const there = new Set(items.map(({ building }) => building)).size;
  const missing = wanted.homes - items.length;
  const added = Math.max(0, wanted.buildings - there);
  if (missing <= 0 || added === 0) return items.length;
  const rows = Array.from({ length: missing }, (_, index) => {
    const place = Math.floor(index / added);
    const room = `${String(Math.floor(place / 6) + 1).padStart(2, '0')}${String((place % 6) + 1).padStart(2, '0')}`;
    const serial = index % 1000;
    const phone = `139${String(10_000_000 + index)}`;
    return { building: `${90 + (index % added)}号楼`, room, owners: '郑清扬', ids: idNumber(serial), phone };
  });
  const body = new FormData();
  body.append('dryRun', 'false');
  body.append('file', new Blob([rosterCsv(rows)]), 'roster.csv');
  const headers = { authorization: `Bearer ${await signIn(hub)}` };
  const answer = await fetch(`${hub.url}/api/v1/roster/import`, { method: 'POST', headers, body });
  if (!answer.ok) giveUp(`the roster was refused: ${await answer.text()}`);
  const homes = (await client.buildingMap({})).items.length;
  say(`  ${homes} homes in ${there + added} buildings`);
  return homes;
}

/** Runs in the page: opens the map and answers once a frame with every home has been painted. */
async function untilAllPainted({ squares: all, count }) {
  const started = performance.now();
  location.hash = '#/map';
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelectorAll(all).length < count);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  return performance.now() - started;
}

/** Runs in the page: as many buttons with nothing behind them. */
async function bareSquares(count) {
  const started = performance.now();
  const box = document.createElement('div');
  box.innerHTML = '<button style="width:22px;height:18px">约</button>'.repeat(count);
  document.body.append(box);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  const took = performance.now() - started;
  box.remove();
  return took;
}

/** From the moment the map's new answer is there until the one square that changed has been painted. */
async function oneChange(page, client, unitId) {
  const painted = page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const square = document.querySelector(`[data-home="${id}"]`);
        new MutationObserver((_, observer) => {
          observer.disconnect();
          const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/homes/map'));
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - asked.at(-1).responseEnd));
            port1.start();
            port2.postMessage(null);
          });
        }).observe(square, { attributes: true, attributeFilter: ['data-state'] });
      }),
    unitId,
  );
  await client.issueTicket({ body: { serviceId: 'svc_handover', unitId } });
  return painted;
}
