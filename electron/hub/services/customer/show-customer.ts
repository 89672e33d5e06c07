import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import type { CaseId, DeskId } from '#shared/domain/ids.ts';
import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import type { CustomerShow } from '#shared/protocol/customer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.ts';
import { operatedDesk } from '../desks.ts';
import { signingRules } from '../documents/case-facts.ts';
import { findDocument } from '../documents/document-parts.ts';
import { refuseUnidentified } from '../documents/sign-document.ts';
import { viewDocument } from '../documents/view-document.ts';
import type { House } from '../house.ts';
import { type CaseAtDesk, caseAtDesk } from './case-at-desk.ts';
import { clearCustomer } from './clear-customer.ts';
import { stepShown } from './step-shown.ts';

type ShownParts = Pick<JournalPayloads['customer.shown'], 'stepId' | 'pointId' | 'lineId' | 'documentId'>;

/**
 * Sends something to the customer screen of a desk, for whoever works there: of the household at the desk only. Throws
 * not-found, not-your-desk, desk-closed, not-at-desk, document-changed, already-signed, nothing-to-sign, invalid,
 * step-hindered (asked to sign before it was checked who is here).
 */
export function showCustomer(house: House, tx: Tx, deskId: DeskId, show: CustomerShow | null): void {
  operatedDesk(house, tx, deskId);
  if (show === null) return clearCustomer(house, tx, deskId);
  const caseId = caseOf(house, show);
  const { loaded, ticketId } = here(house, deskId, caseId, show);
  const parts = check(house, loaded, show);
  tx.append({ type: 'customer.shown', subjectId: caseId, payload: { deskId, caseId, what: show.kind, ...parts } });
  const showId = house.journal.head().seq;
  const showing = { showId, show, caseId, ticketId, by: staffOf(tx.actor), at: tx.at, answered: null };
  tx.afterwards(() => house.customerScreens.put(deskId, showing));
}

/** A farewell may still be said to the household that was shown something here last and has just left. */
function here(house: House, deskId: DeskId, caseId: CaseId, show: CustomerShow): CaseAtDesk {
  const last = house.customerScreens.last(deskId);
  const justLeft = house.floor.holder(deskId) === null && last?.caseId === caseId;
  if (show.kind !== 'done' || !justLeft) return caseAtDesk(house, deskId, caseId);
  return { loaded: loadCase(house, caseId), ticketId: last.ticketId };
}

function caseOf(house: House, show: CustomerShow): CaseId {
  if ('caseId' in show) return show.caseId;
  return findDocument(house, show.documentId).case_id as CaseId;
}

/** Refuses what is not there to be shown; answers what the journal says of it. */
function check(house: House, loaded: LoadedCase, show: CustomerShow): ShownParts {
  switch (show.kind) {
    case 'welcome':
    case 'done':
      return { stepId: null };
    case 'step':
      return { stepId: stepShown(loaded, show.stepId).id };
    case 'point': {
      const step = stepShown(loaded, show.stepId, 'explain');
      const point = step.points.find(({ id }) => id === show.pointId);
      if (!point) throw new AppError('not-found');
      if (show.sentence !== null && show.sentence >= sentencesOf(point.plain.zh, 'zh').length) {
        throw new AppError('invalid', undefined, {
          issues: [{ path: '/body/show/sentence', message: 'no such sentence' }],
        });
      }
      return { stepId: step.id, pointId: point.id };
    }
    case 'settlement': {
      const step = stepShown(loaded, show.stepId, 'settle');
      if (show.lineId === null) return { stepId: step.id };
      if (!step.lines.some(({ id }) => id === show.lineId)) throw new AppError('not-found');
      return { stepId: step.id, lineId: show.lineId };
    }
    case 'document':
    case 'sign':
      return checkDocument(house, show);
    case 'rate':
    case 'consent':
      return { stepId: stepShown(loaded, show.stepId, show.kind).id };
  }
}

function checkDocument(house: House, show: Extract<CustomerShow, { documentId: unknown }>): ShownParts {
  const row = findDocument(house, show.documentId);
  const document = viewDocument(house, row);
  const parts = { stepId: document.stepId, documentId: document.id };
  if (show.kind === 'document') {
    if (show.page <= document.pages) return parts;
    throw new AppError('invalid', undefined, { issues: [{ path: '/body/show/page', message: 'no such page' }] });
  }
  if (document.superseded) throw new AppError('document-changed');
  const key = signerKey(show.signer);
  if (document.toSign.some((signer) => signerKey(signer) === key)) {
    refuseUnidentified(signingRules(house, row.case_id as CaseId, row.step_id).unidentified);
    return parts;
  }
  const signed = document.signatures.some(({ signer }) => signerKey(signer) === key);
  throw new AppError(signed ? 'already-signed' : 'nothing-to-sign');
}
