import { app, protocol } from 'electron';
import { appSchemePrivileges } from './app-protocol.ts';
import { guardContents, guardSession } from './guards.ts';
import { type Log, openLog, shellLogFolder } from './log.ts';

/**
 * Everything that must happen before Electron is ready. Answers the log, or undefined when the app runs already:
 * two of them would start two hubs on one data folder.
 */
export function prepareApp(home: string | undefined): Log | undefined {
  if (home !== undefined) app.setPath('userData', home);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return undefined;
  }
  app.enableSandbox();
  // A swipe from the edge must not go back in history.
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  const { log, flushNow } = openLog(shellLogFolder(app.getPath('userData')));
  // No turn of the loop follows.
  app.on('quit', flushNow);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  return log;
}
