import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, with a closing separator removed: every child runs from here. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const beat = 10_000;

export function say(line) {
  console.log(line);
}

/** Ends the command with one plain sentence instead of a stack trace. */
export function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** The environment of a child: plain `node` is the Node given here, and no colours go into a file. */
export function envFor(node, extra = {}) {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [pathName]: `${dirname(node)}${delimiter}${process.env[pathName] ?? ''}`,
    ...plain,
    ...extra,
  };
}

/**
 * Runs a command to its end and never throws: `code` is its exit code, 1 when it was killed or could not be started.
 * `show` lets it print as it goes; otherwise `output` holds everything it printed.
 */
export function run(command, args, { cwd = root, env = process.env, show = false, timeoutMs } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const end = (code) => resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a command that takes long, with a line of elapsed time every ten seconds. */
export async function runWithProgress(what, command, args, options = {}) {
  say(`${what} …`);
  const started = Date.now();
  const timer = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), beat);
  try {
    return await run(command, args, options);
  } finally {
    clearInterval(timer);
  }
}

/** Hands the terminal and all signals over to a command, then ends with its exit code. */
export function becomeCommand(command, args, env) {
  const child = spawn(command, args, { cwd: process.cwd(), env, stdio: 'inherit' });
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  return new Promise(() => {
    child.on('error', (error) => giveUp(`${command} could not be started: ${error.message}`));
    child.on('close', (code) => process.exit(code ?? 1));
  });
}

export function firstLines(text, count) {
  return text.trim().split('\n').slice(0, count).join('\n');
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

export function seconds(value) {
  return `${value.toFixed(1)} s`;
}
