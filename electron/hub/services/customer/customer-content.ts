import { assertNever } from '#shared/domain/assert-never.ts';
import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import type { CalendarDate, CaseId } from '#shared/domain/ids.ts';
import type { CustomerContent, CustomerShow } from '#shared/protocol/customer.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.ts';
import { viewCaseSettlement } from '../cases/settlement-of-case.ts';
import { escortName } from '../documents/case-facts.ts';
import { findDocument, openSigning } from '../documents/document-parts.ts';
import { viewDocument } from '../documents/view-document.ts';
import type { House } from '../house.ts';
import { findTicket } from '../ticket-verbs.ts';
import { unitLabel } from '../units.ts';
import type { Showing } from './customer-screens.ts';
import { farewell, routeWords } from './route-words.ts';
import { stepContent } from './step-content.ts';
import { stepShown } from './step-shown.ts';

/** What a showing looks like now, composed fresh: the hub makes the words and figures, the screen only draws them. */
export function customerContent(house: House, showing: Showing): CustomerContent {
  if (showing.answered !== null) return { kind: 'answered', to: showing.answered };
  const loaded = loadCase(house, showing.caseId);
  const { show } = showing;
  switch (show.kind) {
    case 'welcome':
      return {
        kind: 'welcome',
        number: showing.ticketId === null ? null : findTicket(house, showing.ticketId).ticket.number,
        home: loaded.unit && unitLabel(loaded.unit),
        route: routeWords(house, loaded, showing.ticketId),
      };
    case 'step':
    case 'rate':
    case 'consent':
      return stepContent(house, loaded, stepShown(loaded, show.stepId));
    case 'point':
      return pointContent(loaded, show);
    case 'settlement': {
      const { title } = stepShown(loaded, show.stepId, 'settle');
      const settlement = viewCaseSettlement(house, loaded, show.actualDate as CalendarDate | undefined);
      return { kind: 'settlement', title, lineId: show.lineId, settlement };
    }
    case 'document':
      return {
        kind: 'document',
        document: viewDocument(house, findDocument(house, show.documentId)),
        page: show.page,
      };
    case 'sign':
      return signContent(house, loaded, showing, show);
    case 'done':
      return farewell(house, loaded, showing.ticketId);
    default:
      return assertNever(show, 'customer show');
  }
}

function pointContent(loaded: LoadedCase, show: Extract<CustomerShow, { kind: 'point' }>): CustomerContent {
  const { points } = stepShown(loaded, show.stepId, 'explain');
  const index = points.findIndex(({ id }) => id === show.pointId);
  const point = points[index];
  if (!point) return { kind: 'idle' };
  return {
    kind: 'point',
    title: point.title,
    article: point.article ?? null,
    key: point.key,
    sentences: { zh: [...sentencesOf(point.plain.zh, 'zh')], en: [...sentencesOf(point.plain.en, 'en')] },
    marked: show.sentence,
    position: index + 1,
    total: points.length,
  };
}

function signContent(
  house: House,
  loaded: LoadedCase,
  { by }: Showing,
  { documentId, signer }: Extract<CustomerShow, { kind: 'sign' }>,
): CustomerContent {
  const row = findDocument(house, documentId);
  const document = viewDocument(house, row);
  const named = openSigning(house, row).signers.find((one) => signerKey(one) === signerKey(signer));
  const step = document.stepId === null ? undefined : stepOf(loaded.kase.template, document.stepId)?.step;
  return {
    kind: 'sign',
    document,
    signer,
    signerName: named ? maskName(named.name) : '',
    witness: witnessOf(house, loaded.row.id as CaseId, by),
    statement: step?.kind === 'sign' ? (step.statement ?? null) : null,
    needsWetInk: document.needsWetInk,
  };
}

/** Who sees a signature on the screen: the person who accompanies the household, else whoever serves it (domain 2.9). */
export function witnessOf(house: House, caseId: CaseId, by: Showing['by']): string | null {
  return escortName(house, caseId) ?? (by === null ? null : (house.directory.person(by)?.name ?? null));
}
