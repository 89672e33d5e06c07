import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '#hub/options.ts';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const unit = readFileSync('resources/systemd/keyturn-hub.service', 'utf8');
const command = /^ExecStart=(.+)$/m.exec(unit)?.[1]?.split(' ') ?? [];
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

function analyze(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** The unit as it would be with this machine's Node in place of the installed one. */
function installed(): string {
  const file = join(temporaryFolder(), 'keyturn-hub.service');
  writeFileSync(file, unit.replace(command[0] ?? '', process.execPath));
  return file;
}

test('the unit starts the hub with options it knows, for the whole network and with its data in its own folder', () => {
  const [, entry, ...args] = command;
  expect(entry).toBe('/opt/keyturn/dist/hub/index.js');
  expect(readOptions(args, {})).toMatchObject({
    data: '/var/lib/keyturn/site',
    host: '0.0.0.0',
    port: 4817,
    demo: false,
    recover: false,
  });
});

test.skipIf(!hasSystemd)('systemd finds no fault in the unit', () => {
  const { status, said } = analyze(['verify', installed()]);
  expect({ status, ours: said.split('\n').filter((line) => line.includes('keyturn')) }).toEqual({
    status: 0,
    ours: [],
  });
});

test.skipIf(!hasSystemd)('systemd rates how little the hub can do as safe', () => {
  const { said } = analyze(['security', '--offline=true', installed()]);
  const exposure = Number(/exposure level for keyturn-hub\.service: ([\d.]+)/.exec(said)?.[1]);
  expect(exposure, said).toBeLessThan(2.5);
});
