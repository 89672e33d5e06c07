import type { CurrentSetup } from '#shared/bridge/setup.ts';
import type { SetupPlan } from '#shared/bridge/setup-input.ts';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import { matchDisplays, rememberDisplay, type Screen } from '../displays/match-displays.ts';
import type { Settings } from '../settings.ts';

/** The hub this machine was paired with in the assistant, and the token of each station. */
export type Joined = {
  readonly origin: string;
  readonly anchor: string | null;
  readonly tokens: Readonly<Partial<Record<ShellRole, string>>>;
};

/** Whether every window of the plan has a token at its hub; windows of an own hub are admitted by it. */
export function hasTokens(plan: SetupPlan, joined: Joined | null, before: Settings | null): boolean {
  if (plan.hub.kind === 'own') return true;
  const hub = remoteHub(joined, before);
  const tokens = hub === undefined ? {} : tokensFor(hub, joined, before);
  return hub !== undefined && plan.windows.every(({ role }) => tokens[role] !== undefined);
}

/** The settings a plan comes to. What stays the same keeps what it had: bounds of windows, tokens, the site's folder. */
export function settingsOfPlan(
  plan: SetupPlan,
  joined: Joined | null,
  machine: { readonly screens: readonly Screen[]; readonly demoFolder: string },
  before: Settings | null,
): Settings {
  const { screens, demoFolder } = machine;
  const hub = plan.hub.kind === 'own' ? ownHub(plan.hub, demoFolder, before) : remoteHub(joined, before);
  if (hub === undefined) throw new Error('no hub was joined');
  return {
    version: 1,
    hub,
    windows: plan.windows.map(({ role, displayId }) => {
      const screen = screens.find(({ id }) => id === displayId);
      const bounds = before?.windows.find((window) => window.role === role)?.bounds;
      return {
        role,
        ...(screen === undefined ? {} : { display: rememberDisplay(screen) }),
        ...(bounds === undefined ? {} : { bounds }),
      };
    }),
    stationTokens: tokensFor(hub, joined, before),
    ...(hub.mode === 'own' && !hub.demo && plan.printers.length > 0 ? { printers: [...plan.printers] } : {}),
    ...(plan.autostart ? { autostart: true as const } : {}),
  };
}

/** The settings as the assistant begins with when it changes them. */
export function currentSetup(settings: Settings, screens: readonly Screen[]): CurrentSetup {
  const { hub, windows } = settings;
  const displays = matchDisplays(
    windows.map(({ display }) => display),
    screens,
  );
  return {
    hub:
      hub.mode === 'own'
        ? { kind: 'own', demo: hub.demo, network: hub.network === true }
        : { kind: 'joined', address: hub.url },
    windows: windows.map(({ role }, index) => ({ role, displayId: displays[index]?.id ?? null })),
    autostart: settings.autostart === true,
  };
}

type Hub = Settings['hub'];

/** The demo has a folder of its own: a site that is tried out must not stand where the real one will. */
function ownHub(
  { demo, network }: { readonly demo: boolean; readonly network: boolean },
  demoFolder: string,
  before: Settings | null,
): Hub {
  const was = before?.hub.mode === 'own' && before.hub.demo === demo ? before.hub : undefined;
  const folder = was === undefined && demo ? demoFolder : was?.dataFolder;
  return {
    mode: 'own',
    demo,
    ...(folder === undefined ? {} : { dataFolder: folder }),
    ...(network ? { network: true as const } : {}),
  };
}

function remoteHub(joined: Joined | null, before: Settings | null): Hub | undefined {
  if (joined === null) return before?.hub.mode === 'remote' ? before.hub : undefined;
  return { mode: 'remote', url: joined.origin, ...(joined.anchor === null ? {} : { anchor: joined.anchor }) };
}

/** A token is good at the hub that gave it, and tells others who asks: no other hub ever gets it. */
function tokensFor(hub: Hub, joined: Joined | null, before: Settings | null): Settings['stationTokens'] {
  const same =
    hub.mode === 'own'
      ? before?.hub.mode === 'own' && before.hub.dataFolder === hub.dataFolder
      : before?.hub.mode === 'remote' && before.hub.url === hub.url && before.hub.anchor === hub.anchor;
  const kept = same ? before?.stationTokens : {};
  return hub.mode === 'own' ? { ...kept } : { ...kept, ...joined?.tokens };
}
