import type { TicketId } from '#shared/domain/ids.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { type KioskPrint, useKioskPrint } from './use-kiosk-print.ts';

export type Slip = KioskPrint;

/** The slip of a number at this kiosk. */
export function useSlip(ticketId: TicketId): Slip {
  const { language } = useLanguage();
  return useKioskPrint({
    paper: 'slip',
    byHub: ({ client }, jobId) => client.makePrintJob({ body: { ticketId, language, jobId } }),
    byBrowser: ({ headers }) =>
      printPdf(callUrl(contract.slip, { params: { id: ticketId }, query: { language } }), headers()),
  });
}
