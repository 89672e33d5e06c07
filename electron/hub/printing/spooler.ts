import type { ShellLink } from './shell-link.ts';
import { queuesOfCups } from './cups/lp.ts';

/** What the spooler of the hub's machine offers. */
export type Spooled = { readonly spooler: 'cups' | 'windows' | 'none'; readonly queues: readonly string[] };

/**
 * Asks the machine's own spooler for its queues: Windows through the shell, everything else through CUPS. A hub that runs
 * alone on Windows, or a machine without CUPS, has none.
 */
export async function findQueues(shell: ShellLink | null, platform: NodeJS.Platform): Promise<Spooled> {
  if (platform === 'win32') {
    const names = shell === null ? null : await shell.names();
    return names === null ? { spooler: 'none', queues: [] } : { spooler: 'windows', queues: names };
  }
  const queues = await queuesOfCups(process.env);
  return queues === null ? { spooler: 'none', queues: [] } : { spooler: 'cups', queues };
}
