import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  Display,
  IpcMain,
  IpcMainInvokeEvent,
  Menu,
  MessageBoxReturnValue,
  PowerMonitor,
  PowerSaveBlocker,
  Protocol,
  SafeStorage,
  SaveDialogReturnValue,
  Screen,
  Session,
  session as electronSession,
  UtilityProcess,
  utilityProcess as electronProcess,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron';

/**
 * As much of Electron as the shell uses. Each part is checked against Electron's own types, so that it can't drift from
 * them. It proves what the shell asks of Electron, not what Electron does.
 */
export function fakeElectron(userData: string) {
  const calls: string[] = [];
  const windows: FakeWindow[] = [];
  const hubs: FakeHub[] = [];
  const sessions = new Map<string, FakeSession>();
  const handlers = new Map<string, (event: IpcMainInvokeEvent, takes?: unknown) => unknown>();
  const state = { locked: true, userData, displays: [display(1)], keychain: true };

  const app = Object.assign(
    new EventEmitter(),
    {
      isPackaged: false,
      requestSingleInstanceLock: () => state.locked,
      quit: () => void calls.push('quit'),
      exit: (code?: number) => void calls.push(`exit ${code ?? 0}`),
      enableSandbox: () => void calls.push('enableSandbox'),
      relaunch: (options) => void calls.push(['relaunch', ...(options?.args?.slice(-1) ?? [])].join(' ')),
      whenReady: async () => void calls.push('ready'),
      setPath: (name, path) => {
        calls.push(`setPath ${name}`);
        state.userData = path;
      },
      getPath: () => state.userData,
      getAppPath: () => '/app',
      getVersion: () => '0.1.0',
      setLoginItemSettings: ({ openAtLogin }) => void calls.push(`login item ${openAtLogin}`),
    } satisfies Pick<
      App,
      | 'isPackaged'
      | 'requestSingleInstanceLock'
      | 'quit'
      | 'exit'
      | 'enableSandbox'
      | 'relaunch'
      | 'whenReady'
      | 'setPath'
      | 'getPath'
      | 'getAppPath'
      | 'getVersion'
      | 'setLoginItemSettings'
    >,
    {
      commandLine: {
        appendSwitch: (name, value) => void calls.push(`switch ${name}=${value ?? ''}`),
      } satisfies Pick<App['commandLine'], 'appendSwitch'>,
    },
  );

  const protocol = {
    registerSchemesAsPrivileged: (schemes) => void calls.push(`scheme ${schemes.map((one) => one.scheme).join()}`),
  } satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;

  const session = {
    fromPartition: (partition) => {
      const known = sessions.get(partition) ?? new FakeSession();
      sessions.set(partition, known);
      return known;
    },
  } satisfies TakesAs<typeof electronSession, 'fromPartition'>;

  const ipcMain = {
    handle: (channel, listener) => void handlers.set(channel, listener),
  } satisfies Pick<IpcMain, 'handle'>;

  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => state.displays,
    getPrimaryDisplay: () => state.displays[0] ?? display(1),
  } satisfies Partial<Record<keyof Screen, () => unknown>>);

  const dialog = {
    showErrorBox: (title, content) => void calls.push(`error box ${title} ${content}`),
    showMessageBox: async (): Promise<MessageBoxReturnValue> => {
      calls.push('message box');
      return { response: 0, checkboxChecked: false };
    },
    showSaveDialog: async (): Promise<SaveDialogReturnValue> => {
      calls.push('save dialog');
      return { canceled: false, filePath: join(state.userData, 'saved.zip') };
    },
  } satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showSaveDialog'>;

  const powerSaveBlocker = {
    start: (type) => calls.push(`stay awake ${type}`),
  } satisfies Pick<PowerSaveBlocker, 'start'>;

  /** Seals by turning bytes round: enough to see what was sealed and what was not. */
  const safeStorage = {
    isAsyncEncryptionAvailable: async () => state.keychain,
    getSelectedStorageBackend: () => (state.keychain ? 'gnome_libsecret' : 'basic_text'),
    encryptStringAsync: async (text) => Buffer.from(text).map((byte) => byte ^ 0xff) as Buffer,
    decryptStringAsync: async (sealed) => ({
      result: Buffer.from(sealed.map((byte) => byte ^ 0xff)).toString('utf8'),
      shouldReEncrypt: false,
    }),
  } satisfies Partial<SafeStorage>;

  const powerMonitor: Pick<PowerMonitor, 'emit'> = new EventEmitter();

  const utilityProcess = {
    fork: (path, args = [], options = {}) => {
      const hub = new FakeHub(path, args, options.serviceName);
      hubs.push(hub);
      return hub;
    },
  } satisfies TakesAs<typeof electronProcess, 'fork'>;

  class TrackedWindow extends FakeWindow {
    static getAllWindows(): FakeWindow[] {
      return windows.filter((window) => !window.destroyed);
    }
    constructor(options: BrowserWindowConstructorOptions) {
      super(options, windows.length + 1);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  const menu = {
    setApplicationMenu: (menu) => void calls.push(menu === null ? 'no menu' : 'menu'),
  } satisfies Pick<typeof Menu, 'setApplicationMenu'>;

  return {
    module: {
      app,
      protocol,
      session,
      ipcMain,
      screen,
      dialog,
      powerMonitor,
      safeStorage,
      powerSaveBlocker,
      utilityProcess,
      BrowserWindow: TrackedWindow,
      Menu: menu,
    },
    calls,
    windows,
    hubs,
    sessions,
    handlers,
    state,
  };
}

/** Functions that take what Electron's own take; what they give back is a fake, which is held to Electron's types itself. */
type TakesAs<Real, Name extends keyof Real> = {
  readonly [N in Name]: (...takes: Parameters<Extract<Real[N], (...takes: never[]) => unknown>>) => object;
};

export function display(
  id: number,
  x = 0,
  { label = '', width = 1920, height = 1080 } = {},
): Pick<Display, 'id' | 'label' | 'bounds' | 'workArea'> {
  return { id, label, bounds: { x, y: 0, width, height }, workArea: { x, y: 40, width, height: height - 40 } };
}

type UsedOfContents =
  | 'id'
  | 'send'
  | 'setWindowOpenHandler'
  | 'getPrintersAsync'
  | 'setIgnoreMenuShortcuts'
  | 'setVisualZoomLevelLimits'
  | 'forcefullyCrashRenderer'
  | 'invalidate';

/** A page's contents: events come from the test, guards are read back. */
export class FakeContents extends EventEmitter implements Pick<WebContents, UsedOfContents> {
  readonly done: string[] = [];
  readonly id: number;
  readonly sent: (readonly [string, ...unknown[]])[] = [];
  openWindow: ((details: Electron.HandlerDetails) => WindowOpenHandlerResponse) | undefined;

  constructor(id: number) {
    super();
    this.id = id;
  }
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return [{ name: 'Slip_80', displayName: 'Slip 80', description: '', options: {} }];
  }
  send(channel: string, ...values: unknown[]): void {
    this.sent.push([channel, ...values]);
  }
  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.done.push(`ignore menu shortcuts ${ignore}`);
  }
  readonly navigationHistory = {
    clear: () => void this.done.push('forget history'),
  } satisfies Pick<WebContents['navigationHistory'], 'clear'>;
  async setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.done.push(`pinch ${least} to ${most}`);
  }
  forcefullyCrashRenderer(): void {
    this.done.push('end page');
  }
  invalidate(): void {
    this.done.push('redraw');
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openWindow = handler;
  }
}

type UsedOfWindow =
  | 'isDestroyed'
  | 'isMinimized'
  | 'restore'
  | 'focus'
  | 'show'
  | 'showInactive'
  | 'destroy'
  | 'hide'
  | 'maximize'
  | 'isMaximized'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setKiosk'
  | 'setFullScreen'
  | 'loadURL';

/** A window that writes down what is done to it. */
export class FakeWindow extends EventEmitter implements Pick<BrowserWindow, UsedOfWindow> {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly done: string[] = [];
  destroyed = false;
  maximized = false;
  bounds: Electron.Rectangle;

  constructor(options: BrowserWindowConstructorOptions, id: number) {
    super();
    this.options = options;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new FakeContents(id);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return true;
  }
  restore(): void {
    this.done.push('restore');
  }
  focus(): void {
    this.done.push('focus');
  }
  show(): void {
    this.done.push('show');
  }
  showInactive(): void {
    this.done.push('show inactive');
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
  }
  hide(): void {
    this.done.push('hide');
  }
  maximize(): void {
    this.done.push('maximize');
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getBounds(): Electron.Rectangle {
    return this.bounds;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.done.push(`bounds ${this.bounds.x},${this.bounds.y}`);
  }
  setKiosk(on: boolean): void {
    this.done.push(`kiosk ${on}`);
  }
  setFullScreen(on: boolean): void {
    this.done.push(`fullscreen ${on}`);
  }
  async loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`);
  }
}

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

export class FakeSession
  extends EventEmitter
  implements
    Pick<
      Session,
      | 'fetch'
      | 'setProxy'
      | 'closeAllConnections'
      | 'setCertificateVerifyProc'
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
    >
{
  proxy: Electron.ProxyConfig | undefined;
  /** How often its connections were closed. */
  closed = 0;
  verify: Parameters<Session['setCertificateVerifyProc']>[0] = null;
  onRequest: RequestHandler = null;
  onCheck: CheckHandler = null;
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme, handler) => void this.schemes.set(scheme, handler),
  } satisfies Pick<Protocol, 'handle'>;

  setCertificateVerifyProc(verify: Parameters<Session['setCertificateVerifyProc']>[0]): void {
    this.verify = verify;
  }
  async closeAllConnections(): Promise<void> {
    this.closed += 1;
  }
  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.proxy = config;
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.onRequest = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.onCheck = handler;
  }
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return fetch(input, init);
  }
}

/** The hub's process: the test lets it speak and end. */
export class FakeHub
  extends EventEmitter
  implements Pick<UtilityProcess, 'postMessage' | 'kill' | 'stdout' | 'stderr'>
{
  readonly path: string;
  readonly args: readonly string[];
  readonly serviceName: string | undefined;
  readonly stdout = null;
  readonly stderr = null;
  readonly heard: unknown[] = [];
  killed = false;
  /** Whether its loop turns. */
  answers = true;

  constructor(path: string, args: readonly string[] = [], serviceName?: string) {
    super();
    this.path = path;
    this.args = args;
    this.serviceName = serviceName;
  }
  postMessage(message: unknown): void {
    const isPing = (message as { type?: unknown }).type === 'ping';
    if (!isPing) this.heard.push(message);
    else if (this.answers) this.emit('message', { type: 'pong' });
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
}
