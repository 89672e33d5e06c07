import { useRef, useState } from 'react';
import { CallRefused, HubUnreachable } from '#shared/protocol/client.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { useFollowedJob } from './follow-job.ts';
import { newJobId, type Printable, printNow } from './print-now.ts';

/** Where a paper is on its way out of this screen. */
export type Printing =
  | { readonly kind: 'ready' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'job'; readonly job: PrintJobView }
  | { readonly kind: 'browser' }
  | { readonly kind: 'browser-failed' }
  | { readonly kind: 'refused'; readonly problem: CallRefused | HubUnreachable };

export type PrintingWork = {
  readonly printing: Printing;
  /** Whether another print would come beside one that is not over. */
  readonly busy: boolean;
  /** Whether it was taken: by the hub's queue or by the browser. */
  readonly start: (what: () => Promise<Printable>) => Promise<boolean>;
  readonly show: (job: PrintJobView) => void;
};

/** Prints one paper at a time and follows it to its end. */
export function usePrinting(): PrintingWork {
  const hub = useHub();
  const [printing, setPrinting] = useState<Printing>({ kind: 'ready' });
  // Until the hub has answered, printing again means the same job.
  const unanswered = useRef<{ readonly order: string; readonly jobId: string } | null>(null);
  const show = (job: PrintJobView) => setPrinting({ kind: 'job', job });
  useFollowedJob(printing.kind === 'job' ? printing.job : null, show);

  const start = async (what: () => Promise<Printable>) => {
    setPrinting({ kind: 'asking' });
    try {
      const printable = await what();
      const order = JSON.stringify(printable.order);
      const jobId = unanswered.current?.order === order ? unanswered.current.jobId : newJobId();
      unanswered.current = { order, jobId };
      const job = await printNow(hub, printable, jobId);
      unanswered.current = null;
      setPrinting(job === null ? { kind: 'browser' } : { kind: 'job', job });
      return true;
    } catch (problem) {
      if (!(problem instanceof HubUnreachable)) unanswered.current = null;
      const told = problem instanceof CallRefused || problem instanceof HubUnreachable;
      setPrinting(told ? { kind: 'refused', problem } : { kind: 'browser-failed' });
      return false;
    }
  };
  return { printing, busy: isBusy(printing), start, show };
}

/** A job that is not over is answered, tried again or taken back where it is shown, not printed a second time beside it. */
function isBusy(printing: Printing): boolean {
  if (printing.kind === 'job') return printing.job.state !== 'confirmed' && printing.job.state !== 'cancelled';
  return printing.kind === 'asking';
}
