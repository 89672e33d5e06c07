// npm test [-- check unit hub e2e electron]: everything, or the parts named. Its last line adds up all runners.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueOnNode24, ensureBuild, ensureDependencies, node24 } from './bootstrap.mjs';
import { runChecks } from './check.mjs';
import { findElectron, hasDisplay } from './electron-binary.mjs';
import { envFor, giveUp, root, run, say, seconds } from './run-process.mjs';
import { addUp, closingLine, countPlaywright, countRun, countVitest } from './run-results.mjs';
import { ensurePrintSystem, ensureSystemPackages } from './system-packages.mjs';

const artifacts = join(root, 'tests', 'artifacts');
const parts = { check: runCheckPart, unit: () => vitest('unit'), hub, e2e, electron };
const needBuild = new Set(['hub', 'e2e', 'electron']);
/** A run is cut off after 90 minutes; the browser tests end themselves before, so that it can be read what failed. */
const wholeRunMs = 80 * 60_000;

async function runCheckPart() {
  const answers = await runChecks();
  const ok = answers.filter((answer) => answer.ok).length;
  return { passed: ok, failed: answers.length - ok, skipped: 0 };
}

async function runner(name, count, entry, args, env = {}) {
  const report = join(artifacts, `${name}.json`);
  rmSync(report, { force: true });
  say(`\nRunning ${name} …`);
  const node = node24();
  const command = [join(root, 'node_modules', entry), ...args];
  const result = await run(node, command, { env: envFor(node, { ...env, KEYTURN_TEST_REPORT: report }), show: true });
  const counts = countRun(count, report, result.code);
  say(`  ${name}: ${closingLine(counts)}, ${seconds(result.seconds)}`);
  return counts;
}

function vitest(name) {
  const report = join(artifacts, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runner(name, countVitest, 'vitest/vitest.mjs', ['run', `tests/${name}/`, ...reporters]);
}

function missing(name, what, outcome) {
  say(`\n${name}: ${outcome}: ${what}`);
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

async function hub() {
  await ensurePrintSystem();
  return vitest('hub');
}

async function e2e() {
  const chromium = await ensureSystemPackages();
  if (!chromium) return missing('e2e', 'there is no Chromium to test the stations with.', 'failed');
  const left = Math.max(10 * 60_000, Math.round(wholeRunMs - performance.now()));
  const args = ['test', `--global-timeout=${left}`];
  return runner('e2e', countPlaywright, '@playwright/test/cli.js', args, { KEYTURN_CHROMIUM: chromium });
}

async function electron() {
  const config = 'tests/electron/playwright.config.ts';
  if (!findElectron()) return missing('electron', "Electron's binary is not here (it comes from GitHub).", 'skipped');
  if (!hasDisplay()) return missing('electron', 'there is no display (try: xvfb-run npm test).', 'skipped');
  return runner('electron', countPlaywright, '@playwright/test/cli.js', ['test', '--config', config]);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) giveUp(`Unknown part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));

const chosen = asked.length > 0 ? asked : Object.keys(parts);
mkdirSync(artifacts, { recursive: true });
const counts = [];
let built;
for (const name of chosen) {
  if (needBuild.has(name)) built ??= await ensureBuild();
  counts.push(needBuild.has(name) && !built ? missing(name, 'the build failed.', 'failed') : await parts[name]());
}
const total = addUp(counts);
say(`\n${closingLine(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
