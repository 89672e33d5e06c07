import { setTimeout as pause } from 'node:timers/promises';
import { boardWords } from '#shared/i18n/board.ts';
import { openBareChromium } from './bare-chromium.mjs';

const turns = { warm: 200, all: 2000 };
/** A page of eight seconds then stays 130 ms, time enough to fetch and draw the next. */
const timesFaster = 60;
const notice = `section[aria-label="${boardWords['zh-CN'].notices}"]:not([aria-hidden])`;
const megabyte = 1024 * 1024;

/** Turns pages by a clock that runs faster; what is left after a collection is compared with what the first turns left. */
export async function measureBoardMemory({ executablePath, hub, report }) {
  const screen = await openBareChromium(executablePath, { width: 1920, height: 1080 });
  try {
    await screen.before(runFaster, timesFaster);
    await screen.goto(`${hub.url}/board`);
    while (!(await screen.evaluate(isOn, notice, ''))) await pause(100);
    await screen.evaluate(countTurns, notice);
    const taken = [];
    for (const goal of [turns.warm, turns.all / 2, turns.all]) {
      await turnTo(screen, goal);
      taken.push({ turns: goal, ...(await memoryOf(screen)) });
      report.note(`memory of the board after ${goal} page turns`, taken.at(-1));
    }
    gateMemory(report, taken[0], taken.at(-1));
  } finally {
    await screen.close();
  }
}

function gateMemory(report, first, last) {
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

/** Until so many pages were turned, and on to the same one each time, so that like is compared with like. */
async function turnTo(screen, goal) {
  while ((await screen.evaluate(() => globalThis.pageTurns)) < goal) await pause(200);
  while (!(await screen.evaluate(isOn, notice, '2 / 8'))) await pause(20);
}

/** Runs in the page before anything else: its clocks and timers run so many times as fast, in step with each other. */
function runFaster(times) {
  const from = { wall: Date.now(), steady: performance.now() };
  const steady = performance.now.bind(performance);
  const passed = () => (steady() - from.steady) * times;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [from.wall + passed()]));
    }
    static now() {
      return from.wall + passed();
    }
  };
  performance.now = () => from.steady + passed();
  for (const name of ['setTimeout', 'setInterval']) {
    const real = globalThis[name];
    globalThis[name] = (run, ms = 0, ...given) => real(run, ms / times, ...given);
  }
}

/** Runs in the page: whether a notice is on, and such words on it. */
function isOn(stage, words) {
  return document.querySelector(stage)?.textContent.includes(words) ?? false;
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

/** After a collection; of the renderer the least of some looks, since pictures are being unpacked all the while. */
async function memoryOf(screen) {
  await screen.send('HeapProfiler.collectGarbage');
  const { metrics } = await screen.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  let rendererMb = Infinity;
  for (let look = 0; look < 10; look++) {
    rendererMb = Math.min(rendererMb, await screen.residentMb());
    await pause(200);
  }
  return { heapMb: of('JSHeapUsedSize') / megabyte, nodes: of('Nodes'), rendererMb };
}
