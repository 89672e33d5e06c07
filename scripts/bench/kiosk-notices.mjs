import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { noticeOffice } from '../../tests/support/e2e/house-notices.ts';
import { pdfFile } from '../../tests/support/notices/pdf-file.ts';
import { say } from '../run-process.mjs';
import { houseOf } from './notice-house.mjs';
import { startHub } from './processes.mjs';
import { summarise } from './statistics.mjs';

const executablePath = process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium';
const viewport = { width: 1080, height: 1920 };
const words = kioskNoticeWords['zh-CN'];
const title = '前期物业服务合同';
const [pages, rounds, turnsPerRound] = [100, 3, 25];
/** What a visitor takes to look at a page before turning it, in milliseconds. */
const lookMs = 400;

/** A 100-page A3 file at the kiosk: how long until its first page can be read, and each next one. */
export async function measureKioskNotices({ sites, report }) {
  if (!existsSync(executablePath)) return say(`  no Chromium at ${executablePath}: the kiosk is not measured`);
  const hub = await startHub(await sites.empty());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const office = await noticeOffice(houseOf(hub));
    const drawn = performance.now();
    const { versions } = await office.show({ title, file: pdfFile({ pages, box: [1191, 842], content: fullPage() }) });
    report.note('uploading, drawing and publishing 100 pages of A3', { seconds: (performance.now() - drawn) / 1000 });
    const address = (page) => `/api/v1/notices/versions/${versions[0].id}/pages/${page}?size=screen`;
    const [first, turned, bare] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      // A browser that has seen nothing yet each time.
      const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${hub.url}/kiosk`);
      await page.getByRole('button', { name: words.library }).tap();
      await page.getByRole('button', { name: title }).waitFor();
      first.push([await page.evaluate(untilPage, { press: title, page: 1 })]);
      turned.push(await turns(page));
      bare.push(
        await page.evaluate(
          unpackCold,
          [40, 50, 60].map((each) => address(each + round)),
        ),
      );
      await context.close();
    }
    judge(report, { first: summarise(first), turned: summarise(turned), bare: summarise(bare) });
  } finally {
    await browser.close();
    await hub.stop();
  }
}

async function turns(page) {
  const taken = [];
  for (let to = 2; to < turnsPerRound + 2; to++) {
    await page.waitForTimeout(lookMs);
    taken.push(await page.evaluate(untilPage, { press: words.next, page: to }));
  }
  return taken;
}

function judge(report, { first, turned, bare }) {
  const baseline = 'one such page fetched and unpacked, by itself';
  const unit = 'ms';
  report.gate({
    what: 'touch → first page of 100 readable at the kiosk',
    unit,
    goal: 1000,
    measured: first.p50,
    spread: first.medians,
    baseline,
    bare: bare.p50,
    atMost: 4,
  });
  report.gate({
    what: 'touch → next page readable, p50',
    unit,
    goal: 150,
    measured: turned.p50,
    spread: turned.medians,
    baseline,
    bare: bare.p50,
    atMost: 1.5,
  });
  report.note('touch → next page readable', { p99Ms: turned.p99 });
}

/** Runs in the page: presses a button and answers how long it took until the page's picture was unpacked and painted. */
async function untilPage({ press, page }) {
  const began = performance.now();
  [...document.querySelectorAll('button')].find((one) => one.textContent.includes(press)).click();
  const shown = () =>
    [...document.querySelectorAll(`img[src*="/pages/${page}?"]`)].find((one) => !one.closest('[aria-hidden="true"]'));
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (!shown()?.complete);
  await shown().decode();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  // A message comes after the frame it was posted in has been painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });
  return performance.now() - began;
}

/** Runs in the page: how long each of these pictures takes to come and be unpacked, one after the other. */
async function unpackCold(addresses) {
  const taken = [];
  for (const address of addresses) {
    const began = performance.now();
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** A page as a contract's: two columns of small print in a frame. */
function fullPage() {
  const line = 'The owner and the property company agree on the services named below and on who pays. ';
  const column = (x) =>
    Array.from({ length: 44 }, (_, row) => `BT /F1 11 Tf ${x} ${780 - row * 17} Td (${row + 1}. ${line}) Tj ET`);
  return ['0.5 w 40 30 1111 782 re S', ...column(60), ...column(620)].join('\n');
}
