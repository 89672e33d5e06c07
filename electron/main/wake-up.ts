import type { PowerMonitor, Session } from 'electron';
import type { Log } from './log.ts';

/**
 * After a sleep, connections that look open may be dead for minutes. They are closed, and every page is told to begin its
 * feed anew from the last event it saw.
 */
export function reconnectOnWaking(
  power: Pick<PowerMonitor, 'on'>,
  ways: () => readonly Pick<Session, 'closeAllConnections'>[],
  tellPages: () => void,
  log: Log,
): void {
  power.on('suspend', () => log('the machine goes to sleep'));
  power.on('resume', () => {
    log('the machine woke up');
    void Promise.allSettled(ways().map((way) => way.closeAllConnections())).then(tellPages);
  });
}
