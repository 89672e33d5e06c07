/**
 * The contract between the shell (Electron's main process) and a station's page. The preload is its only door:
 * nothing else of Electron reaches a page. Pages that run in a plain browser have no `window.keyturn`.
 */

/** Stations that the shell opens as a window of their own. */
export const shellRoles = ['reception', 'kiosk', 'board', 'desk', 'customer', 'manage', 'guide'] as const;
export type ShellRole = (typeof shellRoles)[number];

/** Whether the hub can be reached; `since` in milliseconds since the epoch, by this machine's clock. */
export type HubState = { readonly state: 'starting' | 'up' | 'down'; readonly since: number };

/** Why the shell refused a call; errors lose their class on the way to a page, so they travel as values. */
export type BridgeFault = 'not-allowed';
/** The answer to every call over the bridge. */
export type BridgeResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: BridgeFault };

/** Calls a page makes, by channel: the value each answers with. */
export type BridgeCalls = {
  readonly 'keyturn:read-hub-state': HubState;
  readonly 'keyturn:read-missing-screens': readonly ShellRole[];
  readonly 'keyturn:open-setup': null;
  readonly 'keyturn:save-diagnosis': DiagnosisSaved;
};
/** What came of saving a diagnosis of this machine. */
export type DiagnosisSaved = 'saved' | 'cancelled' | 'failed';
/** The channel of the one call that says who somebody is: it is parsed, and answered with what came of it. */
export const leaveChannel = 'keyturn:leave';
/** What came of asking to leave a locked screen. */
export type Leaving = 'left' | 'wrong-pin' | 'not-a-manager' | 'too-many-tries' | 'hub-silent';

/** Messages the shell sends to pages, by channel. */
export type BridgePushes = {
  readonly 'keyturn:hub-state': HubState;
  readonly 'keyturn:missing-screens': readonly ShellRole[];
  readonly 'keyturn:resumed': null;
};

/** What a page sees as `window.keyturn`. */
export type KeyturnBridge = {
  readonly role: ShellRole;
  /** The version of the app, as in package.json. */
  readonly version: string;
  /** Calls back with the state of now and with every change; answers a function that ends it. */
  readonly onHubState: (listen: (state: HubState) => void) => () => void;
  /** Stations of this machine whose screen is gone, now and after every change; answers a function that ends it. */
  readonly onMissingScreens: (listen: (roles: readonly ShellRole[]) => void) => () => void;
  /** Calls back when the machine woke: what was connected before may be dead. Answers a function that ends it. */
  readonly onResumed: (listen: () => void) => () => void;
  /** Leaves a locked screen by a supervisor's login and PIN, proved in the shell; the page learns no more than the outcome. */
  readonly leave: (given: { readonly login: string; readonly pin: string }) => Promise<BridgeResult<Leaving>>;
  /** Opens the assistant, which asks for a supervisor's PIN before it changes anything. */
  readonly openSetup: () => Promise<BridgeResult<null>>;
  /** Asks where to, and saves there what this machine knows of itself; it needs no hub, and somebody at work must ask. */
  readonly saveDiagnosis: () => Promise<BridgeResult<DiagnosisSaved>>;
};

declare global {
  // A global can be added to only by merging an interface.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly keyturn?: KeyturnBridge;
  }
}
