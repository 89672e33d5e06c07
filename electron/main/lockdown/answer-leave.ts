import { ipcMain } from 'electron';
import { type BridgeResult, leaveChannel, type Leaving } from '#shared/bridge/bridge.ts';
import { isTrustedSender } from '../bridge-calls.ts';
import type { Log } from '../log.ts';
import type { createLeave } from './leave-screen.ts';

/** Listens to the locked screens of this machine, and to nobody else. */
export function answerLeave(
  leave: ReturnType<typeof createLeave>,
  isLocked: (contentsId: number) => boolean,
  log: Log,
): void {
  ipcMain.handle(leaveChannel, async (event, given: unknown): Promise<BridgeResult<Leaving>> => {
    if (isTrustedSender(event, isLocked)) return leave(event.sender.id, given);
    log(`${leaveChannel}: a call from an unknown sender was refused`);
    return { ok: false, code: 'not-allowed' };
  });
}
