import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BulkFileOrder, BulkHomeOrder } from '#hub/bulk/bulk-messages.ts';
import { type BulkWriter, createBulkWriter, startBulkWorker } from '#hub/bulk/bulk-writer.ts';

let folder: string;
let threads: number;
let writer: BulkWriter;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-bulk-'));
  threads = 0;
  writer = createBulkWriter(() => {
    threads += 1;
    return startBulkWorker();
  });
});
afterEach(async () => {
  await writer.rest();
  rmSync(folder, { recursive: true });
});

const file = (name: string): BulkFileOrder => ({
  path: join(folder, name),
  name,
  key: createSecretKey(randomBytes(32)),
  form: 'pdf-per-building',
  title: '1栋',
  author: '美伦熙语',
  createdAt: 0,
});
const noHomes = async function* (): AsyncGenerator<BulkHomeOrder> {};
const write = (name: string, homes = noHomes(), signal = new AbortController().signal) =>
  writer.write(file(name), homes, () => Promise.resolve(), signal);

test('files are written one after the other by the same thread, until it rests', async () => {
  expect(await write('1')).toBeGreaterThan(0);
  expect(await write('2')).toBeGreaterThan(0);
  expect(threads).toBe(1);
  await writer.rest();
  await write('3');
  expect(threads).toBe(2);
  expect(['1', '2', '3'].every((name) => existsSync(join(folder, name)))).toBe(true);
});

test('a thread that was called off, or was given what it cannot read, is not used again', async () => {
  const control = new AbortController();
  const calledOff = async function* (): AsyncGenerator<BulkHomeOrder> {
    control.abort();
    yield* brokenHomes();
  };
  await expect(write('1', calledOff(), control.signal)).rejects.toThrow();
  await expect(write('2', brokenHomes())).rejects.toThrow();
  expect(threads).toBe(2);
  expect(await write('3')).toBeGreaterThan(0);
  expect(threads).toBe(3);
});

test('nothing is begun for a job that was called off before', async () => {
  await expect(write('1', noHomes(), AbortSignal.abort())).rejects.toThrow('called off');
  expect(threads).toBe(0);
  expect(existsSync(join(folder, '1'))).toBe(false);
});

/** A home sealed with another key than it says. */
async function* brokenHomes(): AsyncGenerator<BulkHomeOrder> {
  yield await Promise.resolve({
    place: 0,
    key: createSecretKey(randomBytes(32)),
    bound: 'another',
    sealed: randomBytes(64),
    path: '101',
  });
}
