import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { schemaVersion } from '#hub/store/migrations/index.ts';
import { listenTo } from '../../support/hub/listener.ts';
import { runHub, startHub } from '../../support/hub/start-hub.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

/** How a hub that does not start ends: its exit code and its one line, which must be words and not a stack. */
async function failure(args: readonly string[], env: Record<string, string> = {}, typed = '') {
  const hub = runHub(args, env);
  hub.child.stdin?.end(typed);
  const code = await hub.exited;
  expect(hub.output.stderr).not.toMatch(/^\s+at /m);
  return { code, ...hub.output };
}

describe('a hub that starts', () => {
  test('says so in one line of JSON, with the address it got and its process', async () => {
    const hub = await startHub();
    const lines = hub.stdout().trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({ ready: true, url: hub.url, pid: expect.any(Number) });
    expect(hub.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await hub.client().healthz({})).toMatchObject({ status: 'ok', schemaVersion, journalSeq: 1 });
    expect(await hub.adminPin()).toMatch(/^\d{6}$/);
    expect(await hub.stop()).toBe(0);
  });

  test('ends with 0 within three seconds of SIGTERM, with ten screens listening', async () => {
    const hub = await startHub();
    const token = await hub.signIn('admin', await hub.adminPin());
    const screens = await Promise.all(Array.from({ length: 10 }, () => listenTo(hub.url, token)));
    const asked = performance.now();
    expect(await hub.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(3000);
    await Promise.all(screens.map((screen) => screen.ended));
  });

  test('takes folder and port from the environment, and keeps what it wrote to its owner', async () => {
    const data = join(temporaryFolder(), 'made', 'by', 'the-hub');
    const hub = runHub([], { KEYTURN_DATA: data, KEYTURN_PORT: '0', KEYTURN_HOST: '127.0.0.1' });
    await once(hub.child.stdout!, 'data');
    hub.child.kill('SIGTERM');
    expect(await hub.exited).toBe(0);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'keys', 'data.key')).mode & 0o777).toBe(0o600);
  });
});

describe('a hub that cannot start says why in words', () => {
  test.each([
    [['--port', 'eighty'], '--port eighty is not a port'],
    [['--port', '65536'], '--port 65536 is not a port'],
    [['--public-port', 'x'], '--public-port x is not a port'],
    [['--unheard-of'], 'Unknown option'],
    [['surplus'], 'surplus'],
    [['--host', '192.168.1.5', '--demo'], 'for this machine only'],
    [['--cert', '/tmp/site.pem'], '--cert and --key go together'],
    [['--cert', '/tmp/site.pem', '--key', '/tmp/site.key', '--host', '0.0.0.0', '--demo'], 'for this machine only'],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await failure(['--data', temporaryFolder(), ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await failure(['--data', temporaryFolder(), '--port', String(port)]);
    other.close();
    expect({ code, stderr }).toEqual({ code: 1, stderr: `port ${port} is in use; choose another with --port\n` });
  });

  test('a data folder another hub works on; killed, that hub leaves no lock', async () => {
    const hub = await startHub();
    const { code, stderr } = await failure(['--data', hub.data, '--port', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain(`another hub is using the data folder ${hub.data}`);
    expect(await hub.client().healthz({})).toMatchObject({ status: 'ok' });
    await hub.kill();
    const next = await startHub({ data: hub.data });
    expect(await next.stop()).toBe(0);
  });

  test('a data folder of a newer Keyturn', async () => {
    const data = temporaryFolder();
    const db = new Sqlite(join(data, 'keyturn.db'));
    db.pragma(`user_version = ${schemaVersion + 1}`);
    db.close();
    const { code, stderr } = await failure(['--data', data, '--port', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain('install the newer version');
  });
});

describe('the data key', () => {
  test('that is missing is asked for, and comes back with the recovery passphrase only', async () => {
    const hub = await startHub();
    const admin = await hub.signIn('admin', await hub.adminPin());
    const { phrase } = await hub.client(admin).recoveryPhrase({ body: { confirm: 'show' } });
    expect(phrase).toMatch(/^(?:[A-Z2-9]{4}-){5}[A-Z2-9]{4}$/);
    await expect(hub.client(admin).recoveryPhrase({ body: { confirm: 'show' } })).rejects.toMatchObject({
      status: 404,
    });
    await hub.stop();
    const { data } = hub;
    const key = readFileSync(join(data, 'keys', 'data.key'));
    const copy = temporaryFolder();
    cpSync(data, copy, { recursive: true });
    rmSync(join(copy, 'keys', 'data.key'));

    const missing = await failure(['--data', copy, '--port', '0']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('the data key is missing');
    const wrong = await failure(['--data', copy, '--recover'], {}, 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF\n');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('does not open the data key');
    const right = runHub(['--data', copy, '--recover']);
    right.child.stdin?.end(`${phrase.toLowerCase().replaceAll('-', ' ')}\n`);
    expect(await right.exited).toBe(0);
    expect(readFileSync(join(copy, 'keys', 'data.key'))).toEqual(key);
    const again = await startHub({ data: copy });
    expect(await again.stop()).toBe(0);
  });
});
