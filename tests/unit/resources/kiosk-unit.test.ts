import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = 'resources/systemd/keyturn-kiosk.service';
const settings = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => /^[A-Za-z]+=/.test(line));
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test('the kiosk starts again whatever ended it, as a user of its own, without a way to another terminal', () => {
  expect(settings).toEqual(expect.arrayContaining(['Restart=always', 'StartLimitIntervalSec=0', 'User=keyturn-kiosk']));
  expect(settings).toContain('ExecStart=/usr/bin/cage -d -- /opt/Keyturn/keyturn');
});

test("nothing takes away what Chromium's sandbox needs", () => {
  expect(settings.filter((line) => /^(NoNewPrivileges|RestrictNamespaces|SystemCallFilter)=/.test(line))).toEqual([]);
});

test.skipIf(!hasSystemd)('systemd finds no fault in the unit but programs that are not installed', () => {
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('keyturn-kiosk'));
  expect(said.filter((line) => !line.includes('is not executable'))).toEqual([]);
});
