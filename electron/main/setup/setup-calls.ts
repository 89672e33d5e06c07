import { ipcMain } from 'electron';
import type { SetupCalls, SetupResult } from '#shared/bridge/setup.ts';
import { isTrustedSender } from '../bridge-calls.ts';
import type { SetupHandlers } from './assistant.ts';

/** The assistant that is open: whose page it is, and what answers it. */
export type OpenAssistant = { readonly contentsId: number; readonly handlers: SetupHandlers };

/** Answers the assistant's page and nobody else; once for all assistants of this run. */
export function answerSetupCalls(current: () => OpenAssistant | null, log: (line: string) => void): void {
  function answer(channel: keyof SetupCalls): void {
    ipcMain.handle(channel, async (event, takes: unknown): Promise<SetupResult<unknown>> => {
      const assistant = current();
      if (assistant === null || !isTrustedSender(event, (id) => id === assistant.contentsId)) {
        log(`${channel}: a call from an unknown sender was refused`);
        return { ok: false, code: 'not-allowed' };
      }
      return assistant.handlers[channel](takes);
    });
  }
  answer('keyturn-setup:read-machine');
  answer('keyturn-setup:unlock');
  answer('keyturn-setup:number-displays');
  answer('keyturn-setup:read-hubs');
  answer('keyturn-setup:pair');
  answer('keyturn-setup:finish');
  answer('keyturn-setup:read-progress');
  answer('keyturn-setup:open-stations');
  answer('keyturn-setup:read-printing');
  answer('keyturn-setup:read-printers');
  answer('keyturn-setup:choose-printer');
  answer('keyturn-setup:print-test-page');
}
