import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The newest part of each log and of the five before it: enough for the last days, small enough to be sent by mail. */
const tailBytes = 512 * 1024;
const logFile = /^[a-z]+\.log(\.[1-5])?$/;

/** The end of each log file in a folder, from a whole line on; none where there are no logs. */
export async function readLogTails(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const tails = new Map<string, Buffer>();
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => logFile.test(one))) {
    const tail = await tailOf(join(folder, name)).catch(() => null);
    if (tail !== null) tails.set(name, tail);
  }
  return tails;
}

async function tailOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const read = buffer.subarray(0, bytesRead);
    return size > length ? read.subarray(read.indexOf('\n') + 1) : read;
  } finally {
    await file.close();
  }
}
