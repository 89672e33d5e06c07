import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { boardWords } from '#shared/i18n/board.ts';
import { noticeOffice } from '../../tests/support/e2e/house-notices.ts';
import { pdfFile } from '../../tests/support/notices/pdf-file.ts';
import { say } from '../run-process.mjs';
import { measureBoardMemory } from './board-memory.mjs';
import { houseOf } from './notice-house.mjs';
import { startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';

const executablePath = process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium';
const viewport = { width: 1920, height: 1080 };
const [rounds, perRound] = [3, 12];
const desk = { id: 'dsk_counter-11' };
const words = boardWords['zh-CN'];
const onStage = `section[aria-label="${words.calling}"] article`;
const notice = `section[aria-label="${words.notices}"]:not([aria-hidden])`;

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
    await measureBoardMemory({ executablePath, hub, report });
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
