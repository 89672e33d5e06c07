import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, readText } from './checkout.ts';

const folders = ['electron', 'renderer', 'shared', 'resources', 'tests', 'docs', 'scripts', '.ci'];
const papers = ['README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const product = ['package.json', 'package-lock.json', 'vite.config.ts', 'electron-builder.yml', '.gitignore'];
const required = [...folders, ...papers, ...product];
const runtimes = ['base', 'shared', 'hub', 'main', 'preload', 'renderer', 'tests'].map(
  (name) => `tsconfig.${name}.json`,
);
const checks = [
  '.oxlintrc.json',
  'biome.json',
  'knip.json',
  'playwright.config.ts',
  'vitest.config.ts',
  'tsconfig.json',
];
const toolConfigs = [...runtimes, ...checks, '.gitattributes', '.editorconfig', '.npmrc', '.github'];

test('the top level holds the parts of the product, and the configs of its tools, and nothing else', () => {
  const topLevel = new Set(projectFiles().map((path) => path.split('/')[0] ?? path));
  const missing = required.filter((name) => !topLevel.has(name));
  const strange = [...topLevel].filter((name) => !required.includes(name) && !toolConfigs.includes(name));
  expect({ missing, strange }).toEqual({ missing: [], strange: [] });
});

test('no file or folder is named after nothing in particular', () => {
  const vague = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers']);
  const words = (path: string) => [...basename(dirname(path)).split(/[-.]/), ...basename(path).split(/[-.]/)];
  expect(projectFiles().filter((path) => words(path).some((word) => vague.has(word)))).toEqual([]);
});

test('every command the README and CONTRIBUTING name exists', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const readme = readText('README.md');
  const named = [...(readme + readText('CONTRIBUTING.md')).matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g)];
  const commands = named.map(([, run, short]) => run ?? short ?? '');
  expect(readme).toContain('npm start');
  expect(readme).toContain('npm test');
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});
