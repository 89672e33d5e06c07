import type { DocumentId, NoticeVersionId, TicketId } from '#shared/domain/ids.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import type { Hub } from '../../lib/hub.ts';
import { hasPrinter } from './assigned-printer.ts';

/** A paper, a slip, a notice or a block of paper numbers on its way to a printer. */
export type Printable = {
  readonly paper: PaperSize;
  readonly order:
    | { readonly documentId: DocumentId }
    | { readonly ticketId: TicketId; readonly language: Language }
    | { readonly notice: { readonly versionId: NoticeVersionId; readonly paper: 'a4' | 'a3' } }
    | { readonly paperNumbers: { readonly from: number; readonly to: number } };
  /** Where no printer is assigned to this device. */
  readonly byBrowser: () => Promise<void>;
};

/** Name of a new job; asked for again under the same name it is the same job. */
export const newJobId = () => `job_${crypto.randomUUID()}`;

/** Prints by the hub's queue where a printer is assigned, else by the browser: then there is no job to follow. */
export async function printNow(hub: Hub, what: Printable, jobId = newJobId()): Promise<PrintJobView | null> {
  if (await hasPrinter(hub, what.paper)) return hub.client.makePrintJob({ body: { ...what.order, jobId } });
  await what.byBrowser();
  return null;
}
