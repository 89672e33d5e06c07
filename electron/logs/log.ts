import { pino } from 'pino';
import { type LogFields, pickAllowed } from './allowed-fields.ts';
import { describeFault } from './describe-fault.ts';
import { type LogFile, openLogFile } from './log-file.ts';

/**
 * What a process writes down about itself, a line of JSON each. `event` is a plain sentence that stands in the code; what varies
 * goes into fields, of which only those of the list are kept.
 */
export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly fault: (event: string, problem: unknown, fields?: LogFields) => void;
  /** Writes all of it now, without the loop; for a process that is about to end. */
  readonly flushNow: () => void;
  readonly close: () => Promise<void>;
};

/** Words and commas only: nothing that varies fits. */
const sentence = /^[a-z][a-zA-Z ,'-]{0,99}$/;

/** Opens `<folder>/<name>`, rotated by size. */
export function openLog(folder: string, name: string, file: LogFile = openLogFile(folder, name)): Log {
  const logger = pino(
    {
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: pickAllowed },
    },
    file,
  );
  const told = (event: string) => (sentence.test(event) ? event : 'an event that is no sentence');
  return {
    info: (event, fields = {}) => logger.info(fields, told(event)),
    fault: (event, problem, fields = {}) => logger.error({ ...fields, ...describeFault(problem) }, told(event)),
    flushNow: file.flushNow,
    close: file.close,
  };
}

/** Writes nothing; for parts that run without a log. */
export const noLog: Log = {
  info: () => undefined,
  fault: () => undefined,
  flushNow: () => undefined,
  close: () => Promise.resolve(),
};
