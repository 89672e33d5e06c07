import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';
import type { MoveInFacts, PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { caseToCome } from '../cases/load-case.ts';
import type { FlowVersion } from '../../flows/flow-library.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { publicRows } from '../notices/public-notices.ts';
import { fieldsOf } from '../notices/load-version.ts';
import { openContact } from '../units.ts';
import { factsOf } from './case-facts.ts';
import { openHouseholdKey } from './document-key.ts';

/**
 * What the papers of a home are made of before any case of it: its handover as it would begin today. `actualDate` is where
 * lateness ends. Throws unknown-unit, unknown-flow.
 */
export function homePaperFacts(
  house: House,
  unitId: UnitId,
  actualDate?: CalendarDate,
): { readonly facts: PaperFacts; readonly householdId: string } {
  const unit = house.books.units.byId(unitId);
  if (!unit) throw new AppError('unknown-unit');
  const flow = handoverFlow(house);
  if (!flow) throw new AppError('unknown-flow');
  const facts = factsOf(house, caseToCome(house, unit, flow, actualDate ?? null), null);
  return { facts: { ...facts, moveIn: moveInFacts(house, unit) }, householdId: unit.household_id };
}

/** What a home's move-in notice says beyond the home. */
export function moveInFacts(house: House, unit: UnitRow): MoveInFacts {
  return {
    delivery: house.directory.profile().delivery,
    appointment: unit.appointment as LocalDateTime | null,
    window: house.directory.settings().appointmentWindow,
    filing: completionFiling(house),
    checkInCode: openContact(house, openHouseholdKey(house, unit.household_id), unit).noticeToken,
  };
}

/** The flow of the service that hands homes over, as it stands now; undefined where the site has none. */
export function handoverFlow(house: House): FlowVersion | undefined {
  const flows = house.directory
    .services()
    .flatMap(({ flowId }) => (flowId === null ? [] : [house.flows.newestOf(flowId)]));
  return flows.find((one) => one?.template.purpose === 'handover') ?? house.flows.newestOf('handover');
}

/** What is public at the site wins over what was typed into the rules. */
function completionFiling(house: House): MoveInFacts['filing'] {
  const row = publicRows(house).find(({ kind }) => kind === 'completion-filing');
  const { number, issuedOn } = row ? fieldsOf(row) : { number: null, issuedOn: null };
  if (number !== null && issuedOn !== null) return { number, issuedOn };
  const typed = house.directory.profile().delivery?.filing ?? null;
  return typed && { number: typed.number, issuedOn: typed.issuedOn as CalendarDate };
}
