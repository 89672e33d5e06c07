import type { CaseId, ServiceId, UnitId } from '#shared/domain/ids.ts';
import { decideCase, isSeenAgain } from '#shared/domain/flow/decide-case.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import { stepsOf } from '#shared/domain/flow/steps.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { FlowVersion } from '../../flows/flow-library.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { UnitRow } from '../../store/units.ts';
import { voidPapers } from '../documents/void-papers.ts';
import { refuseUnsound } from '../flow-soundness.ts';
import type { House } from '../house.ts';
import { loadCase, openCaseRow, sealedPart } from './load-case.ts';
import { sameVersion, saveCase } from './save-case.ts';

/**
 * The household's case in a flow: opened now, or resumed where an earlier visit left it; one that was refused is open
 * again, with the home to be seen anew. A handover that is done is not begun a second time by whoever comes first.
 * Throws unknown-unit, unknown-flow, flow-unsound, handover-done.
 */
export function openUnitCase(
  house: House,
  tx: Tx,
  flowId: string,
  unitId: UnitId,
  serviceId: ServiceId | null,
): CaseId {
  const unit = house.books.units.byId(unitId);
  if (!unit) throw new AppError('unknown-unit');
  const flow = house.flows.newestOf(flowId);
  if (!flow) throw new AppError('unknown-flow');
  if (flow.template.subject !== 'unit') throw new AppError('visitor-required');
  const known = house.books.cases.unfinished(unitId, flowId);
  if (known) {
    if (known.state === 'refused') resumeCase(house, tx, known.id as CaseId);
    return known.id as CaseId;
  }
  if (flow.template.purpose === 'handover' && doneBefore(house, unit, flowId)) throw new AppError('handover-done');
  return openedNow(house, tx, flow, unit, serviceId);
}

/**
 * Goes through a handover once more that was done, as a supervisor decided; the home keeps its first case beside the new
 * one. Throws not-found, case-changed, case-not-done, flow-unsound.
 */
export function beginAgain(house: House, tx: Tx, id: CaseId, version: number, why: string): CaseId {
  const before = loadCase(house, id);
  sameVersion(before, version);
  const { row, unit, key } = before;
  const flow = house.flows.newestOf(row.flow_id);
  if (!flow || !unit || row.state !== 'done' || flow.template.purpose !== 'handover') {
    throw new AppError('case-not-done');
  }
  if (house.books.cases.unfinished(unit.id, row.flow_id)) throw new AppError('case-not-done');
  if (unit.household_id !== row.household_id) throw new AppError('other-household');
  const again = openedNow(house, tx, flow, unit, row.service_id as ServiceId | null);
  const reason = house.privacy.keepWordsOf(key, house.newId('txt'), why);
  tx.append({ type: 'case.begun-again', subjectId: again, payload: { before: id, reason } });
  return again;
}

/** The household's own handover of the home that is done, if there is one. */
function doneBefore(house: House, unit: UnitRow, flowId: string): boolean {
  return house.books.cases
    .ofUnit(unit.id)
    .some((row) => row.state === 'done' && row.flow_id === flowId && row.household_id === unit.household_id);
}

function openedNow(house: House, tx: Tx, flow: FlowVersion, unit: UnitRow, serviceId: ServiceId | null): CaseId {
  refuseUnsound(house, flow);
  const { id: flowId } = flow;
  const unitId = unit.id as UnitId;
  const id = house.newId('case') as CaseId;
  const row = newRow(tx, { id, household_id: unit.household_id, unit_id: unitId, service_id: serviceId });
  const named: CaseRow = { ...row, flow_id: flowId, flow_version: flow.version };
  house.books.cases.insert({ ...named, ...deemedBefore(house, named) });
  tx.append({ type: 'case.opened', subjectId: id, payload: { serviceId, unitId, flowId, flowVersion: flow.version } });
  return id;
}

/** A home deemed delivered keeps that day when its household comes for the keys after all (视同交付; contract Art. 11). */
function deemedBefore(house: House, row: CaseRow): Partial<CaseRow> {
  const before = house.books.cases
    .ofUnit(row.unit_id ?? '')
    .filter((one) => one.state === 'deemed' && one.flow_id === row.flow_id && one.household_id === row.household_id)
    .toSorted((a, b) => b.changed_at - a.changed_at)[0];
  if (!before) return {};
  const { key, particulars } = openCaseRow(house, before);
  const { deemed } = particulars;
  if (!deemed) return {};
  return {
    delivered_on: deemed.date,
    particulars: house.privacy.lock(key, sealedPart(row.id, 'particulars'), { deemed }),
  };
}

/** A case for somebody who has no home yet, with a household of their own. Throws unknown-flow, unit-required, flow-unsound. */
export function openVisitorCase(
  house: House,
  tx: Tx,
  flowId: string,
  visitor: { readonly name: string; readonly phone: string | null },
): CaseId {
  const flow = house.flows.newestOf(flowId);
  if (!flow) throw new AppError('unknown-flow');
  if (flow.template.subject !== 'visitor') throw new AppError('unit-required');
  refuseUnsound(house, flow);
  const householdId = house.newId('hh');
  const household = house.privacy.newHouseholdKey(householdId);
  const owners = house.privacy.lock(household, 'owners', []);
  // Two visitors of one name are two visitors: nothing ties them together.
  house.books.units.insertHousehold({
    id: householdId,
    identity_hash: house.privacy.searchHash('visitor', householdId),
    wrapped_key: household.wrapped,
    owners,
    erased_at: null,
  });
  const id = house.newId('case') as CaseId;
  const row = newRow(tx, { id, household_id: householdId, unit_id: null, service_id: null });
  const particulars = house.privacy.lock(household, sealedPart(id, 'particulars'), { visitor });
  house.books.cases.insert({ ...row, flow_id: flowId, flow_version: flow.version, particulars });
  const payload = { serviceId: null, unitId: null, flowId, flowVersion: flow.version };
  tx.append({ type: 'case.opened', subjectId: id, payload });
  return id;
}

type Identity = Pick<CaseRow, 'id' | 'household_id' | 'unit_id' | 'service_id'>;

function newRow(tx: Tx, identity: Identity): Omit<CaseRow, 'flow_id' | 'flow_version'> {
  return {
    ...identity,
    state: 'open',
    version: 0,
    situation: null,
    particulars: null,
    escort_id: null,
    opened_at: tx.at,
    changed_at: tx.at,
    done_at: null,
    delivered_on: null,
  };
}

function resumeCase(house: House, tx: Tx, id: CaseId): void {
  const loaded = loadCase(house, id);
  const decision = decideCase(loaded.kase, { verb: 'resume' });
  if (!decision.ok) throw new AppError('case-closed');
  for (const stage of loaded.kase.stagesDone) {
    if (!decision.change.stagesDone.has(stage)) house.books.cases.dropStage(id, siteStage(stage));
  }
  for (const step of decision.change.reopened) house.books.cases.dropStep(id, step);
  // Signed before the refusal though its step was not completed yet, a paper would pass for a new one.
  for (const { step } of stepsOf(loaded.kase.template)) {
    if (isSeenAgain(step)) voidPapers(house, tx, id, loaded.kase.template, step);
  }
  saveCase(house, tx, loaded, { state: 'open' });
  tx.append({ type: 'case.resumed', subjectId: id, payload: { reopened: decision.change.reopened } });
}
