import type { z } from 'zod';
import { type ShellRole, shellRoles } from '#shared/bridge/bridge.ts';
import type { CurrentSetup, FoundHub, Machine, SetupCalls, SetupProgress, SetupResult } from '#shared/bridge/setup.ts';
import {
  managerSignIn,
  type ManagerSignIn,
  type PairingWish,
  pairingWish,
  type PrinterChoice,
  printerChoice,
  type SetupPlan,
  setupPlan,
  type StationPaper,
  stationPaper,
} from '#shared/bridge/setup-input.ts';
import type { NotPaired, Paired } from '../pairing/pair-with-hub.ts';
import type { Proof } from './prove-supervisor.ts';
import type { Joined } from './settings-of-plan.ts';
import { createStationPrinting, type StationsAtHub } from './station-printing.ts';

/** One handler per call of the contract; what a page sent is not believed to be anything. */
export type SetupHandlers = {
  readonly [Channel in keyof SetupCalls]: (takes: unknown) => Promise<SetupResult<SetupCalls[Channel]['gives']>>;
};

export type AssistantParts = {
  readonly machine: () => Promise<Omit<Machine, 'current' | 'locked'>>;
  /** How the machine is set up; null at a first start, where nothing is locked. */
  readonly current: () => CurrentSetup | null;
  readonly hubs: () => readonly FoundHub[];
  readonly numberDisplays: () => void;
  readonly pair: (wish: PairingWish) => Promise<Paired | NotPaired>;
  readonly prove: (given: ManagerSignIn) => Promise<Proof>;
  /** Answers false where a window of the plan has no token. */
  readonly finish: (plan: SetupPlan, joined: Joined | null) => Promise<boolean>;
  readonly progress: () => SetupProgress;
  readonly openStations: () => void;
  /** The stations whose printers are looked at: those just paired, else those the machine keeps. */
  readonly stations: (joined: Joined | null) => StationsAtHub | null;
  /** The session of the supervisor who opened the assistant, at the hub of before. */
  readonly supervisor: () => string | undefined;
};

/** What the first-run assistant knows and decides; a machine that is set up opens only to its supervisor. */
export function createAssistant(parts: AssistantParts): SetupHandlers {
  let locked = parts.current() !== null;
  let joined: Joined | null = null;
  const printing = createStationPrinting(() => parts.stations(joined), parts.supervisor);

  async function unlock(given: ManagerSignIn): Promise<SetupResult<null>> {
    const proof = await parts.prove(given);
    if (proof !== 'proved') return { ok: false, code: proof };
    locked = false;
    return done;
  }

  async function pair(wish: PairingWish): Promise<SetupResult<{ role: ShellRole }>> {
    const paired = await parts.pair(wish);
    if (!paired.ok) return { ok: false, code: paired.code };
    const role = shellRoles.find((one) => one === paired.role);
    if (role === undefined) return { ok: false, code: 'code-refused' };
    // Codes of another hub begin anew: a machine belongs to one.
    const same = joined?.origin === paired.origin ? joined.tokens : {};
    joined = { origin: paired.origin, anchor: paired.anchor, tokens: { ...same, [role]: paired.token } };
    return { ok: true, value: { role } };
  }

  async function finish(plan: SetupPlan): Promise<SetupResult<null>> {
    return (await parts.finish(plan, joined)) ? done : { ok: false, code: 'role-not-paired' };
  }

  async function printTestPage(line: StationPaper): Promise<SetupResult<null>> {
    const came = await printing.test(line);
    return came === 'queued' ? done : { ok: false, code: came };
  }

  async function choosePrinter(choice: PrinterChoice): Promise<SetupResult<null>> {
    const came = await printing.choose(choice);
    return came === 'chosen' ? done : { ok: false, code: came };
  }

  /** Parses first, then looks whether the machine is open to changes. */
  function changing<Input, Value>(schema: z.ZodType<Input>, change: (input: Input) => Promise<SetupResult<Value>>) {
    return async (takes: unknown): Promise<SetupResult<Value>> => {
      const input = schema.safeParse(takes);
      if (!input.success) return { ok: false, code: 'bad-input' };
      return locked ? { ok: false, code: 'locked' } : change(input.data);
    };
  }

  return {
    'keyturn-setup:read-machine': async () => ({
      ok: true,
      value: { ...(await parts.machine()), current: locked ? null : parts.current(), locked },
    }),
    'keyturn-setup:unlock': async (takes) => {
      const given = managerSignIn.safeParse(takes);
      return given.success ? unlock(given.data) : { ok: false, code: 'bad-input' };
    },
    'keyturn-setup:number-displays': async () => {
      parts.numberDisplays();
      return done;
    },
    'keyturn-setup:read-hubs': async () => ({ ok: true, value: parts.hubs() }),
    'keyturn-setup:pair': changing(pairingWish, pair),
    'keyturn-setup:finish': changing(setupPlan, finish),
    'keyturn-setup:read-progress': async () =>
      locked ? { ok: false, code: 'locked' } : { ok: true, value: parts.progress() },
    'keyturn-setup:open-stations': async () => {
      if (locked) return { ok: false, code: 'locked' };
      parts.openStations();
      return done;
    },
    'keyturn-setup:read-printing': async () =>
      locked ? { ok: false, code: 'locked' } : { ok: true, value: await printing.read() },
    'keyturn-setup:read-printers': async () =>
      locked ? { ok: false, code: 'locked' } : { ok: true, value: await printing.choices() },
    'keyturn-setup:choose-printer': changing(printerChoice, choosePrinter),
    'keyturn-setup:print-test-page': changing(stationPaper, printTestPage),
  };
}

const done = { ok: true, value: null } as const;
