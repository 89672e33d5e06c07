import { decideCase, type CaseCommand } from '#shared/domain/flow/decide-case.ts';
import { agentHindered } from '#shared/domain/flow/hindrances.ts';
import { siteStage, stageName } from '#shared/domain/flow/site-stage.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import type { CalendarDate, CaseId, DocumentId, StaffId, StageId, UnitId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import { findDocument } from '../documents/document-parts.ts';
import { markWetInk } from '../documents/sign-document.ts';
import type { House } from '../house.ts';
import { endVisit } from '../ticket-verbs.ts';
import { afterwards, type Mark } from './case-afterwards.ts';
import { refusalDraft } from './draft-places.ts';
import { hindered } from './hindered.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { sameVersion, saveCase, withParticulars } from './save-case.ts';
import { casesOfVisit, finishIfDone, nextVisitStage, refuseWhileMissing } from './visit-cases.ts';

/** Says who accompanies the household (B4, E3). Throws case-changed, not-found. */
export function setEscort(
  house: House,
  tx: Tx,
  id: CaseId,
  version: number,
  to: { readonly staffId: StaffId | null; readonly reason?: string | undefined },
): LoadedCase {
  const loaded = openForChange(house, id, version);
  if (to.staffId !== null && !house.directory.person(to.staffId)?.active) throw new AppError('not-found');
  const reason = to.reason ? house.privacy.keepWordsOf(loaded.key, house.newId('txt'), to.reason) : null;
  tx.append({ type: 'case.escort-set', subjectId: id, payload: { staffId: to.staffId, reason } });
  return saveCase(house, tx, loaded, { escort_id: to.staffId });
}

/** 拒收: the case waits for the household to come back; its visit ends unless another of its homes goes on. */
export function refuseCase(
  house: House,
  tx: Tx,
  id: CaseId,
  version: number,
  said: { readonly grounds: readonly string[]; readonly words: string },
): LoadedCase {
  const loaded = decided(house, id, version, { verb: 'refuse' });
  const words = house.privacy.keepWordsOf(loaded.key, house.newId('txt'), said.words);
  const refusal = { ...said, staffId: staffOf(tx.actor), at: tx.at };
  const refused = saveCase(house, tx, loaded, { state: 'refused', ...withParticulars(house, loaded, { refusal }) });
  house.books.cases.dropDraft(id, refusalDraft);
  tx.append({ type: 'case.refused', subjectId: id, payload: { grounds: said.grounds, words } });
  leaveVisit(house, tx, loaded);
  return refused;
}

function leaveVisit(house: House, tx: Tx, { row }: LoadedCase): void {
  const ticketId = row.unit_id === null ? null : house.floor.ticketOfUnit(row.unit_id as UnitId);
  const record = ticketId === null ? undefined : house.floor.get(ticketId);
  if (!record || record.ticket.caseId === null || record.ticket.position.state !== 'serving') return;
  if (nextVisitStage(casesOfVisit(house, record), () => 0) === null) endVisit(house, tx, record.ticket.id);
}

/** 视同交付 on its own date. Throws case-changed, invalid (the notice was not in time), case-closed. */
export function deemDelivered(
  house: House,
  tx: Tx,
  id: CaseId,
  version: number,
  told: { readonly date: CalendarDate; readonly noticeDate: CalendarDate; readonly reason: string },
): LoadedCase {
  const { date, noticeDate } = told;
  const loaded = decided(house, id, version, { verb: 'deem', date, noticeDate, today: house.day().date });
  const reason = house.privacy.keepWordsOf(loaded.key, house.newId('txt'), told.reason);
  const deemed = { date, noticeDate, staffId: staffOf(tx.actor), at: tx.at };
  tx.append({ type: 'case.deemed', subjectId: id, payload: { date, noticeDate, reason } });
  const changes = { state: 'deemed', delivered_on: date, ...withParticulars(house, loaded, { deemed }) };
  return saveCase(house, tx, loaded, changes);
}

/** Ends a case that will not go on. Throws case-changed, case-closed. */
export function withdrawCase(house: House, tx: Tx, id: CaseId, version: number, why: string): LoadedCase {
  const loaded = decided(house, id, version, { verb: 'withdraw' });
  const reason = house.privacy.keepWordsOf(loaded.key, house.newId('txt'), why);
  tx.append({ type: 'case.withdrawn', subjectId: id, payload: { reason } });
  return saveCase(house, tx, loaded, { state: 'withdrawn' });
}

/** Completes a stage of a case that stands on no ticket (a visitor's). Throws steps-missing, illegal-transition. */
export function completeCaseStage(house: House, tx: Tx, id: CaseId, version: number, stageId: StageId): LoadedCase {
  const loaded = openForChange(house, id, version);
  if (loaded.row.unit_id !== null && house.floor.ticketOfUnit(loaded.row.unit_id as UnitId)) {
    throw new AppError('illegal-transition', 'the visit completes its stage');
  }
  const name = stageName(stageId);
  if (!loaded.kase.template.stages.some((stage) => stage.id === name)) throw new AppError('stage-not-in-flow');
  if (loaded.kase.stagesDone.has(name)) throw new AppError('step-settled');
  refuseWhileMissing([loaded], stageId);
  house.books.cases.addStage({ case_id: id, stage_id: siteStage(name), done_at: tx.at, ticket_id: null });
  tx.append({ type: 'case.stage-completed', subjectId: id, payload: { stageId } });
  return finishIfDone(house, tx, saveCase(house, tx, loaded));
}

/**
 * Marks something that came later: keys given back, a consent withdrawn, a paper brought. Throws not-found, step-settled,
 * step-hindered (an agent without the power gets no keys).
 */
export function markItem(
  house: House,
  tx: Tx,
  id: CaseId,
  version: number,
  what: { readonly stepId: string; readonly itemId: string; readonly mark: Mark; readonly to?: 'owner' | 'agent' },
): LoadedCase {
  const loaded = loadCase(house, id);
  sameVersion(loaded, version);
  const { stepId, itemId, mark } = what;
  const { custody, consents, toBring } = afterwards(house, loaded);
  const here = (one: { readonly stepId: string }, item: string) => one.stepId === stepId && item === itemId;
  const known = {
    returned: custody.find((one) => here(one, one.itemId)),
    withdrawn: consents.find((one) => here(one, one.itemId) && one.granted),
    brought: toBring.find((one) => here(one, one.paperId)),
  }[mark];
  if (!known) throw new AppError('not-found');
  const before = 'returnedAt' in known ? known.returnedAt : 'withdrawnAt' in known ? known.withdrawnAt : known.brought;
  if (before) throw new AppError('step-settled');
  if (what.to === 'agent') refuseAgent(house, loaded, stepId);
  const row = { case_id: id, step_id: stepId, item_id: itemId, mark, staff_id: staffOf(tx.actor), at: tx.at };
  house.books.cases.addMark(row);
  switch (mark) {
    case 'returned':
      tx.append({ type: 'case.custody-returned', subjectId: id, payload: { stepId, itemId, to: what.to ?? 'owner' } });
      break;
    case 'withdrawn':
      tx.append({ type: 'case.consent-withdrawn', subjectId: id, payload: { stepId, itemId } });
      break;
    case 'brought':
      tx.append({ type: 'case.paper-brought', subjectId: id, payload: { stepId, paperId: itemId } });
      break;
  }
  return saveCase(house, tx, loaded);
}

function refuseAgent(house: House, { kase }: LoadedCase, stepId: string): void {
  const step = stepOf(kase.template, stepId)?.step;
  const hindrances = step ? agentHindered(kase, step, house.day().date) : [];
  if (hindrances.length > 0) throw hindered(hindrances);
}

/**
 * Marks the paper copy as signed by hand, as a named person saw: the last one outstanding closes a case whose stages are
 * all done. Throws not-found (a paper of another case too), case-changed, already-signed, document-changed.
 */
export function markCaseWetInk(
  house: House,
  tx: Tx,
  id: CaseId,
  version: number,
  seen: { readonly documentId: DocumentId; readonly witness: string },
): LoadedCase {
  const loaded = loadCase(house, id);
  sameVersion(loaded, version);
  const paper = findDocument(house, seen.documentId);
  if (paper.case_id !== id) throw new AppError('not-found');
  if (paper.wet_ink !== null) throw new AppError('already-signed');
  markWetInk(house, tx, seen.documentId, seen.witness);
  return finishIfDone(house, tx, saveCase(house, tx, loaded));
}

/** Notes that a person has the case open; each day's first time is written down, since personal data is on show. */
export function attendCase(house: House, tx: Tx, id: CaseId): void {
  const staffId = staffOf(tx.actor);
  if (!house.books.cases.byId(id)) throw new AppError('not-found');
  if (!staffId) return;
  house.attendance.attend(id, staffId, tx.at);
  if (!house.attendance.noted(id, staffId, house.day().date)) {
    tx.append({ type: 'case.attended', subjectId: id, payload: {} });
    tx.afterwards(() => house.attendance.note(id, staffId, house.day().date));
  }
}

/** Shows owners and agent unmasked, and writes down that it was done. */
export function openCasePeople(house: House, tx: Tx, id: CaseId) {
  const { owners, kase, particulars } = loadCase(house, id);
  tx.append({ type: 'case.people-opened', subjectId: id, payload: {} });
  const { visitor } = particulars;
  const { agent } = kase.situation;
  return {
    owners: visitor
      ? [{ name: visitor.name, idType: 'other', idNumber: null }]
      : owners.map(({ name, idType, idNumber }) => ({ name, idType, idNumber })),
    agent: agent && { name: agent.name, idType: agent.idType, idNumber: agent.idNumber, phone: agent.phone },
    phone: visitor?.phone ?? null,
  };
}

/** A case that may still be changed, as the person saw it. Throws not-found, case-changed, case-closed. */
export function openForChange(house: House, id: CaseId, version: number): LoadedCase {
  const loaded = loadCase(house, id);
  sameVersion(loaded, version);
  if (loaded.kase.state !== 'open' && loaded.kase.state !== 'refused') throw new AppError('case-closed');
  return loaded;
}

function decided(house: House, id: CaseId, version: number, command: CaseCommand): LoadedCase {
  const loaded = loadCase(house, id);
  sameVersion(loaded, version);
  const decision = decideCase(loaded.kase, command);
  if (decision.ok) return loaded;
  const { refusal } = decision;
  if (refusal.code === 'notice-too-late') {
    const message = 'at least ten days after the notice, and not in the future (contract Art. 11(2))';
    throw new AppError('invalid', undefined, { issues: [{ path: '/body/date', message }] });
  }
  if (refusal.code === 'identity-first' || refusal.code === 'not-a-handover') {
    throw new AppError('step-hindered', undefined, { issues: [{ path: '/body', message: refusal.code }] });
  }
  throw new AppError('case-closed');
}
