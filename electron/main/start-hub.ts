import { join } from 'node:path';
import { app, type Session, utilityProcess } from 'electron';
import { answerParent, type ParentOfHub } from './answer-parent.ts';
import type { Hub, HubEvents } from './hub.ts';
import { shellLogFolder } from './log.ts';
import { type HubOptions, hubArguments, hubEnvironment, hubServiceName } from './hub-command.ts';
import { superviseOwnHub } from './own-hub.ts';
import { answerHub } from './printing/answer-hub.ts';
import { systemPrinting } from './printing/system-printing.ts';
import { watchRemoteHub } from './remote-hub.ts';
import type { Settings } from './settings.ts';

/** Starts the hub of this machine as `own` says, or watches the one the settings name. */
export function startHub(
  settings: Settings['hub'],
  own: HubOptions,
  network: Pick<Session, 'fetch'>,
  parent: ParentOfHub,
  events: HubEvents,
): Hub {
  if (settings.mode === 'remote') {
    return watchRemoteHub(settings, async (url, init) => network.fetch(url, init), events);
  }
  const file = join(app.getAppPath(), 'dist', 'hub', 'index.js');
  const printing = systemPrinting();
  const hub = superviseOwnHub(
    () =>
      utilityProcess.fork(file, hubArguments(own), {
        serviceName: hubServiceName,
        stdio: 'pipe',
        env: hubEnvironment(process.env, shellLogFolder(app.getPath('userData'))),
      }),
    events,
    (message) => answerHub(message, printing) ?? answerParent(message, parent),
  );
  app.on('child-process-gone', (_event, details) => {
    if (details.type === 'Utility' && details.name === hubServiceName) hub.processGone(details.reason);
  });
  return hub;
}
