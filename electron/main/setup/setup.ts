import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { screen } from 'electron';
import type { MachineDisplay, SetupProgress } from '#shared/bridge/setup.ts';
import { type HubListener, listenForHubs } from '../discovery/listen-for-hubs.ts';
import type { Log } from '../log.ts';
import { askHub } from '../pairing/hub-exchange.ts';
import { pairWithHub } from '../pairing/pair-with-hub.ts';
import type { Settings } from '../settings.ts';
import type { ShellFacts } from '../window-options.ts';
import { createAssistant } from './assistant.ts';
import type { ProveSupervisor, SupervisorSession } from './prove-supervisor.ts';
import type { OpenAssistant } from './setup-calls.ts';
import { currentSetup, hasTokens, settingsOfPlan } from './settings-of-plan.ts';
import { numberDisplays, openSetupWindow } from './setup-window.ts';
import type { StationsAtHub } from './station-printing.ts';
import { joinedStations } from './stations-at-hub.ts';

/** What the assistant is opened for: a machine without settings, or one that is to be changed. */
export type SetupTask = {
  readonly before: () => Settings | null;
  readonly prove: ProveSupervisor;
  /** Takes the settings somebody finished; settles when they are kept. */
  readonly finish: (settings: Settings) => Promise<void>;
  readonly progress: () => SetupProgress;
  readonly openStations: () => void;
  /** The stations the machine keeps, once their hub can be asked. */
  readonly stations: () => StationsAtHub | null;
};

export type SetupFacts = ShellFacts & {
  readonly keychain: boolean;
  readonly hasSite: () => boolean;
  /** Where a demo site goes. */
  readonly demoFolder: string;
  readonly printers: () => Promise<readonly string[]>;
};

/** The assistant's window, one at a time. */
export type Setup = {
  readonly open: (task: SetupTask) => void;
  readonly current: () => OpenAssistant | null;
  readonly focus: () => boolean;
  readonly close: () => void;
};

export function createSetup(facts: SetupFacts, log: Log): Setup {
  let window: Electron.BrowserWindow | null = null;
  let assistant: OpenAssistant | null = null;
  let listener: HubListener | null = null;
  let supervisor: SupervisorSession | null = null;

  function closed(): void {
    listener?.stop();
    signOut();
    [window, assistant, listener] = [null, null, null];
  }

  function signOut(): void {
    void supervisor?.end();
    supervisor = null;
  }

  function focus(): boolean {
    if (window === null) return false;
    if (window.isMinimized()) window.restore();
    window.focus();
    return true;
  }

  return {
    current: () => assistant,
    focus,
    close: () => window?.destroy(),
    open(task) {
      if (focus()) return;
      let handedOver = false;
      const handOver = () => {
        if (handedOver) return;
        handedOver = true;
        task.openStations();
      };
      const heard = listenForHubs(log);
      listener = heard;
      const handlers = createAssistant({
        machine: async () => ({
          version: facts.version,
          name: hostname(),
          displays: machineDisplays(),
          printers: await facts.printers().catch(() => []),
          keychain: facts.keychain,
          hasSite: facts.hasSite(),
        }),
        current: () => {
          const before = task.before();
          return before === null ? null : currentSetup(before, screen.getAllDisplays());
        },
        hubs: heard.heard,
        numberDisplays: () => numberDisplays(log),
        pair: (wish) => pairWithHub(wish, randomBytes(64), Date.now(), askHub),
        prove: (given) => task.prove(given, (session) => void (supervisor = session)),
        supervisor: () => supervisor?.token,
        finish: async (plan, joined) => {
          const before = task.before();
          if (!hasTokens(plan, joined, before)) return false;
          const machine = { screens: screen.getAllDisplays(), demoFolder: facts.demoFolder };
          await task.finish(settingsOfPlan(plan, joined, machine, before));
          signOut();
          // Whoever closes a finished assistant has seen its last page; the stations are what it was for.
          window?.on('close', (event) => {
            if (handedOver) return;
            event.preventDefault();
            handOver();
          });
          return true;
        },
        progress: task.progress,
        openStations: handOver,
        stations: (joined) => (joined === null ? task.stations() : joinedStations(joined)),
      });
      window = openSetupWindow(facts, log);
      assistant = { contentsId: window.webContents.id, handlers };
      window.on('closed', closed);
    },
  };
}

function machineDisplays(): MachineDisplay[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, bounds }, index) => ({
    id,
    number: index + 1,
    label,
    primary: id === primary,
    bounds: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height },
  }));
}
