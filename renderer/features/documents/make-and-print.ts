import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { Hub } from '../../lib/hub.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { type Printable, printNow } from '../printing/print-now.ts';

/** A paper that was made, in its newest version, for the printer. */
export function paperToPrint({ headers }: Hub, documentId: DocumentId): Printable {
  const url = callUrl(contract.documentPdf, { params: { id: documentId }, query: { version: 'newest' } });
  return { paper: 'a4', order: { documentId }, byBrowser: () => printPdf(url, headers()) };
}

/** A paper that belongs to no step, for the printer: made now, or the same one again where nothing changed since. */
export async function makePaper(hub: Hub, caseId: CaseId, kind: PaperKind): Promise<Printable> {
  const { id } = await hub.client.makeDocument({ body: { kind, caseId } });
  return paperToPrint(hub, id);
}

/** Makes such a paper and prints it, where nobody stays to see whether it comes out. */
export async function makeAndPrint(hub: Hub, caseId: CaseId, kind: PaperKind): Promise<void> {
  await printNow(hub, await makePaper(hub, caseId, kind));
}
