import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { Machine, MachineDisplay } from '#shared/bridge/setup.ts';
import { papersOfRole } from '#shared/domain/printing/papers-of-role.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import type { SetupPlan } from '#shared/bridge/setup-input.ts';

/** What somebody has chosen so far. */
export type SetupDraft = {
  readonly hub: 'own' | 'joined' | null;
  readonly demo: boolean;
  readonly network: boolean;
  readonly roles: readonly ShellRole[];
  /** The display of each role; null or missing leaves it to the app. */
  readonly places: Readonly<Partial<Record<ShellRole, number | null>>>;
  /** The machine's own printers by station and paper, as `lineKey` names them; missing leaves it for later. */
  readonly printers: Readonly<Record<string, string>>;
  readonly autostart: boolean;
};

/** Stations that fill a screen of their own. */
const alone: ReadonlySet<ShellRole> = new Set(['kiosk', 'customer', 'board']);

/** Where the assistant begins: with what the machine is now, or with nothing chosen. */
export function firstDraft({ current, hasSite }: Machine): SetupDraft {
  const now = current?.hub;
  const own = now?.kind === 'own' ? now : undefined;
  return {
    hub: now?.kind ?? null,
    demo: own?.demo ?? false,
    network: own?.network ?? !hasSite,
    roles: current?.windows.map(({ role }) => role) ?? [],
    places: Object.fromEntries(current?.windows.map(({ role, displayId }) => [role, displayId]) ?? []),
    printers: {},
    autostart: current?.autostart ?? true,
  };
}

/** The stations a hub's own machine mostly is. */
const usualAtHub = ['reception', 'manage'] as const;

/** Another kind of hub begins with other stations; what the machine was at this kind comes back. */
export function withHub(draft: SetupDraft, hub: 'own' | 'joined', machine: Machine): SetupDraft {
  const before = firstDraft(machine);
  if (before.hub === hub) return { ...before, autostart: draft.autostart };
  const empty: SetupDraft = { ...draft, hub, roles: [], places: {} };
  if (hub === 'joined') return empty;
  return usualAtHub.reduce((now, role) => withRole(now, role, true, machine.displays), empty);
}

/** Adds or takes away a window; a new one gets the screen that suits it. */
export function withRole(
  draft: SetupDraft,
  role: ShellRole,
  wanted: boolean,
  displays: readonly MachineDisplay[],
): SetupDraft {
  const roles = draft.roles.filter((one) => one !== role);
  if (!wanted) return { ...draft, roles };
  const places = { ...draft.places, [role]: suitableDisplay(role, { ...draft, roles }, displays) };
  return { ...draft, roles: [...roles, role], places };
}

/** Stations that fill a screen take one nobody else stands on; all others the main one. */
function suitableDisplay(role: ShellRole, { roles, places }: SetupDraft, displays: readonly MachineDisplay[]) {
  const main = displays.find(({ primary }) => primary)?.id ?? null;
  if (!alone.has(role)) return main;
  const taken = new Set(roles.map((one) => places[one]));
  const free = displays.filter(({ id }) => !taken.has(id));
  return free.find(({ primary }) => !primary)?.id ?? free[0]?.id ?? null;
}

/** Whether a station that needs a screen of its own has none. */
export function lacksDisplay({ roles, places }: SetupDraft, displays: readonly MachineDisplay[]): boolean {
  return roles.some((role) => {
    const own = places[role] ?? null;
    if (!alone.has(role)) return false;
    const shared = roles.some((other) => other !== role && places[other] === own);
    return !displays.some(({ id }) => id === own) || shared;
  });
}

/** What a station prints, on which paper. */
export type PrintingLine = { readonly role: ShellRole; readonly paper: PaperSize };

/** The name of a line in the draft. */
export function lineKey({ role, paper }: PrintingLine): string {
  return `${role} ${paper}`;
}

/** What is printed at the stations of a hub's own machine. The demo prints into files. */
export function printingLines({ hub, demo, roles }: SetupDraft): readonly PrintingLine[] {
  if (hub !== 'own' || demo) return [];
  return roles.flatMap((role) => papersOfRole(role).map((paper) => ({ role, paper })));
}

/** Printing stations the hub knows while the assistant runs: it says what they print on, and they can choose and try it. */
export function rolesAtHub(
  { hub, demo, roles }: SetupDraft,
  { current }: Pick<Machine, 'current'>,
): readonly ShellRole[] {
  const prints = roles.filter((role) => papersOfRole(role).length > 0);
  if (hub === 'joined') return prints;
  const was = current?.hub;
  if (hub !== 'own' || demo || was?.kind !== 'own' || was.demo) return [];
  return prints.filter((role) => current?.windows.some((window) => window.role === role));
}

/** What the hub learns of once it starts: the windows of its own machine that it does not know yet. */
export function linesForLater(draft: SetupDraft, machine: Pick<Machine, 'current'>): readonly PrintingLine[] {
  const known = rolesAtHub(draft, machine);
  return printingLines(draft).filter(({ role }) => !known.includes(role));
}

/** The draft as the app takes it; null while something is missing. */
export function planOf(draft: SetupDraft): SetupPlan | null {
  const { hub, demo, network, roles, places, autostart } = draft;
  if (hub === null || roles.length === 0) return null;
  return {
    hub: hub === 'own' ? { kind: 'own', demo, network: network && !demo } : { kind: 'joined' },
    windows: roles.map((role) => ({ role, displayId: places[role] ?? null })),
    printers: printingLines(draft).flatMap((line) => {
      const queue = draft.printers[lineKey(line)];
      return queue === undefined ? [] : [{ ...line, queue }];
    }),
    autostart,
  };
}
