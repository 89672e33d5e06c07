// What comes from the system and not from npm: a Chromium, a Chinese font, and the tool that has a browser trust a site.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, runWithProgress, say } from './run-process.mjs';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macPaths = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const aptMinutes = 10;

function candidates() {
  const chosen = process.env.KEYTURN_CHROMIUM;
  if (chosen) return [chosen];
  if (process.platform === 'darwin') return macPaths;
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => windowsPaths.map((path) => join(folder, path)));
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Ubuntu has a /usr/bin/chromium-browser that only asks for the snap; on Windows `--version` would open a window. */
function answers(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 15_000 }).status === 0;
}

/** Path of a Chromium, Chrome or Edge that runs, or undefined. */
export function findChromium() {
  return candidates().find((path) => existsSync(path) && answers(path));
}

/** True where Chinese can be drawn; macOS and Windows bring their own fonts. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());
}

/** Elsewhere a browser asks the system whom to trust, which no test may change. */
function hasCertutil() {
  return process.platform !== 'linux' || spawnSync('certutil', ['-H']).error === undefined;
}

function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

async function apt(prefix, what, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const result = await runWithProgress(what, command, rest, { timeoutMs: aptMinutes * 60_000 });
  if (result.code !== 0) say(`  that failed: ${lastLines(result.output, 3)}`);
  return result.code === 0;
}

/** Debian's packages with the programs that read a PDF back, draw it and check it; tests that need one say so. */
const paperTools = { 'poppler-utils': 'pdftotext', qpdf: 'qpdf', 'zbar-tools': 'zbarimg' };

function missingPaperTools() {
  return Object.entries(paperTools)
    .filter(([, program]) => spawnSync(program, ['--version']).error !== undefined)
    .map(([name]) => name);
}

/**
 * Installs a Chromium, a Chinese font and the tools for PDFs where they are missing and the system allows it.
 * Answers the Chromium found; says plainly what could not be done and how to do it by hand.
 */
export async function ensureSystemPackages() {
  const chosen = process.env.KEYTURN_CHROMIUM;
  const missing = [
    ...(chosen || findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ...missingPaperTools(),
    ...(hasCertutil() ? [] : ['libnss3-tools']),
  ];
  if (missing.length > 0) await install(missing);
  const chromium = findChromium();
  if (!chromium && chosen) say(`KEYTURN_CHROMIUM names no browser that runs: ${chosen}`);
  if (!chromium && !chosen) say('No Chromium here; KEYTURN_CHROMIUM can name a Chromium, Chrome or Edge.');
  if (!hasChineseFont()) say('No Chinese font here; the pages and papers bring their own.');
  const without = missingPaperTools();
  if (without.length > 0) say(`No ${without.join(', ')} here; the tests that read papers back are skipped.`);
  if (!hasCertutil()) say('No certutil here; the tests of a tablet that trusts the site are skipped.');
  return chromium;
}

/**
 * Installs CUPS where it is missing and a test could start one of its own, which only root can. Where not, the tests that
 * print through it are skipped and say why. Its daemon and client alone reach no printer on the network: `cups` does.
 */
export async function ensurePrintSystem() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const programs = ['/usr/sbin/cupsd', '/usr/bin/lp', '/usr/lib/cups/backend/socket'];
  if (!programs.every((path) => existsSync(path))) await install(['cups']);
}

async function install(packages) {
  const byHand = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  say(`Missing on this machine: ${packages.join(', ')}.`);
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) {
    say('Please install them the way this system does it (Debian and Ubuntu have them under these names).');
    return;
  }
  const prefix = asRoot();
  if (!prefix) {
    say(`Installing them needs root. By hand: ${byHand}`);
    return;
  }
  await apt(prefix, 'Reading the package lists (apt-get update)', ['update', '-q']);
  for (const name of packages) {
    const done = await apt(prefix, `Installing ${name} (apt-get)`, [
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
      name,
    ]);
    if (!done) say(`  by hand: ${byHand}`);
  }
}
