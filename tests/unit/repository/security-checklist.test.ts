import { expect, test } from 'vitest';
import { projectFiles, readText } from './checkout.ts';

const rows = readText('docs/security.md')
  .split('\n')
  .map((line) => /^\| (\d+) \| [^|]+ \| `([^`]+)` \| `([^`]+)`: (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, point, where, file, title]) => ({
    point: Number(point),
    where: where ?? '',
    file: file ?? '',
    title: title ?? '',
  }));

test('the checklist has every point once', () => {
  expect(rows.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each(rows)('point $point names a file and a test that are there', ({ where, file, title }) => {
  expect(projectFiles()).toEqual(expect.arrayContaining([where, file]));
  expect(readText(file)).toContain(title);
});

test('no window asks for what the checklist forbids', () => {
  const shell = projectFiles().filter((file) => /^electron\/(main|preload)\//.test(file));
  const asks =
    /experimentalFeatures|enableBlinkFeatures|allowpopups|allowRunningInsecureContent|shell\.openExternal|webSecurity: false/;
  expect(shell.length).toBeGreaterThan(0);
  expect(shell.filter((file) => asks.test(readText(file)))).toEqual([]);
});

test('Electron is of one exact version', () => {
  const { devDependencies } = JSON.parse(readText('package.json')) as { devDependencies: Record<string, string> };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});
