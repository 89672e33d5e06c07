import { existsSync, readdirSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, powerMonitor, powerSaveBlocker, safeStorage } from 'electron';
import type { BridgeCalls } from '#shared/bridge/bridge.ts';
import type { ParentOfHub } from './answer-parent.ts';
import { applyAutostart } from './autostart.ts';
import { answerBridgeCalls } from './bridge-calls.ts';
import { askHubFacts } from './diagnosis/ask-hub-facts.ts';
import { saveDiagnosis } from './diagnosis/save-diagnosis.ts';
import { shellDiagnosis } from './diagnosis/shell-diagnosis.ts';
import type { Launch } from './launch.ts';
import { answerLeave } from './lockdown/answer-leave.ts';
import { createLeave } from './lockdown/leave-screen.ts';
import { isUnattended } from './lockdown/unattended.ts';
import { watchDrawing } from './lockdown/watch-drawing.ts';
import { type Log, shellLogFolder } from './log.ts';
import { ownHubOptions } from './own-hub-options.ts';
import { removeLeftPapers } from './printing/left-papers.ts';
import { systemPrinting } from './printing/system-printing.ts';
import { endHubWithApp } from './quit.ts';
import { sayAdminPin, sayThatSettingsMoved } from './say-at-the-machine.ts';
import { openSecretBox, type SecretBox } from './secrets/secret-box.ts';
import { siteKey } from './secrets/site-key.ts';
import { openStationTokens, type StationTokens, withSealedTokens } from './secrets/station-tokens.ts';
import { appFolders, serveStation } from './serve-station.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { foundSettings, openSettings } from './settings-store.ts';
import { changeSetup } from './setup/change-setup.ts';
import { beginFirstRun, type FirstRun } from './setup/first-run.ts';
import { createSupervisorProof } from './setup/prove-supervisor.ts';
import { createSetup } from './setup/setup.ts';
import { answerSetupCalls } from './setup/setup-calls.ts';
import { serveSetup } from './setup/setup-window.ts';
import { keptStations } from './setup/stations-at-hub.ts';
import { startHub } from './start-hub.ts';
import { boundsBook, createStationPlaces } from './station-places.ts';
import { createStationWindows } from './station-windows.ts';
import { reconnectOnWaking } from './wake-up.ts';
import { startUpdates } from './updates/start-updates.ts';
import { createWaysToHub } from './ways-to-hub.ts';
import type { ShellFacts } from './window-options.ts';

/** How long the windows wait for the hub; after that they open and say themselves that it is not there. */
const hubPatienceMs = 20_000;

/** Runs the app once Electron is ready: settings (the assistant's at a first start), hub, one window per station. */
export async function startApp(log: Log, launch: Launch): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(applicationMenu());
  removeLeftPapers(app.getPath('temp'));
  const userData = app.getPath('userData');
  const ownFolder = launch.dataFolder ?? join(userData, 'site');
  const facts = shellFacts();
  const box = await openSecretBox(safeStorage, process.platform, log);
  const setup = createSetup(
    {
      ...facts,
      keychain: box !== null,
      hasSite: () => hasFiles(ownFolder),
      demoFolder: join(userData, 'demo-site'),
      printers: systemPrinting().names,
    },
    log,
  );
  serveSetup(appFolders(), log);
  answerSetupCalls(setup.current, log);
  app.on('window-all-closed', () => app.quit());

  const { store: kept, movedAside } = openSettings(userData, new Date());
  if (movedAside !== undefined) sayThatSettingsMoved(movedAside, log);
  const firstRun = kept === undefined && !launch.demo ? beginFirstRun(setup) : undefined;
  if (firstRun !== undefined) app.on('second-instance', () => void setup.focus());
  const store = kept ?? foundSettings(userData, await firstSettings(firstRun, box, hasFiles(ownFolder)));
  const settings = store.read();
  applyAutostart(settings.autostart === true, program(), app, log);
  const tokens = await openStationTokens(store, box, log);

  const windows = createStationWindows(facts, boundsBook(store), log);
  app.on('before-quit', windows.release);
  watchDrawing(
    settings.windows.some(({ role }) => !isUnattended(role)),
    windows.redraw,
    log,
  );
  const places = createStationPlaces(windows, store, log);
  const ways = createWaysToHub();
  const hubOptions = ownHubOptions(settings.hub, launch, ownFolder);
  const healthWay = await ways.open('health', () => anchorOf(settings.hub));
  let adminPin: string | null = null;
  let inAssistant = firstRun !== undefined;
  const parent: ParentOfHub = {
    dataKey: () => siteKey(hubOptions.dataFolder, box, { adopt: !hubOptions.demo }, log),
    founded: (pin) => {
      adminPin = pin;
      if (!inAssistant) sayAdminPin(pin, log);
    },
    wantedStations: () => unpaired(settings, tokens),
    admitted: async (stations) => {
      for (const { role, token } of stations) await tokens.save(role, token);
    },
    wantedPrinters: () =>
      (store.read().printers ?? []).flatMap(({ role, paper, queue }) => {
        const token = tokens.read(role);
        return token === undefined ? [] : [{ token, paper, queue }];
      }),
    printersAssigned: () => store.update((now) => ({ ...now, printers: undefined })),
  };
  const hub = startHub(settings.hub, hubOptions, healthWay, parent, {
    log,
    onState: (state) => windows.push('keyturn:hub-state', state),
  });
  const endHub = async () => {
    // An updater closes the windows before it tells the app that it ends.
    windows.release();
    await hub.stop();
  };
  endHubWithApp(endHub);
  const prove = createSupervisorProof((path, init) => healthWay.fetch(new URL(path, hub.url()).href, init), {
    read: () => store.read().wrongTries ?? [],
    save: (tries) => store.update((now) => ({ ...now, wrongTries: tries.length === 0 ? undefined : [...tries] })),
  });
  const stations = keptStations(tokens, hub.url, async (url, init) => healthWay.fetch(url, init));
  const openSetup = () => changeSetup(setup, { store, box, prove, stations });
  const logs = [
    shellLogFolder(userData),
    ...(settings.hub.mode === 'own' ? [join(hubOptions.dataFolder, 'logs')] : []),
  ];
  const diagnosis = async () => {
    const hubFacts = await askHubFacts(hub.url(), async (url, init) => healthWay.fetch(url, init));
    const { version } = facts;
    const settings = store.read();
    return shellDiagnosis({ version, settings, hub: hub.state(), hubFacts, keychain: box !== null, logs }, Date.now());
  };
  app.on('second-instance', (_event, argv) => {
    if (argv.includes('--setup')) openSetup();
    else if (!setup.focus()) windows.focusFirst();
  });
  answerBridgeCalls(
    {
      'keyturn:read-hub-state': hub.state,
      'keyturn:read-missing-screens': places.missing,
      'keyturn:open-setup': () => {
        openSetup();
        return null;
      },
      'keyturn:save-diagnosis': () => saveDiagnosis(dialog, diagnosis, new Date(), log),
    },
    (contentsId, channel) => windows.knows(contentsId) && (!ofStaff.has(channel) || windows.isStaffed(contentsId)),
    log,
  );
  answerLeave(
    createLeave(prove, windows.leave),
    (contentsId) => windows.knows(contentsId) && !windows.isStaffed(contentsId),
    log,
  );
  let late = false;
  firstRun?.show(
    () => ({
      state: hub.state().state === 'up' ? 'up' : late ? 'slow' : 'starting',
      admin: adminPin === null ? null : { login: 'admin', pin: adminPin },
    }),
    stations,
  );
  await Promise.race([hub.firstUp, timeIsUp(hubPatienceMs)]);
  late = true;

  for (const role of new Set(settings.windows.map((window) => window.role))) {
    serveStation(role, hub, { tokens, keychain: box !== null }, await ways.open(role, hub.anchor), log);
  }
  await firstRun?.dismissed;
  inAssistant = false;
  places.begin();
  setup.close();
  if (launch.setup) openSetup();
  reconnectOnWaking(powerMonitor, ways.all, () => windows.push('keyturn:resumed', null), log);
  await startUpdates(settings, facts, { ...hub, stop: endHub }, healthWay, log);
  if (settings.windows.some(({ role }) => isUnattended(role))) {
    powerSaveBlocker.start('prevent-display-sleep');
  }
}

/** What only a page of somebody at work may ask for. */
const ofStaff: ReadonlySet<keyof BridgeCalls> = new Set(['keyturn:open-setup', 'keyturn:save-diagnosis']);

function shellFacts(): ShellFacts {
  return {
    preload: join(app.getAppPath(), 'dist', 'preload', 'index.cjs'),
    version: app.getVersion(),
    packaged: app.isPackaged,
  };
}

async function firstSettings(
  firstRun: FirstRun | undefined,
  box: SecretBox | null,
  hasSite: boolean,
): Promise<Settings> {
  return firstRun === undefined ? defaultSettings(hasSite) : withSealedTokens(await firstRun.settings, box);
}

/** Windows of an own hub become its stations without a code, each role once; the hub knows which site is a demo. */
function unpaired(settings: Settings, tokens: StationTokens): ReturnType<ParentOfHub['wantedStations']> {
  const roles = new Set(settings.windows.map(({ role }) => role));
  const name = hostname().slice(0, 60) || 'Keyturn';
  return [...roles].filter((role) => tokens.read(role) === undefined).map((role) => ({ role, name }));
}

function program() {
  const { platform, execPath, env } = process;
  return { platform, execPath, env, packaged: app.isPackaged, home: homedir() };
}

/** A hub of our own tells its authority itself, over the way no other process speaks on. */
function anchorOf(hub: Settings['hub']): string | undefined {
  return hub.mode === 'remote' ? hub.anchor : undefined;
}

async function timeIsUp(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** None: its shortcuts reload, zoom and open tools. macOS needs one for copy and paste. */
function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

function hasFiles(folder: string): boolean {
  // A hub that could not start leaves its log behind and nothing else.
  return existsSync(folder) && readdirSync(folder).some((name) => name !== 'logs');
}
