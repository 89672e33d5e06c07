import { holds } from '#shared/domain/flow/facts.ts';
import { hindrances } from '#shared/domain/flow/hindrances.ts';
import { missingSteps, openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import { isRequired, stateOf } from '#shared/domain/flow/state-of.ts';
import { forCase } from '#shared/domain/flow/steps.ts';
import type { TemplateStage, TemplateStep } from '#shared/domain/flow/template.ts';
import { waivable } from '#shared/domain/flow/waivable.ts';
import type { CalendarDate, CaseId, UnitId } from '#shared/domain/ids.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import type { CaseStage, CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DraftRow } from '../../store/cases.ts';
import { lasting } from '../../lasting-json.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { unitLabel } from '../units.ts';
import { afterwards } from './case-afterwards.ts';
import { filesOf, inspectionOf } from './case-findings.ts';
import { papersOf } from './case-papers.ts';
import { doneBy } from './done-by.ts';
import { objectionTo, refusalDraft } from './draft-places.ts';
import { maskIdNumber } from './mask-id-number.ts';
import { type LoadedCase, sealedPart } from './load-case.ts';
import { rolesOf } from './step-commands.ts';
import { wetInkMissing } from './visit-cases.ts';

/** A case as staff see it: names and numbers of people masked, what applies to it only. */
export function viewCase(house: House, actor: Actor, loaded: LoadedCase): CaseView {
  const { row, kase, particulars, unit } = loaded;
  const flow = kase.template;
  const { refusal, deemed } = particulars;
  const documents = papersOf(house, loaded);
  const drafts = new Map(house.books.cases.drafts(row.id).map((draft) => [draft.step_id, draft]));
  return {
    id: row.id as CaseId,
    version: row.version,
    flowId: row.flow_id,
    flowVersion: row.flow_version,
    flowName: flow.name,
    purpose: flow.purpose,
    state: kase.state,
    unit: unit && { id: unit.id as UnitId, label: unitLabel(unit), layout: unit.layout },
    ticket: ticketOf(house, loaded),
    owners: ownersOf(loaded),
    agentName: kase.situation.agent && maskName(kase.situation.agent.name),
    situation: maskedSituation(loaded),
    facts: { ...kase.facts },
    escort: escortOf(house, row.escort_id),
    stages: stagesOf(house, actor, loaded, drafts),
    inspection: inspectionOf(house, loaded),
    documents,
    files: filesOf(house, row.id),
    ...afterwards(house, loaded),
    toClose: wetInkMissing(documents).map(({ id }) => id),
    refusal: refusal
      ? { grounds: [...refusal.grounds], words: refusal.words, by: doneBy(house, refusal.staffId, refusal.at) }
      : null,
    refusalDraft: viewDraft(house, loaded, drafts.get(refusalDraft)),
    deemed: deemed
      ? { date: deemed.date, noticeDate: deemed.noticeDate, by: doneBy(house, deemed.staffId, deemed.at) }
      : null,
    deliveredOn: row.delivered_on as CalendarDate | null,
    openedAt: isoTime(row.opened_at),
    doneAt: row.done_at === null ? null : isoTime(row.done_at),
  };
}

/** The visit a case is on now, if its home is here. */
export function ticketOf(house: House, { row }: Pick<LoadedCase, 'row'>): CaseView['ticket'] {
  const id = row.unit_id === null ? null : house.floor.ticketOfUnit(row.unit_id as UnitId);
  const record = id === null ? undefined : house.floor.get(id);
  if (!record || record.ticket.caseId === null) return null;
  const { ticket } = record;
  const deskId = 'deskId' in ticket.position ? ticket.position.deskId : null;
  return { id: ticket.id, number: ticket.number, stageId: ticket.stageId, deskId };
}

/** The person who accompanies a household. */
export function escortOf(house: House, staffId: string | null): CaseView['escort'] {
  const person = staffId === null ? undefined : house.directory.person(staffId);
  return person ? { staffId: person.id, name: person.name } : null;
}

function ownersOf({ owners, kase, particulars }: LoadedCase): CaseView['owners'] {
  const present = new Set(kase.situation.present);
  const { visitor } = particulars;
  if (visitor) {
    const name = maskName(visitor.name);
    return [{ index: 0, name, kind: 'person', idType: 'other', idNumber: null, present: true }];
  }
  return owners.map((owner, index) => ({
    index,
    name: maskName(owner.name),
    kind: owner.idType === 'business-licence' ? 'company' : 'person',
    idType: owner.idType,
    idNumber: owner.idNumber === null ? null : maskIdNumber(owner.idNumber),
    present: present.has(index),
  }));
}

/** The agent's papers are read when they are opened; the list of powers is needed at every step. */
function maskedSituation({ kase }: LoadedCase): CaseView['situation'] {
  const { agent } = kase.situation;
  if (agent === null) return kase.situation;
  const masked = { ...agent, name: maskName(agent.name), idNumber: maskIdNumber(agent.idNumber), phone: null };
  return { ...kase.situation, agent: masked };
}

type Drafts = ReadonlyMap<string, DraftRow>;

function stagesOf(house: House, actor: Actor, loaded: LoadedCase, drafts: Drafts): CaseStage[] {
  const { kase } = loaded;
  const open = new Set(openCaseStages(kase));
  const step = (one: TemplateStep) => viewStep(house, actor, loaded, one, drafts);
  return kase.template.stages.map((stage: TemplateStage) => ({
    id: stage.id,
    stageId: siteStage(stage.id),
    name: stage.name,
    state: kase.stagesDone.has(stage.id) ? 'done' : open.has(stage.id) ? 'open' : 'locked',
    after: stage.after,
    steps: stage.steps.filter((one) => holds(one.when, kase.facts)).map(step),
    missing: kase.stagesDone.has(stage.id) ? [] : missingSteps(kase, stage.id).map((one) => ({ ...one })),
  }));
}

function viewStep(house: House, actor: Actor, loaded: LoadedCase, step: TemplateStep, drafts: Drafts): StepView {
  const { kase, stepRows, key } = loaded;
  const progress = kase.steps.get(step.id);
  const stored = stepRows.get(step.id);
  const today = house.day().date;
  return {
    id: step.id,
    definition: lasting(forCase(step, kase.facts)),
    state: stateOf(kase, step.id),
    required: isRequired(step, kase),
    waivable: waivable(step),
    hindrances: hindrances(kase, step.id, { roles: rolesOf(actor), today }).map((one) => ({ ...one })),
    result: progress?.state === 'done' ? progress.result.value : null,
    done: stored ? doneBy(house, stored.staff_id, stored.at) : null,
    words: stored?.words_id ? house.privacy.readWordsOf(key, stored.words_id) : null,
    draft: viewDraft(house, loaded, drafts.get(step.id)),
    objectionDraft: viewDraft(house, loaded, drafts.get(objectionTo(step.id))),
  };
}

function viewDraft(house: House, { key, row }: LoadedCase, draft: DraftRow | undefined): StepView['draft'] {
  if (!draft) return null;
  const body = house.privacy.unlock(key, sealedPart(row.id, `draft ${draft.step_id}`), draft.body);
  return { version: draft.version, body, by: doneBy(house, draft.staff_id, draft.at) };
}
