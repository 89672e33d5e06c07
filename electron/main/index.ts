import { app, dialog } from 'electron';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLaunch } from './launch.ts';
import { prepareApp } from './prepare-app.ts';
import { tryOut } from './smoke-test.ts';
import { startApp } from './start-app.ts';
import { couldNotStart } from './words.ts';

// A terminal that is closed under the app must not end it.
for (const terminal of [process.stdout, process.stderr]) terminal.on('error', () => {});
const launch = readLaunch(process.argv, process.env);
const log = prepareApp(launch.home);

if (log !== undefined) {
  if (launch.smokeTest) {
    tryOut(app, (result) => writeFileSync(join(app.getPath('userData'), 'smoke-test.json'), JSON.stringify(result)));
  }
  startApp(log, launch).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    log(`could not start: ${reason}`);
    const { title, message } = couldNotStart(reason);
    dialog.showErrorBox(title, message);
    app.exit(1);
  });
}
