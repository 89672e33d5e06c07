import { join } from 'node:path';
import { pino } from 'pino';
import { openLogFile } from '#logs/log-file.ts';
import { scrubLine } from '#logs/scrub-line.ts';

export type Log = (line: string) => void;

/** Where the app keeps its own log. */
export function shellLogFolder(userData: string): string {
  return join(userData, 'logs');
}

/** Appends lines with their time to `shell.log`, rotated by size. Addresses and names don't belong in it; none gets through. */
export function openLog(folder: string): { readonly log: Log; readonly flushNow: () => void } {
  const file = openLogFile(folder, 'shell.log');
  const options = { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino({ ...options, formatters: { level: (level) => ({ level }) } }, file);
  return { log: (line) => logger.info(scrubLine(line)), flushNow: file.flushNow };
}
