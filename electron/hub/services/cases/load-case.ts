import type { Case, CaseState, StepProgress } from '#shared/domain/flow/case.ts';
import { caseFacts } from '#shared/domain/flow/case-facts.ts';
import { changedPaymentMethod } from '#shared/domain/flow/changed-payment.ts';
import { ordinarySituation, type Situation } from '#shared/domain/flow/facts.ts';
import { stageName } from '#shared/domain/flow/site-stage.ts';
import type { StepResult } from '#shared/domain/flow/step-results.ts';
import type { CalendarDate, CaseId, StaffId, StageId } from '#shared/domain/ids.ts';
import type { RosterOwner } from '#shared/domain/roster/types.ts';
import type { AreaBasis } from '#shared/domain/settlement/area-difference.ts';
import { type HomeFigures, homeFigures } from '#shared/domain/settlement/home-figures.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { CaseRow, StepRow } from '../../store/cases.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { openHousehold } from '../units.ts';

/** What a case keeps of people besides its steps: sealed with the household's key. */
export type Particulars = {
  readonly visitor?: { readonly name: string; readonly phone: string | null };
  readonly refusal?: {
    readonly grounds: readonly string[];
    readonly words: string;
    readonly staffId: StaffId | null;
    readonly at: number;
  };
  readonly deemed?: {
    readonly date: CalendarDate;
    readonly noticeDate: CalendarDate;
    readonly staffId: StaffId | null;
    readonly at: number;
  };
};

/** A case with everything the rules and the screens need of it. */
export type LoadedCase = {
  readonly row: CaseRow;
  readonly key: HouseholdKey;
  readonly owners: readonly RosterOwner[];
  readonly unit: UnitRow | null;
  readonly particulars: Particulars;
  readonly kase: Case;
  readonly stepRows: ReadonlyMap<string, StepRow>;
};

/** Where a part of a case is sealed. */
export function sealedPart(caseId: string, part: string): string {
  return `case ${caseId} ${part}`;
}

/** Loads a case. Throws not-found. */
export function loadCase(house: House, id: CaseId | string): LoadedCase {
  const row = house.books.cases.byId(id);
  if (!row) throw new AppError('not-found');
  if (house.books.units.household(row.household_id)?.erased_at) throw new AppError('household-erased');
  return openCaseRow(house, row);
}

/**
 * Opens a case's row: unseals what people said and gave. What `before` had opened of the very same bytes is not opened
 * again: a command looks at the case before and after what it wrote.
 */
export function openCaseRow(house: House, row: CaseRow, before?: LoadedCase): LoadedCase {
  const { key, owners } = before ?? openHousehold(house, row.household_id);
  const flow = house.flows.find(row.flow_id, row.flow_version);
  if (!flow) throw new Error(`a case without its flow ${row.flow_id} ${row.flow_version}`);
  const unit = before ? before.unit : row.unit_id === null ? null : (house.books.units.byId(row.unit_id) ?? null);
  const unlocked = (part: string, sealed: Uint8Array | null): unknown =>
    sealed === null ? null : house.privacy.unlock(key, sealedPart(row.id, part), sealed);
  const situation = (unlocked('situation', row.situation) as Situation | null) ?? ordinarySituation(owners.length);
  const stepRows = new Map(house.books.cases.steps(row.id).map((step) => [step.step_id, step]));
  const steps = new Map(
    [...stepRows.values()].map((step) => [
      step.step_id,
      progressOf(
        step,
        openedBefore(before, step) ?? (unlocked(`step ${step.step_id}`, step.result) as StepResult | null),
      ),
    ]),
  );
  const on = (row.delivered_on as CalendarDate | null) ?? house.day().date;
  const profile = house.directory.profile();
  const paymentMethod = changedPaymentMethod(situation, steps) ?? unit?.payment_method ?? null;
  const home = unit && { figures: figuresOfUnit(unit), paymentMethod };
  const kase: Case = {
    template: flow.template,
    state: row.state as CaseState,
    situation,
    facts: caseFacts(home, owners, situation, on, profile),
    steps,
    stagesDone: new Set(house.books.cases.stages(row.id).map((stage) => stageName(stage.stage_id as StageId))),
    keysBlockedBy: profile.keysBlockedBy,
    priceHoldsKeys: profile.priceHoldsKeys,
  };
  return {
    row,
    key,
    owners,
    unit,
    particulars: (unlocked('particulars', row.particulars) as Particulars | null) ?? {},
    kase,
    stepRows,
  };
}

/**
 * The case a home would begin with today, of which nothing is known but the roster: what papers say before anybody came.
 * `deliveredOn` is the day it is computed for; today where it is null.
 */
export function caseToCome(
  house: House,
  unit: UnitRow,
  flow: { readonly id: string; readonly version: number },
  deliveredOn: CalendarDate | null,
): LoadedCase {
  return openCaseRow(house, {
    id: '',
    household_id: unit.household_id,
    unit_id: unit.id,
    service_id: null,
    flow_id: flow.id,
    flow_version: flow.version,
    state: 'open',
    version: 0,
    situation: null,
    particulars: null,
    escort_id: null,
    opened_at: house.now(),
    changed_at: house.now(),
    done_at: null,
    delivered_on: deliveredOn,
  });
}

function openedBefore(before: LoadedCase | undefined, { step_id: stepId, result }: StepRow): StepResult | null {
  const known = before?.stepRows.get(stepId)?.result;
  const progress = before?.kase.steps.get(stepId);
  if (!known || !result || progress?.state !== 'done') return null;
  return Buffer.compare(known, result) === 0 ? progress.result : null;
}

/** The figures of a home as the rules read them. */
export function figuresOfUnit(unit: UnitRow): HomeFigures {
  return homeFigures({
    building: unit.building,
    areaBasis: unit.area_basis as AreaBasis | null,
    contractArea: unit.contract_area,
    measuredArea: unit.measured_area,
    contractInnerArea: unit.contract_inner_area,
    measuredInnerArea: unit.measured_inner_area,
    unitPrice: unit.unit_price,
    totalPrice: unit.total_price,
    downPayment: unit.down_payment,
    paidAmount: unit.paid_amount,
    agreedDeliveryDate: unit.agreed_date as CalendarDate | null,
  });
}

function progressOf(row: StepRow, result: StepResult | null): StepProgress {
  const stamp = { at: row.at, by: row.staff_id as StaffId | null };
  if (row.state === 'done' && result) return { state: 'done', result, ...stamp };
  return row.state === 'waived' ? { state: 'waived', ...stamp } : { state: 'disputed', ...stamp };
}
