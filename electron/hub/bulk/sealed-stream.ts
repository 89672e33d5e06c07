import type { KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { seal, unseal } from '../privacy/cipher.ts';

/** Bytes sealed at a time: a file of gigabytes is written and read with no more than this in memory. */
const chunkBytes = 256 * 1024;
const lengthBytes = 4;

/**
 * Writes a file that is never in plain on disk: chunks, each sealed and bound to the file's name, its place and whether it is
 * the last, so that none can be left out, moved or cut off unseen. `end` makes it durable and gives the plain bytes' count.
 */
export type SealedWriter = {
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => number;
  /** Leaves it unfinished. */
  readonly abort: () => void;
};

/** Begins the file anew; synchronous, for worker threads. */
export function createSealedWriter(path: string, key: KeyObject, name: string): SealedWriter {
  const file = openSync(path, 'w', 0o600);
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let used = 0;
  let index = 0;
  let total = 0;

  const flush = (last: boolean) => {
    const sealed = seal(key, buffer.subarray(0, used), placeOf(name, index, last));
    const length = Buffer.allocUnsafe(lengthBytes);
    length.writeUInt32BE(sealed.length);
    writeSync(file, Buffer.concat([length, sealed]));
    index += 1;
    used = 0;
  };

  return {
    write(bytes) {
      total += bytes.length;
      for (let at = 0; at < bytes.length; ) {
        if (used === chunkBytes) flush(false);
        const taken = Math.min(chunkBytes - used, bytes.length - at);
        buffer.set(bytes.subarray(at, at + taken), used);
        used += taken;
        at += taken;
      }
    },
    end() {
      flush(true);
      fsyncSync(file);
      closeSync(file);
      return total;
    },
    abort: () => closeSync(file),
  };
}

/** Reads it back chunk by chunk. Throws when the key, the name, a chunk or the end is not what was written. */
export async function* readSealed(path: string, key: KeyObject, name: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const length = Buffer.allocUnsafe(lengthBytes);
    let next = (await file.read(length, 0, lengthBytes)).bytesRead;
    for (let index = 0; next > 0; index++) {
      const sealed = Buffer.allocUnsafe(length.readUInt32BE());
      const { bytesRead } = await file.read(sealed, 0, sealed.length);
      if (next < lengthBytes || bytesRead < sealed.length) throw new Error('a sealed file ends in the middle');
      next = (await file.read(length, 0, lengthBytes)).bytesRead;
      yield unseal(key, sealed, placeOf(name, index, next === 0));
    }
  } finally {
    await file.close();
  }
}

function placeOf(name: string, index: number, last: boolean): string {
  return `${name} ${index}${last ? ' end' : ''}`;
}
