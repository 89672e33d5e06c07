import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { openLogFile } from '#logs/log-file.ts';
import { openLog } from '#logs/log.ts';
import { scrubLine } from '#logs/scrub-line.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-log-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const raw = () => readFileSync(join(folder, 'hub.log'), 'utf8');
const lines = () =>
  raw()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a line of the log', () => {
  test('says when, what, and of the rest what the list allows', async () => {
    const log = openLog(folder, 'hub.log');
    const fields = {
      method: 'POST',
      route: '/api/v1/tickets/:id/start',
      status: 200,
      ms: 3,
      visitor: '郑小燕',
      phone: '13800138000',
    };
    log.info('request', fields);
    await log.close();
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        event: 'request',
        method: 'POST',
        route: '/api/v1/tickets/:id/start',
        status: 200,
        ms: 3,
      },
    ]);
  });

  test('withholds what is no word of a program, whatever field it comes in', async () => {
    const log = openLog(folder, 'hub.log');
    for (const reason of ['郑小燕', 'two words', '13800138000', 'x'.repeat(500)]) log.info('refused', { reason });
    log.info('refused 13800138000');
    await log.close();
    expect(lines().map(({ reason, event }) => reason ?? event)).toEqual([
      ...Array<string>(4).fill('[withheld]'),
      'an event that is no sentence',
    ]);
  });

  test('of a fault keeps its kind, its code and where it was, never its message', async () => {
    const log = openLog(folder, 'hub.log');
    log.fault('printing failed', Object.assign(new RangeError('郑小燕 13800138000'), { code: 'ENOSPC' }));
    log.fault('printing failed', 'thrown words: 郑小燕');
    await log.close();
    const [fault, words] = lines();
    expect(fault).toMatchObject({ level: 'error', name: 'RangeError', code: 'ENOSPC' });
    expect(String(fault?.['at']).length).toBeGreaterThan(0);
    expect(words).toMatchObject({ name: 'string' });
    expect(raw()).not.toMatch(/郑小燕|13800138000/);
    expect(raw()).not.toContain(tmpdir());
  });

  test('is on the disk at once where the process is about to end', () => {
    const log = openLog(folder, 'hub.log');
    log.info('the hub ends over a fault');
    log.flushNow();
    expect(lines()).toHaveLength(1);
  });
});

describe('the file', () => {
  test('is rotated by size, and the oldest goes', async () => {
    const file = openLogFile(folder, 'hub.log');
    writeFileSync(join(folder, 'hub.log'), 'x'.repeat(5_300_000));
    const names = Array.from({ length: 100 }, (_, index) => `hub.log.${index + 1}`);
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), `${index + 1}`);
    file.write('new\n');
    await file.close();
    expect(new Set(readdirSync(folder))).toEqual(new Set(['hub.log', ...names]));
    expect(raw()).toBe('new\n');
    expect(statSync(join(folder, 'hub.log.1')).size).toBe(5_300_000);
    expect(readFileSync(join(folder, 'hub.log.100'), 'utf8')).toBe('99');
  });

  test('is for its owner only', async () => {
    const file = openLogFile(folder, 'hub.log');
    file.write('line\n');
    await file.close();
    if (process.platform !== 'win32') expect(statSync(join(folder, 'hub.log')).mode & 0o777).toBe(0o600);
  });

  test('a folder that cannot be made takes nobody down', async () => {
    writeFileSync(join(folder, 'logs'), 'a file stands in the way');
    const log = openLog(join(folder, 'logs'), 'hub.log');
    log.info('the hub starts');
    log.flushNow();
    log.info('the hub ended');
    await log.close();
    expect(readFileSync(join(folder, 'logs'), 'utf8')).toBe('a file stands in the way');
  });

  test('a full disk takes nobody down: lines are lost, it is tried again after a minute, and how many is said', async () => {
    vi.useFakeTimers();
    const full = () =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) });
    const free = new PassThrough();
    const opened: Writable[] = [];
    const file = openLogFile(folder, 'hub.log', () => {
      opened.push(opened.length === 0 ? full() : free);
      return opened.at(-1)!;
    });
    file.write('first\n');
    await vi.advanceTimersByTimeAsync(300);
    for (let count = 0; count < 5_010; count += 1) file.write('more\n');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    file.write('and one\n');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(2);
    const text = String(free.read());
    expect(text).toMatch(/^\{"event":"lines were lost","lost":\d+\}\nmore\n/);
  });
});

test("the shell's free lines lose questions, codes, digits and Chinese", () => {
  expect(scrubLine('desk: the page did not load: app://keyturn/t/AbC-123_x?name=郑小燕&phone=13800138000')).toBe(
    'desk: the page did not load: app://keyturn/t/…?…',
  );
  expect(scrubLine('hub: ended (exit code 1), starts again in 30000 ms')).toBe(
    'hub: ended (exit code 1), starts again in 30000 ms',
  );
  expect(scrubLine("EACCES, open '/home/wang/.config/keyturn/settings.json'")).toBe(
    "EACCES, open '/home/…/.config/keyturn/settings.json'",
  );
  expect(scrubLine(String.raw`open 'C:\Users\Wang Xiao\AppData\keyturn'`)).toBe(
    String.raw`open 'C:\Users\…\AppData\keyturn'`,
  );
  expect(scrubLine('pair 13800138000 51010119900101123X 郑小燕')).toBe('pair … … …');
});
