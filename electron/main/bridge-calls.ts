import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { BridgeCalls, BridgeResult } from '#shared/bridge/bridge.ts';
import { isOwnUrl } from './own-url.ts';

export type BridgeHandlers = {
  readonly [Channel in keyof BridgeCalls]: () => BridgeCalls[Channel] | Promise<BridgeCalls[Channel]>;
};

/** Only the main frame of a window we opened, while it shows a page of ours, is listened to. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  knows: (contentsId: number) => boolean,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && !frame.isDestroyed() && frame.parent === null && isOwnUrl(frame.url) && knows(event.sender.id)
  );
}

/** Answers the calls of the contract, each behind the same door. */
export function answerBridgeCalls(
  handlers: BridgeHandlers,
  knows: (contentsId: number, channel: keyof BridgeCalls) => boolean,
  log: (line: string) => void,
): void {
  function answer(channel: keyof BridgeCalls): void {
    ipcMain.handle(channel, async (event): Promise<BridgeResult<BridgeCalls[typeof channel]>> => {
      if (isTrustedSender(event, (id) => knows(id, channel))) return { ok: true, value: await handlers[channel]() };
      log(`${channel}: a call from an unknown sender was refused`);
      return { ok: false, code: 'not-allowed' };
    });
  }
  answer('keyturn:read-hub-state');
  answer('keyturn:read-missing-screens');
  answer('keyturn:open-setup');
  answer('keyturn:save-diagnosis');
}
