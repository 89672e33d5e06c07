import { useRef, useState } from 'react';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { HubUnreachable } from '#shared/protocol/client.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useFollowedJob } from '../../features/printing/follow-job.ts';
import { newJobId } from '../../features/printing/print-now.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub, useLive } from '../../lib/use-hub.tsx';
import { printerAt, type SlipState, slipState } from './slip-state.ts';

export type KioskPrint = { readonly state: SlipState; readonly print: () => void };

type What = {
  readonly paper: PaperSize;
  readonly byHub: (hub: Hub, jobId: string) => Promise<PrintJobView>;
  readonly byBrowser: (hub: Hub) => Promise<void>;
};

/** Prints at this kiosk: by the hub's queue where a printer for this paper is assigned here, else by the browser. */
export function useKioskPrint({ paper, byHub, byBrowser }: What): KioskPrint {
  const hub = useHub();
  const found = useLive(
    ({ client }) => client.stationPrinter({ query: { paper } }),
    ({ type }) => type.startsWith('printer.'),
  ).data;
  const printer = printerAt(found ?? { condition: 'unknown', works: true }, window.keyturn !== undefined);
  const [own, setOwn] = useState<SlipState | null>(null);
  const [job, setJob] = useState<PrintJobView | null>(null);
  // Until the hub has answered, pressing again means the same job.
  const unanswered = useRef<string | null>(null);
  useFollowedJob(job, setJob);

  const queue = async () => {
    unanswered.current ??= newJobId();
    try {
      setJob(await byHub(hub, unanswered.current));
      unanswered.current = null;
      setOwn(null);
    } catch (problem) {
      if (!(problem instanceof HubUnreachable)) unanswered.current = null;
      throw problem;
    }
  };
  const browse = async () => {
    await byBrowser(hub);
    setOwn({ kind: 'out' });
  };
  const print = () => {
    setOwn({ kind: 'on-its-way' });
    const printing = printer.condition === 'none' ? browse() : queue();
    printing.catch(() => setOwn({ kind: 'trouble', trouble: 'other' }));
  };
  return { state: own ?? slipState(job, printer), print };
}
