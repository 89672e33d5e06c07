import { useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { PrintProgress } from '../../features/printing/print-progress.tsx';
import { usePrinting } from '../../features/printing/use-printing.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';

/** Prints the slip. The hub marks what it prints again; where the browser prints, a reprint is noted first. */
export function PrintSlip({ ticketId, fresh }: { readonly ticketId: TicketId; readonly fresh: boolean }) {
  const hub = useHub();
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const [first, setFirst] = useState(fresh);
  const work = usePrinting();
  const params = { id: ticketId };

  const print = async () => {
    const byBrowser = async () => {
      if (!first) await hub.client.reprint({ params });
      await printPdf(callUrl(contract.slip, { params, query: { language } }), hub.headers());
    };
    const taken = await work.start(async () => ({ paper: 'slip', order: { ticketId, language }, byBrowser }));
    if (taken) setFirst(false);
  };
  return (
    <>
      <Action
        kind={first ? 'main' : 'quiet'}
        disabled={work.busy}
        // The number was just given; the next Enter prints it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={fresh}
        onClick={() => void print()}
      >
        {t(first ? 'print' : 'reprint')}
      </Action>
      <PrintProgress work={work} />
    </>
  );
}
