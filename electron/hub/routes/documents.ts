import type { CaseId, DocumentId, StationId } from '#shared/domain/ids.ts';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { DocumentRequest } from '#shared/protocol/documents.ts';
import { contract } from '#shared/protocol/contract.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type DocumentKind, isSitePaper } from '#shared/domain/papers/document-kinds.ts';
import { type Role, supervising } from '#shared/protocol/roles.ts';
import { type Actor, staffOf, stationOf } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import { readUpload } from '../http/uploads.ts';
import { witnessOf } from '../services/customer/customer-content.ts';
import type { DocumentOrder } from '../services/documents/compose-document.ts';
import type { Documents } from '../services/documents/documents.ts';
import { findDocument } from '../services/documents/document-parts.ts';
import { signOnScreen } from '../services/documents/sign-document.ts';
import { exportLateList } from '../services/documents/site-papers.ts';
import { viewDocument } from '../services/documents/view-document.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** Papers of cases: made, read, signed. `shownOn` names the paper a customer screen shows now; it may read no other. */
export function documentRoutes(
  house: House,
  commands: Commands,
  documents: Documents,
  shownOn: (station: StationId) => DocumentId | null,
) {
  return {
    makeDocument: {
      custom: async ({ actor, body }) => {
        refuseOthers(actor, body.kind);
        return viewDocument(house, await documents.make(actor, orderOf(body)));
      },
    },
    document: {
      read: ({ actor, params }) => {
        const row = findDocument(house, params.id);
        refuseOthers(actor, row.kind);
        return viewDocument(house, row);
      },
    },
    documentPdf: {
      custom: async ({ actor, params, query, reply }) => {
        if (actor.kind === 'station' && shownOn(actor.stationId) !== params.id) throw new AppError('nothing-shown');
        refuseOthers(actor, findDocument(house, params.id).kind);
        const pdf = await documents.pdf(params.id, query.version);
        return reply.header('content-type', 'application/pdf').send(pdf);
      },
    },
    lateListCsv: {
      custom: async ({ actor, query, reply }) => {
        const csv = await exportLateList(house, commands, actor, query.until);
        return reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store').send(csv);
      },
    },
    signDocument: {
      command: (tx, { actor, params, body }) => {
        const caseId = findDocument(house, params.id).case_id as CaseId | null;
        const witness = caseId === null ? null : witnessOf(house, caseId, staffOf(actor));
        const place = { stationId: stationOf(actor), witness };
        signOnScreen(house, tx, params.id, body, place);
        return () => viewDocument(house, findDocument(house, params.id));
      },
    },
    ...verifyRoutes(documents),
  } satisfies Partial<Handlers>;
}

/** What the border found to be in order: of a case, of a home, or of the site. */
function orderOf(asked: DocumentRequest): DocumentOrder {
  if (!('caseId' in asked) && !('unitId' in asked)) return asked as DocumentOrder;
  const { kind, unitId, actualDate } = asked;
  if (unitId !== undefined) return { kind, unitId, actualDate };
  const { caseId, stepId } = asked as { caseId: CaseId; stepId?: string };
  return { kind: kind as PaperKind, caseId, stepId };
}

const steeringOnly: ReadonlySet<string> = new Set<DocumentKind>(['sign-in-sheet', 'service-quality']);

/**
 * Papers of the site hold figures of all households: for those who steer, and for finance, which has nothing to do with
 * who came to a training or how well service went. Throws not-allowed.
 */
function refuseOthers(actor: Actor, kind: string): void {
  if (!isSitePaper(kind as DocumentKind) || actor.kind === 'hub') return;
  const may: readonly Role[] = steeringOnly.has(kind) ? supervising : ['cashier', ...supervising];
  if (actor.kind !== 'staff' || !actor.roles.some((role) => may.includes(role))) throw new AppError('not-allowed');
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
