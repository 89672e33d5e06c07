import {
  type ShellAnswer,
  type ShellPrintJob,
  type ShellPrintOutcome,
  type ShellRequest,
  shellAnswer,
} from '#shared/bridge/hub-printing.ts';
import { askParent, type ParentPort } from '../parent/ask-parent.ts';

/** The way to the shell's printers. An answer that does not come in time is null. */
export type ShellLink = {
  readonly names: () => Promise<readonly string[] | null>;
  readonly print: (job: ShellPrintJob) => Promise<ShellPrintOutcome | null>;
};

const namesWithinMs = 5000;
/** A long paper on a slow driver. */
const printWithinMs = 60_000;

/** Opens the way over the port the shell gave the hub. */
export function openShellLink(port: ParentPort): ShellLink {
  const ask = askParent<ShellRequest, ShellAnswer>(port, shellAnswer);
  return {
    async names() {
      const answer = await ask((id) => ({ type: 'list-printers', id }), namesWithinMs);
      return answer?.type === 'printers' ? answer.names : null;
    },
    async print(job) {
      const answer = await ask((id) => ({ type: 'print', id, ...job }), printWithinMs);
      return answer?.type === 'print-outcome' ? answer.outcome : null;
    },
  };
}
