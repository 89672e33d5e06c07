import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { daysAndTimes } from './print-days.ts';

const run = promisify(execFile);
const here = daysAndTimes();
const program = fileURLToPath(new URL('print-days.ts', import.meta.url));

test.each([
  { timeZone: 'UTC', offset: 0 },
  { timeZone: 'Asia/Shanghai', offset: -480 },
  { timeZone: 'Europe/Berlin', offset: -60 },
  { timeZone: 'America/Los_Angeles', offset: 480 },
  { timeZone: 'Pacific/Kiritimati', offset: -840 },
])('a hub on a machine set to $timeZone counts the days of the site, not its own', async ({ timeZone, offset }) => {
  const { stdout } = await run(process.execPath, [program], {
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
  });
  const said = JSON.parse(stdout) as { timeZone: string; offset: number; answers: unknown };
  expect(said.offset, 'the machine really is in another zone').toBe(offset);
  expect(said.answers).toEqual(here);
});
