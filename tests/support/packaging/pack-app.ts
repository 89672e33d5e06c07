import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../unit/repository/checkout.ts';
import { temporaryFolder } from '../hub/temporary-folder.ts';

/** Comes before the fuses in every Electron binary: version and count of them follow, then one letter for each. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

type Asar = {
  readonly createPackage: (from: string, to: string) => Promise<void>;
  readonly extractAll: (archive: string, to: string) => void;
  readonly listPackage: (archive: string, options: { isPack: boolean }) => string[];
};

const require = createRequire(import.meta.url);
const asar = (await import(
  createRequire(require.resolve('app-builder-lib/package.json')).resolve('@electron/asar')
)) as Asar;

export type PackedApp = {
  /** Paths within the app, with `/`, as electron-builder put them there. */
  readonly files: readonly string[];
  /** Of those, the ones that lie beside the archive as real files. */
  readonly unpacked: readonly string[];
  readonly fuses: Readonly<Record<string, boolean>>;
  /** What the app brings along outside of its archive. */
  readonly resource: (name: string) => string;
  /** The app's files in a folder of their own, for a Node that knows no archives. */
  readonly extract: () => string;
};

/**
 * Has electron-builder pack the app for this Linux by its own configuration, around an Electron that is a shell script: all of
 * Electron that packing looks at is its version and its fuses.
 */
export async function packApp(): Promise<PackedApp> {
  const folder = temporaryFolder();
  const electronDist = join(folder, 'electron');
  await writeStandIn(electronDist);
  const written = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, object>;
  const config = join(folder, 'electron-builder.json');
  const output = join(folder, 'release');
  const directories = { ...written['directories'], output };
  writeFileSync(config, JSON.stringify({ ...written, electronDist, directories }));
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--linux', '--dir', '--config', config, '--publish=never'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}: ${stdout}${stderr}`);
  const resources = join(output, 'linux-unpacked', 'resources');
  const archive = join(resources, 'app.asar');
  const listed = asar.listPackage(archive, { isPack: true });
  const paths = (state: RegExp) =>
    listed.filter((line) => state.test(line)).map((line) => line.replace(/^\w+\s*:\s*[\\/]/, '').replaceAll('\\', '/'));
  return {
    files: paths(/^/),
    unpacked: paths(/^unpack /),
    fuses: readFuses(readFileSync(join(output, 'linux-unpacked', 'keyturn'))),
    resource: (name) => readFileSync(join(resources, name), 'utf8'),
    extract: () => {
      const to = join(folder, 'app');
      asar.extractAll(archive, to);
      return to;
    },
  };
}

async function writeStandIn(electronDist: string): Promise<void> {
  for (const name of ['locales', 'resources', 'nothing']) mkdirSync(join(electronDist, name), { recursive: true });
  const { version } = require('electron/package.json') as { version: string };
  const fuses = Buffer.from([1, fuseNames.length]);
  const binary = Buffer.concat([Buffer.from(`#!/bin/sh\nexit 0\n# ${fuseSentinel}`), fuses, Buffer.from('10110001')]);
  writeFileSync(join(electronDist, 'electron'), binary);
  chmodSync(join(electronDist, 'electron'), 0o755);
  writeFileSync(join(electronDist, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(electronDist, name), '');
  await asar.createPackage(join(electronDist, 'nothing'), join(electronDist, 'resources', 'default_app.asar'));
}

function readFuses(binary: Buffer): Record<string, boolean> {
  const at = binary.indexOf(fuseSentinel) + fuseSentinel.length + 2;
  return Object.fromEntries(fuseNames.map((name, index) => [name, binary[at + index] === '1'.charCodeAt(0)]));
}
