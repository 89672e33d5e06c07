import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { BridgeCalls, BridgePushes, BridgeResult, HubState, KeyturnBridge } from '#shared/bridge/bridge.ts';
import { readStationArgument } from '#shared/bridge/station-argument.ts';

const { role, version } = readStationArgument(process.argv);

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

function onHubState(listen: (state: HubState) => void): () => void {
  let ended = false;
  let pushed = false;
  const unsubscribe = listenTo('keyturn:hub-state', (state) => {
    pushed = true;
    listen(state);
  });
  async function tellFirst(): Promise<void> {
    const result = await call('keyturn:read-hub-state');
    // A change that arrived while we asked is newer than the answer.
    if (result.ok && !pushed && !ended) listen(result.value);
  }
  void tellFirst();
  return () => {
    ended = true;
    unsubscribe();
  };
}

const bridge: KeyturnBridge = { role, version, onHubState };
contextBridge.exposeInMainWorld('keyturn', bridge);
