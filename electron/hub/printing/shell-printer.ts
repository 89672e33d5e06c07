import { assertNever } from '#shared/domain/assert-never.ts';
import type { SendOutcome, PrinterPort } from './printer-port.ts';
import { cannot } from './printer-port.ts';
import type { ShellLink } from './shell-link.ts';

/**
 * A Windows printer, by the shell. Its spooler says no more than that it took the job, so `confirmed` means that here; a job
 * it drops afterwards is seen in its own list only.
 */
export function openShellPrinter(name: string, shell: ShellLink): PrinterPort {
  return {
    async prepare({ pdf, title, copies, paper }) {
      let bytes: Uint8Array;
      try {
        bytes = await pdf();
      } catch {
        return cannot('paper-missing', true);
      }
      const names = await shell.names();
      if (names === null) return cannot('no-spooler');
      if (!names.includes(name)) return cannot('unreachable');
      return {
        ready: true,
        condition: 'ready',
        release: () => undefined,
        send: async () => outcomeOf(await shell.print({ printer: name, title, copies, paper, pdf: bytes })),
      };
    },
    async look() {
      const names = await shell.names();
      return names?.includes(name) ? 'ready' : 'unreachable';
    },
    follow: async () => 'lost',
  };
}

function outcomeOf(said: Awaited<ReturnType<ShellLink['print']>>): SendOutcome {
  switch (said) {
    case 'taken':
      return { what: 'printed', condition: 'ready' };
    case 'refused':
      return { what: 'not-sent', reason: 'spooler-refused', lasting: false };
    case 'failed':
      return { what: 'unanswered', reason: 'spooler-stopped' };
    case null:
      return { what: 'unanswered', reason: 'not-answering' };
    default:
      return assertNever(said);
  }
}
