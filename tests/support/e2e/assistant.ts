import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { contentSecurityPolicy } from '#main/answer-file.ts';
import type { Screen } from '#main/displays/match-displays.ts';
import { askHub } from '#main/pairing/hub-exchange.ts';
import { pairWithHub } from '#main/pairing/pair-with-hub.ts';
import type { Settings } from '#main/settings.ts';
import { createAssistant, type SetupHandlers } from '#main/setup/assistant.ts';
import { createSupervisorProof } from '#main/setup/prove-supervisor.ts';
import type { StationsAtHub } from '#main/setup/station-printing.ts';
import { joinedStations } from '#main/setup/stations-at-hub.ts';
import { currentSetup, hasTokens, settingsOfPlan } from '#main/setup/settings-of-plan.ts';
import type { FoundHub, SetupBridge, SetupProgress } from '#shared/bridge/setup.ts';
import { display } from '../fake-electron.ts';

const indexPage = fileURLToPath(new URL('../../../dist/renderer/index.html', import.meta.url));

/** The counter the assistant is tried at: the clerk's screen and the one opposite. */
export const counterScreens: readonly Screen[] = [
  display(1, 0, { label: 'DELL P2419H' }),
  display(2, 1920, { label: 'Touch', width: 1280, height: 800 }),
];

export type TriedMachine = {
  /** Where the pages come from; the assistant itself asks nothing of it. */
  readonly pagesFrom: string;
  /** The hub at which supervisors prove themselves, where it is another. */
  readonly hub?: string;
  readonly screens?: readonly Screen[];
  readonly hubs?: readonly FoundHub[];
  readonly before?: Settings;
  readonly keychain?: boolean;
  readonly progress?: () => SetupProgress;
  /** The stations it keeps already, at their hub. */
  readonly stations?: () => StationsAtHub;
};

/**
 * The assistant's page in a browser, with the shell's own assistant behind it: pairing, proof and settings are real, only
 * displays and windows are said. Under the policy the app gives its pages.
 */
export async function openAssistant(browser: Browser, machine: TriedMachine) {
  const { pagesFrom, screens = counterScreens, hubs = [], before = null, keychain = true } = machine;
  const kept: { settings: Settings | null; opened: number; numbered: number } = {
    settings: null,
    opened: 0,
    numbered: 0,
  };
  let supervisor: string | undefined;
  const prove = createSupervisorProof((path, init) => fetch((machine.hub ?? pagesFrom) + path, init), {
    read: () => [],
    save: () => undefined,
  });
  const handlers: SetupHandlers = createAssistant({
    machine: async () => ({
      version: '0.1.0',
      name: 'COUNTER-1',
      displays: screens.map(({ id, label, bounds }, index) => ({
        id,
        number: index + 1,
        label,
        primary: index === 0,
        bounds,
      })),
      printers: ['HP LaserJet', 'Slip_80'],
      keychain,
      hasSite: false,
    }),
    current: () => (before === null ? null : currentSetup(before, screens)),
    hubs: () => hubs,
    numberDisplays: () => void kept.numbered++,
    pair: (wish) => pairWithHub(wish, randomBytes(64), Date.now(), askHub),
    prove: (given) => prove(given, ({ token }) => void (supervisor = token)),
    supervisor: () => supervisor,
    finish: async (plan, joined) => {
      if (!hasTokens(plan, joined, before)) return false;
      kept.settings = settingsOfPlan(plan, joined, { screens, demoFolder: '/demo' }, before);
      return true;
    },
    progress: machine.progress ?? (() => ({ state: 'up', admin: null })),
    openStations: () => void kept.opened++,
    stations: (joined) => (joined === null ? (machine.stations?.() ?? null) : joinedStations(joined)),
  });

  const context = await browser.newContext({
    viewport: { width: 1100, height: 820 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.exposeFunction('askShell', (channel: keyof SetupHandlers, takes: unknown) => handlers[channel](takes));
  await page.addInitScript(exposeBridge);
  await page.route('**/setup', (route) =>
    route.fulfill({
      body: readFileSync(indexPage, 'utf8'),
      contentType: 'text/html',
      headers: { 'content-security-policy': contentSecurityPolicy },
    }),
  );
  await page.goto(`${pagesFrom}/setup`);
  return { page, kept, close: () => context.close() };
}

/** As the preload does it. Runs in the page. */
function exposeBridge(): void {
  const { askShell } = window as unknown as { askShell: (channel: string, takes: unknown) => Promise<never> };
  const call = (name: string) => async (takes: unknown) => askShell(`keyturn-setup:${name}`, takes);
  const bridge: SetupBridge = {
    readMachine: call('read-machine'),
    unlock: call('unlock'),
    numberDisplays: call('number-displays'),
    readHubs: call('read-hubs'),
    pair: call('pair'),
    finish: call('finish'),
    readProgress: call('read-progress'),
    openStations: call('open-stations'),
    readPrinting: call('read-printing'),
    readPrinters: call('read-printers'),
    choosePrinter: call('choose-printer'),
    printTestPage: call('print-test-page'),
  };
  Object.assign(window, { keyturnSetup: bridge });
}

/** Everything the page shows, to see that a secret is not among it. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
