import { useRef, useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { callUrl, HubUnreachable } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useFollowedJob } from '../../features/printing/follow-job.ts';
import { newJobId } from '../../features/printing/print-now.ts';
import { useLanguage } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { useHub, useLive } from '../../lib/use-hub.tsx';
import { type SlipState, slipState } from './slip-state.ts';

export type Slip = { readonly state: SlipState; readonly print: () => void };

/** The slip of a number at this kiosk: by the hub's queue where a printer is assigned here, else by the browser. */
export function useSlip(ticketId: TicketId): Slip {
  const hub = useHub();
  const { language } = useLanguage();
  const printer = useLive(
    ({ client }) => client.stationPrinter({}),
    ({ type }) => type.startsWith('printer.'),
  ).data;
  const [own, setOwn] = useState<SlipState | null>(null);
  const [job, setJob] = useState<PrintJobView | null>(null);
  // Until the hub has answered, pressing again means the same job.
  const unanswered = useRef<string | null>(null);
  useFollowedJob(job, setJob);

  const byHub = async () => {
    unanswered.current ??= newJobId();
    try {
      setJob(await hub.client.makePrintJob({ body: { ticketId, language, jobId: unanswered.current } }));
      unanswered.current = null;
      setOwn(null);
    } catch (problem) {
      if (!(problem instanceof HubUnreachable)) unanswered.current = null;
      throw problem;
    }
  };
  const byBrowser = async () => {
    await printPdf(callUrl(contract.slip, { params: { id: ticketId }, query: { language } }), hub.headers());
    setOwn({ kind: 'out' });
  };
  const print = () => {
    setOwn({ kind: 'on-its-way' });
    const printing = printer?.condition === 'none' ? byBrowser() : byHub();
    printing.catch(() => setOwn({ kind: 'trouble', trouble: 'other' }));
  };
  return { state: own ?? slipState(job, printer ?? { condition: 'unknown', works: true }), print };
}
