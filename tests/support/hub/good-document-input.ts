import type { CallInput } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';

type DocumentCall =
  | 'makeDocument'
  | 'lateListCsv'
  | 'document'
  | 'documentPdf'
  | 'signDocument'
  | 'verifyDocument'
  | 'verifyUpload';

const params = { id: 'doc_000000000000' };
const number = 'JF-20261128-0001';

/** Well-formed inputs of the calls about papers. */
export const goodDocumentInputs: { readonly [N in DocumentCall]: CallInput<Contract[N]> } = {
  makeDocument: { body: { kind: 'area-statement', caseId: 'case_000000000000', stepId: 'area-statement-signed' } },
  document: { params },
  documentPdf: { params, query: { version: 'newest' } },
  lateListCsv: { query: { until: '2026-11-28' } },
  signDocument: {
    params,
    body: {
      sha256: 'a'.repeat(64),
      signer: { capacity: 'owner', owner: 0 },
      strokes: [
        [
          [10, 20],
          [30, 40],
        ],
      ],
      padRatio: 300,
      timing: null,
    },
  },
  verifyDocument: { params: { number }, query: { hash: 'a'.repeat(16) } },
  verifyUpload: { params: { number } },
};
