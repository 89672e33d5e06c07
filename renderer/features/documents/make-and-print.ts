import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { Hub } from '../../lib/hub.ts';
import { printPdf } from '../../lib/print-pdf.ts';

/** Prints a paper that belongs to no step: made now, or the same one again where nothing changed since. */
export async function makeAndPrint({ client, headers }: Hub, caseId: CaseId, kind: PaperKind): Promise<void> {
  const { id } = await client.makeDocument({ body: { kind, caseId } });
  await printPdf(callUrl(contract.documentPdf, { params: { id }, query: { version: 'newest' } }), headers());
}
