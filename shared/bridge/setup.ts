import type { ShellRole } from './bridge.ts';
import type { PrinterId } from '../domain/ids.ts';
import type { PrintJobState } from '../domain/printing/print-job.ts';
import type { PrinterCondition } from '../domain/printing/printer.ts';
import type {
  ManagerSignIn,
  PairingWish,
  PlannedWindow,
  PrinterChoice,
  SetupPlan,
  StationPaper,
} from './setup-input.ts';

/**
 * The contract between the shell and the page of the first-run assistant: `window.keyturnSetup`. Stations' pages never
 * have it. Everything a page sends is parsed in the shell.
 */

/** A hub that announced itself on the network. A hint for whoever chooses; nothing in it is believed. */
export type FoundHub = {
  /** As it is given to `pair`. */
  readonly address: string;
  readonly site: string;
  /** Version of the contract it speaks; null where it did not say. */
  readonly protocol: number | null;
  /** SHA-256 of its authority, for a person to compare; proved only by pairing. */
  readonly authority: string | null;
};

/** A display of this machine; bounds in the system's own pixels, `number` as the assistant shows it on the display. */
export type MachineDisplay = {
  readonly id: number;
  readonly number: number;
  readonly label: string;
  readonly primary: boolean;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** What the assistant has to know of the machine it stands on. */
export type Machine = {
  readonly version: string;
  readonly name: string;
  readonly displays: readonly MachineDisplay[];
  /** The system's names of its printers. */
  readonly printers: readonly string[];
  /** Whether secrets lie in the system's keychain; otherwise in files only this user may read. */
  readonly keychain: boolean;
  /** Whether a site's folder is here already. */
  readonly hasSite: boolean;
  /** How it is set up now; null at a first start. */
  readonly current: CurrentSetup | null;
  /** Somebody who manages must sign in before anything is changed. */
  readonly locked: boolean;
};

export type CurrentSetup = {
  readonly hub:
    | { readonly kind: 'own'; readonly demo: boolean; readonly network: boolean }
    | { readonly kind: 'joined'; readonly address: string };
  readonly windows: readonly PlannedWindow[];
  readonly autostart: boolean;
};

/** Why something did not come to be; each has its sentence on the page. */
export type SetupFault =
  | 'not-allowed'
  | 'bad-input'
  | 'locked'
  | 'wrong-pin'
  | 'not-a-manager'
  | 'too-many-tries'
  | 'hub-silent'
  | 'not-a-hub'
  | 'address-not-secure'
  | 'code-malformed'
  | 'code-refused'
  | 'hub-not-proved'
  /** A window was asked for whose role no code was given for. */
  | 'role-not-paired'
  /** The hub has none for what the station prints. */
  | 'no-printer'
  /** The time in which a station chooses its printer by itself is over. */
  | 'choose-in-manage';
export type SetupResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: SetupFault };

/** After `finish`: the hub starts; `admin` is told once, when a new site was made. */
export type SetupProgress = {
  readonly state: 'starting' | 'up' | 'slow';
  readonly admin: { readonly login: string; readonly pin: string } | null;
};

/** Where a station's papers come out, as its hub has it. */
export type StationPrinting = StationPaper & {
  /** As the site calls it; null where there is none. */
  readonly printer: string | null;
  /** Null while the hub is silent. */
  readonly condition: PrinterCondition | 'none' | null;
  /** How the test page stands that was asked for last; null where none was. */
  readonly page: PrintJobState['state'] | null;
};

/** The printers a station's papers can come out of, and which of them is its own. */
export type StationPrinters = StationPaper & {
  readonly printers: readonly OfferedPrinter[];
  /** Null where it prints as everywhere. */
  readonly chosen: PrinterId | null;
  /** Whether it can be chosen here and now. */
  readonly mayChoose: boolean;
};

/** A printer of the site, or (`printerId` null) a queue of the hub's machine that can become one. */
export type OfferedPrinter = {
  readonly name: string;
  readonly printerId: PrinterId | null;
  readonly queue: string | null;
};

/** The assistant's calls: what each takes and what it answers with. */
export type SetupCalls = {
  readonly 'keyturn-setup:read-machine': { readonly takes: null; readonly gives: Machine };
  readonly 'keyturn-setup:unlock': { readonly takes: ManagerSignIn; readonly gives: null };
  readonly 'keyturn-setup:number-displays': { readonly takes: null; readonly gives: null };
  readonly 'keyturn-setup:read-hubs': { readonly takes: null; readonly gives: readonly FoundHub[] };
  readonly 'keyturn-setup:pair': { readonly takes: PairingWish; readonly gives: { readonly role: ShellRole } };
  readonly 'keyturn-setup:finish': { readonly takes: SetupPlan; readonly gives: null };
  readonly 'keyturn-setup:read-progress': { readonly takes: null; readonly gives: SetupProgress };
  readonly 'keyturn-setup:open-stations': { readonly takes: null; readonly gives: null };
  readonly 'keyturn-setup:read-printing': { readonly takes: null; readonly gives: readonly StationPrinting[] };
  readonly 'keyturn-setup:read-printers': { readonly takes: null; readonly gives: readonly StationPrinters[] };
  readonly 'keyturn-setup:choose-printer': { readonly takes: PrinterChoice; readonly gives: null };
  readonly 'keyturn-setup:print-test-page': { readonly takes: StationPaper; readonly gives: null };
};
type Call<Channel extends keyof SetupCalls> = (
  takes: SetupCalls[Channel]['takes'],
) => Promise<SetupResult<SetupCalls[Channel]['gives']>>;

/** What the assistant's page sees as `window.keyturnSetup`: one function per call, by its name. */
export type SetupBridge = {
  readonly readMachine: Call<'keyturn-setup:read-machine'>;
  readonly unlock: Call<'keyturn-setup:unlock'>;
  /** Shows its number on each display for some seconds. */
  readonly numberDisplays: Call<'keyturn-setup:number-displays'>;
  /** The hubs heard of so far; the shell listens while the assistant is open. */
  readonly readHubs: Call<'keyturn-setup:read-hubs'>;
  /** Pairs one station by its one-time code, which fixes its role. */
  readonly pair: Call<'keyturn-setup:pair'>;
  readonly finish: Call<'keyturn-setup:finish'>;
  readonly readProgress: Call<'keyturn-setup:read-progress'>;
  readonly openStations: Call<'keyturn-setup:open-stations'>;
  /** The printers of the stations paired so far. */
  readonly readPrinting: Call<'keyturn-setup:read-printing'>;
  /** What each of them can have instead. */
  readonly readPrinters: Call<'keyturn-setup:read-printers'>;
  readonly choosePrinter: Call<'keyturn-setup:choose-printer'>;
  readonly printTestPage: Call<'keyturn-setup:print-test-page'>;
};

declare global {
  // A global can be added to only by merging an interface.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly keyturnSetup?: SetupBridge;
  }
}
