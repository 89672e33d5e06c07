import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { boardWords } from '#shared/i18n/board.ts';
import { noticeOffice } from '../../tests/support/e2e/house-notices.ts';
import { pdfFile } from '../../tests/support/notices/pdf-file.ts';
import { say } from '../run-process.mjs';
import { houseOf } from './notice-house.mjs';
import { startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';

const executablePath = process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium';
const viewport = { width: 1920, height: 1080 };
const turns = { warm: 200, all: 2000 };
const [rounds, perRound] = [3, 12];
const desk = { id: 'dsk_counter-11' };
const words = boardWords['zh-CN'];
const onStage = `section[aria-label="${words.calling}"] article`;
const notice = `section[aria-label="${words.notices}"]:not([aria-hidden])`;
const megabyte = 1024 * 1024;

/** The hall's screen with notices: how long a call takes to interrupt one, and what 2,000 page turns leave behind. */
export async function measureNoticeBoard({ sites, report }) {
  if (!existsSync(executablePath)) return say(`  no Chromium at ${executablePath}: the board is not measured`);
  const hub = await startHub(await sites.empty());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const house = houseOf(hub);
    const client = await house.as('supervisor');
    await client.openDesk({ params: desk, body: { stageIds: ['stg_enquiry'] } });
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await page.goto(`${hub.url}/board`);
    await page.getByText(words.greeting).waitFor();
    const bare = await callTimes(page, client, false);
    const office = await noticeOffice(house);
    const prices = await office.show({
      title: '一房一价表',
      body: { form: 'price-table', buildings: null, discounts: null, agencyFees: null, hotline: '12345' },
    });
    await page.locator(notice).waitFor();
    reportCalls(report, await callTimes(page, client, true), bare);
    await measureChanges(page, client, office, report);
    // Its pages stay long; those turned here are the pictures of a file and a short text.
    await client.withdrawNotice({ params: { id: prices.id }, body: { reason: '更换' } });
    await office.show({ title: '投诉渠道', text: '服务时间' });
    await office.show({ title: '竣工验收备案表', file: pdfFile({ pages: 8, box: [1191, 842] }) });
    await page.close();
    await measureMemory(browser, hub, report);
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** From the press that calls until the number is painted on the stage, time after time. */
async function callTimes(page, client, withNotice) {
  const samples = [];
  for (let round = 0; round <= rounds; round++) {
    const now = [];
    for (let count = 0; count < perRound; count++) {
      await client.issueTicket({ body: { serviceId: 'svc_enquiry' } });
      if (withNotice) await page.locator(notice).waitFor();
      const painted = page.evaluate(untilShown, { shown: onStage, there: true });
      const called = performance.timeOrigin + performance.now();
      const { id } = await client.callNext({ params: desk });
      now.push((await painted) - called);
      await client.start({ params: { id } });
      await client.completeStage({ params: { id } });
      await page.locator(onStage).waitFor({ state: 'detached' });
    }
    if (round > 0) samples.push(now);
  }
  return summarise(samples);
}

function reportCalls(report, ours, bare) {
  const what = 'call → its number painted over a notice';
  const baseline = 'the same board without notices';
  report.gate({
    what: `${what}, p50`,
    unit: 'ms',
    goal: 300,
    measured: ours.p50,
    spread: ours.medians,
    baseline,
    bare: bare.p50,
    atMost: 2,
  });
  report.note(what, { p99Ms: ours.p99, bareP99Ms: bare.p99 });
}

/** From the command that publishes or withdraws until the screen shows it. */
async function measureChanges(page, client, office, report) {
  const [there, gone] = [[], []];
  for (let count = 0; count < 8; count++) {
    const title = `公告 ${count}`;
    const made = await office.submit({ title, text: '服务时间' });
    const shown = `${notice} h2`;
    const appeared = page.evaluate(untilShown, { shown, text: title, there: true });
    const published = performance.timeOrigin + performance.now();
    const { id } = await office.publish(made);
    there.push((await appeared) - published);
    const left = page.evaluate(untilShown, { shown, text: title, there: false });
    const withdrawn = performance.timeOrigin + performance.now();
    await client.withdrawNotice({ params: { id }, body: { reason: '更换' } });
    gone.push((await left) - withdrawn);
  }
  report.note('reviews and publishing → notice on the board', { maxMs: Math.max(...there), goalMs: 1000 });
  report.note('withdrawing → notice gone from the board', { maxMs: Math.max(...gone), goalMs: 1000 });
}

/** Runs in the page: looks at every frame and answers when the one that shows it, or no longer does, has been drawn. */
async function untilShown({ shown, text = '', there }) {
  const isThere = () => [...document.querySelectorAll(shown)].some((one) => one.textContent.includes(text));
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (isThere() !== there);
  // A message comes after the frame it was posted in has been painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  return performance.timeOrigin + performance.now();
}

/** Turns pages by a clock that runs ahead; what is left after a collection is compared with what the first turns left. */
async function measureMemory(browser, hub, report) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(`${hub.url}/board`);
  await page.locator(notice).waitFor();
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable');
  await page.evaluate(countTurns, notice);
  const taken = [];
  for (const goal of [turns.warm, turns.all / 2, turns.all]) {
    await turnTo(page, goal);
    taken.push({ turns: goal, ...(await memoryOf(browser, inspector)) });
    report.note(`memory of the board after ${goal} page turns`, taken.at(-1));
  }
  const [first, , last] = taken;
  const baseline = `the same page after ${turns.warm} turns`;
  for (const [what, unit] of [
    ['heapMb', 'MB'],
    ['nodes', 'nodes'],
    ['rendererMb', 'MB'],
  ]) {
    report.gate({
      what: `board after ${turns.all} page turns, ${what}`,
      unit,
      measured: last[what],
      baseline,
      bare: first[what],
      atMost: 1.1,
    });
  }
}

/** In steps the reporter takes for those of a page that lives; then on to the same page each time, so that like is compared with like. */
async function turnTo(page, goal) {
  const turned = () => page.evaluate(() => globalThis.pageTurns);
  while ((await turned()) < goal) for (let step = 0; step < 12; step++) await page.clock.fastForward(4000);
  const at = page.locator(notice).getByText('2 / 8', { exact: true });
  while (!(await at.isVisible())) await page.clock.fastForward(4000);
}

/** Runs in the page: counts how often another page comes to the front. */
function countTurns(stage) {
  globalThis.pageTurns = 0;
  let before = '';
  const look = () => {
    const now = document.querySelector(`${stage} header`)?.textContent ?? '';
    if (now !== before) globalThis.pageTurns += 1;
    before = now;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function memoryOf(browser, inspector) {
  await inspector.send('HeapProfiler.collectGarbage');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  const resident = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id));
  return { heapMb: of('JSHeapUsedSize') / megabyte, nodes: of('Nodes'), rendererMb: Math.max(...resident) };
}

function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
