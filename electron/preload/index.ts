import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  type BridgeCalls,
  type BridgePushes,
  type BridgeResult,
  type KeyturnBridge,
  leaveChannel,
} from '#shared/bridge/bridge.ts';
import type { SetupBridge, SetupCalls, SetupResult } from '#shared/bridge/setup.ts';
import { readSetupArgument, readStationArgument } from '#shared/bridge/station-argument.ts';

async function call<Channel extends keyof BridgeCalls>(channel: Channel): Promise<BridgeResult<BridgeCalls[Channel]>> {
  return ipcRenderer.invoke(channel);
}

/** The event stays here: through it a page would reach ipcRenderer itself. */
function listenTo<Channel extends keyof BridgePushes>(
  channel: Channel,
  listen: (value: BridgePushes[Channel]) => void,
): () => void {
  const heard = (_event: IpcRendererEvent, value: BridgePushes[Channel]) => listen(value);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

/** The value of now, then every change. */
function follow<Value>(
  read: () => Promise<BridgeResult<Value>>,
  listenToChanges: (heard: (value: Value) => void) => () => void,
  listen: (value: Value) => void,
): () => void {
  let ended = false;
  let pushed = false;
  const unsubscribe = listenToChanges((value) => {
    pushed = true;
    listen(value);
  });
  async function tellFirst(): Promise<void> {
    const result = await read();
    // A change that arrived while we asked is newer than the answer.
    if (result.ok && !pushed && !ended) listen(result.value);
  }
  void tellFirst();
  return () => {
    ended = true;
    unsubscribe();
  };
}

function stationBridge(): KeyturnBridge {
  const { role, version } = readStationArgument(process.argv);
  return {
    role,
    version,
    onHubState: (listen) =>
      follow(
        () => call('keyturn:read-hub-state'),
        (heard) => listenTo('keyturn:hub-state', heard),
        listen,
      ),
    onMissingScreens: (listen) =>
      follow(
        () => call('keyturn:read-missing-screens'),
        (heard) => listenTo('keyturn:missing-screens', heard),
        listen,
      ),
    onResumed: (listen) => listenTo('keyturn:resumed', () => listen()),
    leave: async (given) => ipcRenderer.invoke(leaveChannel, given),
    openSetup: () => call('keyturn:open-setup'),
    saveDiagnosis: () => call('keyturn:save-diagnosis'),
  };
}

function setupCall<Channel extends keyof SetupCalls>(channel: Channel) {
  return async (takes: SetupCalls[Channel]['takes']): Promise<SetupResult<SetupCalls[Channel]['gives']>> =>
    ipcRenderer.invoke(channel, takes);
}

const setupBridge: SetupBridge = {
  readMachine: setupCall('keyturn-setup:read-machine'),
  unlock: setupCall('keyturn-setup:unlock'),
  numberDisplays: setupCall('keyturn-setup:number-displays'),
  readHubs: setupCall('keyturn-setup:read-hubs'),
  pair: setupCall('keyturn-setup:pair'),
  finish: setupCall('keyturn-setup:finish'),
  readProgress: setupCall('keyturn-setup:read-progress'),
  openStations: setupCall('keyturn-setup:open-stations'),
  readPrinting: setupCall('keyturn-setup:read-printing'),
  readPrinters: setupCall('keyturn-setup:read-printers'),
  choosePrinter: setupCall('keyturn-setup:choose-printer'),
  printTestPage: setupCall('keyturn-setup:print-test-page'),
};

// The assistant's page is no station, and no station's page can set the machine up.
if (readSetupArgument(process.argv) === undefined) contextBridge.exposeInMainWorld('keyturn', stationBridge());
else contextBridge.exposeInMainWorld('keyturnSetup', setupBridge);
