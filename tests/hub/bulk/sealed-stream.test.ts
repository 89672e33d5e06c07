import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSealedWriter, readSealed } from '#hub/bulk/sealed-stream.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = createSecretKey(randomBytes(32));
const path = () => join(folder, 'file.sealed');

function write(plain: Buffer): void {
  const writer = createSealedWriter(path(), key, 'file 1');
  for (let at = 0; at < plain.length; at += 70_001) writer.write(plain.subarray(at, at + 70_001));
  expect(writer.end()).toBe(plain.length);
}
async function read(name = 'file 1', with_ = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readSealed(path(), with_, name)) parts.push(part);
  return Buffer.concat(parts);
}

test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])('%i bytes come back as they were', async (size) => {
  const plain = randomBytes(size);
  write(plain);
  expect(Buffer.compare(await read(), plain)).toBe(0);
});

test('a file cut off at a chunk, with chunks changed over, or under another name or key is refused', async () => {
  write(randomBytes(600_000));
  const whole = readFileSync(path());
  const first = 4 + whole.readUInt32BE(0);
  const second = first + 4 + whole.readUInt32BE(first);
  await expect(read('file 2')).rejects.toThrow();
  await expect(read('file 1', createSecretKey(randomBytes(32)))).rejects.toThrow();
  writeFileSync(path(), whole.subarray(0, second));
  await expect(read()).rejects.toThrow();
  writeFileSync(
    path(),
    Buffer.concat([whole.subarray(first, second), whole.subarray(0, first), whole.subarray(second)]),
  );
  await expect(read()).rejects.toThrow();
  writeFileSync(path(), whole.subarray(0, second + 10));
  await expect(read()).rejects.toThrow();
});
