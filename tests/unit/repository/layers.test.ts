import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './checkout.ts';

type Case = { readonly file: string; readonly imports: string; readonly refusal: string };

const shared = 'shared/ is pure';
const hub = 'the hub is plain Node';
const main = 'main starts the hub by file path only';
const preload = 'the preload is the typed bridge only';
const renderer = 'the renderer talks to the hub through the contract';
const light = 'antd is for desk and manage only';

const refused: readonly Case[] = [
  { file: 'shared/domain/a.ts', imports: 'node:fs', refusal: shared },
  { file: 'shared/domain/d.ts', imports: 'node:fs/promises', refusal: shared },
  { file: 'shared/domain/b.ts', imports: '#hub/store/open.ts', refusal: shared },
  { file: 'shared/protocol/c.ts', imports: '../../renderer/app/entry.ts', refusal: shared },
  { file: 'electron/hub/services/a.ts', imports: 'electron', refusal: hub },
  { file: 'electron/hub/services/b.ts', imports: '#renderer/app/entry.ts', refusal: hub },
  { file: 'electron/hub/services/c.ts', imports: '../../main/windows.ts', refusal: hub },
  { file: 'electron/main/a.ts', imports: '#hub/server.ts', refusal: main },
  { file: 'electron/main/b.ts', imports: '../hub/store/open.ts', refusal: main },
  { file: 'electron/preload/a.ts', imports: 'node:fs', refusal: preload },
  { file: 'electron/preload/b.ts', imports: '../main/windows.ts', refusal: preload },
  { file: 'renderer/stations/desk/a.ts', imports: 'electron', refusal: renderer },
  { file: 'renderer/stations/desk/b.ts', imports: '../../../electron/hub/server.ts', refusal: renderer },
  { file: 'renderer/stations/kiosk/a.ts', imports: 'antd', refusal: light },
  { file: 'renderer/stations/desk/c.ts', imports: '#main/windows/open.ts', refusal: renderer },
  { file: 'renderer/stations/kiosk/b.ts', imports: 'node:path', refusal: renderer },
  { file: 'renderer/ui/a.ts', imports: 'antd/locale/zh_CN', refusal: light },
];

const allowed: readonly Omit<Case, 'refusal'>[] = [
  { file: 'shared/domain/ok.ts', imports: '../protocol/errors.ts' },
  { file: 'shared/protocol/ok.ts', imports: 'zod' },
  { file: 'electron/hub/services/ok.ts', imports: '#shared/domain/ids.ts' },
  { file: 'electron/main/ok.ts', imports: 'electron' },
  { file: 'electron/preload/ok.ts', imports: '#shared/bridge/bridge.ts' },
  { file: 'renderer/stations/desk/ok.ts', imports: 'antd' },
  { file: 'renderer/stations/kiosk/ok.ts', imports: '#shared/protocol/errors.ts' },
];

type Diagnostic = { readonly filename: string; readonly code: string; readonly help?: string };

let folder: string;
let diagnostics: readonly Diagnostic[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-layers-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const { file, imports } of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import { thing } from '${imports}';\n\nexport const answer = thing;\n`);
  }
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder, encoding: 'utf8' });
  diagnostics = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusalsOf(file: string): string[] {
  return diagnostics
    .filter(({ filename, code }) => filename === file && code.includes('no-restricted-imports'))
    .map((diagnostic) => diagnostic.help ?? '');
}

test.each(refused)('lint refuses that $file imports $imports', ({ file, refusal }) => {
  expect(refusalsOf(file).join('\n')).toContain(refusal);
});

test.each(allowed)('lint lets $file import $imports', ({ file }) => {
  expect(refusalsOf(file)).toEqual([]);
});
