// npm run check: types, lint and format, side by side, in seconds.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { continueOnNode24, ensureDependencies, node24 } from './bootstrap.mjs';
import { envFor, root, run, say, seconds } from './run-process.mjs';

const projects = ['shared', 'hub', 'main', 'preload', 'renderer', 'tests'];
const tools = {
  lint: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  format: ['@biomejs/biome/bin/biome', 'format', '--colors=off', '.'],
};

function tool([entry, ...args]) {
  const node = node24();
  return run(node, [join(root, 'node_modules', entry), ...args], { env: envFor(node) });
}

async function typesOf(project) {
  const result = await tool(['typescript/bin/tsc', '-p', `tsconfig.${project}.json`, '--pretty', 'false']);
  // TS18003: no file of this runtime exists.
  return result.code !== 0 && result.output.includes('TS18003') ? { ...result, code: 0, output: '' } : result;
}

/** Types of every runtime: one compiler per project, because each has its own globals. */
async function types() {
  const started = performance.now();
  const waiting = [...projects];
  const results = [];
  const worker = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) results.push(await typesOf(project));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return {
    code: results.some((result) => result.code !== 0) ? 1 : 0,
    output: [...new Set(results.flatMap((result) => result.output.split('\n')))].join('\n'),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Runs every check, prints what each found, answers `[{ name, ok }]`. */
export async function runChecks() {
  say('Checking types, lint and format …');
  const parts = [
    { name: 'types', result: types() },
    { name: 'lint', result: tool(tools.lint) },
    { name: 'format', result: tool(tools.format) },
  ];
  const answers = [];
  for (const { name, result } of parts) {
    const { code, output, seconds: took } = await result;
    if (code !== 0) say(output.trim());
    say(`  ${name.padEnd(9)} ${code === 0 ? 'ok' : 'FAULTS'} ${seconds(took)}`);
    answers.push({ name, ok: code === 0 });
  }
  return answers;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureDependencies();
  await continueOnNode24(fileURLToPath(import.meta.url));
  const answers = await runChecks();
  process.exit(answers.every((answer) => answer.ok) ? 0 : 1);
}
