import { execFile } from 'node:child_process';
import type { SendOutcome } from '../printer-port.ts';

const withinMs = 20_000;

/** How a command of CUPS ended; `missing` where there is none. */
type Ended = { readonly code: number | null; readonly out: string; readonly missing: boolean };

/** Runs a command of CUPS without a shell, in the language this hub reads. */
function run(
  command: string,
  args: readonly string[],
  input: Uint8Array | null,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...env, LC_ALL: 'C' }, timeout: withinMs, maxBuffer: 1024 * 1024 };
    const child = execFile(command, [...args], options, (problem, out) => {
      const code = problem === null ? 0 : typeof problem.code === 'number' ? problem.code : null;
      resolve({ code, out, missing: problem?.code === 'ENOENT' });
    });
    // A command that ends before it has read everything says so by its code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? undefined);
  });
}

/** Hands a PDF to a queue. `lp` reads all of it before the scheduler takes the job: unless it answers 0, nothing left. */
export async function lp(
  job: {
    readonly queue: string;
    readonly title: string;
    readonly copies: number;
    readonly media: string;
    readonly pdf: Uint8Array;
  },
  env: NodeJS.ProcessEnv,
): Promise<SendOutcome> {
  const { queue, title, copies, media, pdf } = job;
  const args = ['-d', queue, '-t', title, '-n', String(copies), '-o', `media=${media}`, '-'];
  const { code, out, missing } = await run('lp', args, pdf, env);
  if (missing) return { what: 'not-sent', reason: 'no-spooler', lasting: false };
  if (code === null) return { what: 'unanswered', reason: 'not-answering' };
  if (code !== 0) return { what: 'not-sent', reason: 'spooler-refused', lasting: false };
  const spoolId = /request id is (\S+)/.exec(out)?.[1];
  return spoolId === undefined ? { what: 'unanswered', reason: 'not-answering' } : { what: 'spooled', spoolId };
}

/** Names of the queues here; null where there is no CUPS. */
export async function queuesOfCups(env: NodeJS.ProcessEnv): Promise<readonly string[] | null> {
  // Without a scheduler `lpstat -e` names nothing and is content.
  const scheduler = await run('lpstat', ['-r'], null, env);
  if (!scheduler.out.includes('is running')) return null;
  const { out } = await run('lpstat', ['-e'], null, env);
  return out.split('\n').filter((name) => name !== '');
}
