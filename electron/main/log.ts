import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (line: string) => void;

const largeBytes = 5_000_000;

/** Appends lines with their time to `shell.log`; the file before it is kept. Addresses and names don't belong in it. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shell.log');
  if (existsSync(file) && statSync(file).size > largeBytes) renameSync(file, join(folder, 'shell.before.log'));
  const stream = createWriteStream(file, { flags: 'a' });
  // A full disk must not take the stations down.
  stream.on('error', () => {});
  return (line) => {
    stream.write(`${new Date().toISOString()} ${line}\n`);
  };
}
