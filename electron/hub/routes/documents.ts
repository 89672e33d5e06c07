import type { CaseId, DocumentId, StationId } from '#shared/domain/ids.ts';
import { contract } from '#shared/protocol/contract.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf, stationOf } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { witnessOf } from '../services/customer/customer-content.ts';
import type { Documents } from '../services/documents/documents.ts';
import { findDocument } from '../services/documents/document-parts.ts';
import { signOnScreen } from '../services/documents/sign-document.ts';
import { viewDocument } from '../services/documents/view-document.ts';
import type { House } from '../services/house.ts';

/** Papers of cases: made, read, signed. `shownOn` names the paper a customer screen shows now; it may read no other. */
export function documentRoutes(house: House, documents: Documents, shownOn: (station: StationId) => DocumentId | null) {
  return {
    makeDocument: {
      custom: async ({ actor, body }) => viewDocument(house, await documents.make(actor, body)),
    },
    document: { read: ({ params }) => viewDocument(house, findDocument(house, params.id)) },
    documentPdf: {
      custom: async ({ actor, params, query, reply }) => {
        if (actor.kind === 'station' && shownOn(actor.stationId) !== params.id) throw new AppError('nothing-shown');
        const pdf = await documents.pdf(params.id, query.version);
        return reply.header('content-type', 'application/pdf').send(pdf);
      },
    },
    signDocument: {
      command: (tx, { actor, params, body }) => {
        const caseId = findDocument(house, params.id).case_id as CaseId;
        const place = { stationId: stationOf(actor), witness: witnessOf(house, caseId, staffOf(actor)) };
        signOnScreen(house, tx, params.id, body, place);
        return () => viewDocument(house, findDocument(house, params.id));
      },
    },
    ...verifyRoutes(documents),
  } satisfies Partial<Handlers>;
}

/** What anybody may ask of a paper, on the phones' server too. */
export function verifyRoutes(documents: Documents) {
  return {
    verifyDocument: { read: ({ params, query }) => documents.verify(params.number, query.hash) },
    verifyUpload: {
      custom: async ({ params, request }) => {
        const { bytes } = await readUpload(request, contract.verifyUpload.upload.maxBytes);
        return documents.verifyFile(params.number, bytes);
      },
    },
  } satisfies Partial<Handlers>;
}
