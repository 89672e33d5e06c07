import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { say } from '../run-process.mjs';
import { stepsShown } from './large-case.mjs';
import { summarise } from './statistics.mjs';

const executablePath = process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium';
const rounds = 5;
const perRound = 8;
const app = appWords['zh-CN'];
const stepList = `nav[aria-label="${caseWords['zh-CN'].stepsOf}"]`;

/** From the press that takes a family back to the desk until its case is painted, beside a bare page with the same data. */
export async function measureDeskPage({ hub, raw, made, report }) {
  if (!existsSync(executablePath)) return say(`  no Chromium at ${executablePath}: the desk page is not measured`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const desk = await openDeskPage(browser, hub);
    const bare = await browser.newPage();
    await bare.goto(`${raw.url}/page`);
    const [ours, theirs] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const [now, beside] = [[], []];
      for (let count = 0; count < perRound; count++) {
        now.push(await openCase(desk, made));
        beside.push(await painted(bare, { press: 'button', shown: 'li', count: stepsShown(made.view) }));
      }
      if (round === 0) continue;
      ours.push(now);
      theirs.push(beside);
    }
    reportPage(report, summarise(ours), summarise(theirs));
    report.note('desk page loaded anew, until the case is painted', { ms: await loadAnew(desk, made) });
  } finally {
    await browser.close();
  }
}

function reportPage(report, ours, bare) {
  const what = 'press at the desk → large case painted';
  const baseline = 'a bare page: one commit, the same JSON, a list';
  const p50 = { what: `${what}, p50`, unit: 'ms', measured: ours.p50, spread: ours.medians, bare: bare.p50 };
  report.gate({ ...p50, goal: 300, baseline, atMost: 10 });
  report.note(what, { p99Ms: ours.p99 });
}

/** The page of whoever serves the family. */
async function openDeskPage(browser, hub) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const { login, pin } = hub.demo.staff.find((person) => person.login === 'supervisor');
  await page.goto(`${hub.url}/desk`);
  await page.getByLabel(app.login, { exact: true }).fill(login);
  await page.getByLabel(app.pin, { exact: true }).fill(pin);
  await page.getByRole('button', { name: app.signIn, exact: true }).click();
  await page.locator(stepList).waitFor();
  return page;
}

async function openCase(page, { client, ticketId, view }) {
  await client.hold({ params: { id: ticketId } });
  const press = `aside button[aria-label$="${view.ticket.number}"]:not(:disabled)`;
  await page.locator(press).first().waitFor();
  return painted(page, { press, shown: `${stepList} button`, count: stepsShown(view) });
}

async function loadAnew(page, { view }) {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(untilPainted, { shown: `${stepList} button`, count: stepsShown(view), from: 'navigation' });
}

const painted = (page, what) => page.evaluate(untilPainted, what);

/** Runs in the page: presses, looks at every frame, and answers when the one with all the steps has been drawn. */
async function untilPainted({ press, shown, count, from }) {
  const started = from === 'navigation' ? 0 : performance.now();
  if (press) document.querySelector(press).click();
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelectorAll(shown).length < count);
  // A message comes after the frame it was posted in has been painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  return performance.now() - started;
}
