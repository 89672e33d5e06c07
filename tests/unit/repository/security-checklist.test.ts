import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, readText, root } from './checkout.ts';

/** One row of the table in docs/security.md. */
type Row = { readonly point: number; readonly file: string; readonly testFile: string; readonly title: string };

const line = /^\| (\d+)\. [^|]+ \| [^|]+ \| `([^`|]+)` \| `([^`|]+)` › ([^|]+) \|$/gm;
const rows: readonly Row[] = [...readText('docs/security.md').matchAll(line)].map(
  ([, point = '', file = '', testFile = '', title = '']) => ({ point: Number(point), file, testFile, title }),
);

/** Whether a test of that very title stands in the source, alone or for a table of cases. */
function hasTest(source: string, title: string): boolean {
  return ["'", '"'].some((quote) =>
    [...source.matchAll(/(?:\btest|\))\(\s*/g)].some(({ index, 0: call }) =>
      source.startsWith(`${quote}${title}${quote},`, index + call.length),
    ),
  );
}

test("all twenty points of Electron's security checklist are answered, in its order", () => {
  expect(rows.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('every file and every test the checklist names is there', () => {
  const named = rows.flatMap(({ file, testFile }) => [file, testFile]);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const missing = rows.filter(({ testFile, title }) => !hasTest(readText(testFile), title));
  expect(missing.map(({ point, title }) => `${point}: ${title}`)).toEqual([]);
});

test('nothing in the app loosens what Electron holds by itself', () => {
  const loose =
    /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups|openExternal|file:\/\/|(?:webSecurity|contextIsolation|sandbox): false|(?:nodeIntegration\w*|webviewTag): true|<webview/;
  const sources = projectFiles().filter((path) => /^(electron\/(main|preload)|renderer)\/.*\.(tsx?|html)$/.test(path));
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((path) => loose.test(readText(path)))).toEqual([]);
});

test('nothing but a paper on its way to the spooler is loaded from a file, in a window without a preload', () => {
  const sources = projectFiles().filter((path) => /^electron\/(main|preload)\/.*\.ts$/.test(path));
  expect(sources.filter((path) => /\bloadFile\(/.test(readText(path)))).toEqual([
    'electron/main/printing/system-printing.ts',
  ]);
  expect(readText('electron/main/printing/system-printing.ts')).not.toContain('preload');
});

test('no window of a packed app has developer tools: each says so itself, where it is made', () => {
  const sources = projectFiles().filter((path) => /^electron\/main\/.*\.ts$/.test(path));
  const made = sources.flatMap((path) => {
    const text = readText(path);
    const count = (what: RegExp) => [...text.matchAll(what)].length;
    const windows = count(/webPreferences: \{/g);
    return windows === 0 ? [] : [[path, windows, count(/devTools: (?:false|!(?:shell\.)?packaged)\b/g)] as const];
  });
  expect(made.length).toBeGreaterThan(2);
  expect(made.filter(([, windows, closed]) => windows !== closed)).toEqual([]);
  // A window made without any preferences would have Electron's own.
  const makers = sources.filter((path) => readText(path).includes('new BrowserWindow('));
  expect(makers.filter((path) => !made.some(([maker]) => maker === path))).toEqual([
    'electron/main/station-windows.ts',
  ]);
});

test('Electron is one exact version, and the one that is locked', () => {
  const { devDependencies } = JSON.parse(readText('package.json')) as { devDependencies: Record<string, string> };
  const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Record<string, { version?: string }> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages['node_modules/electron']?.version).toBe(devDependencies['electron']);
});
