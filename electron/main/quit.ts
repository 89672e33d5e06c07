import { app } from 'electron';

/** Holds the app's end until the hub has closed its books: on Windows, killing it would run no handler of its own. */
export function endHubWithApp(stop: () => Promise<void>): void {
  let ending = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void stop().finally(() => app.exit(0));
  });
}
