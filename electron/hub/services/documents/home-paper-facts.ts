import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';
import type { MoveInFacts, PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { caseToCome } from '../cases/load-case.ts';
import type { House } from '../house.ts';
import { publicRows } from '../notices/public-notices.ts';
import { fieldsOf } from '../notices/load-version.ts';
import { openContact } from '../units.ts';
import { factsOf } from './case-facts.ts';

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
  const loaded = caseToCome(house, unit, handoverFlow(house), actualDate ?? null);
  const { noticeToken } = openContact(house, loaded.key, unit);
  const facts = factsOf(house, loaded, null);
  const moveIn: MoveInFacts = {
    delivery: house.directory.profile().delivery,
    appointment: unit.appointment as LocalDateTime | null,
    window: house.directory.settings().appointmentWindow,
    filing: completionFiling(house),
    checkInCode: noticeToken,
  };
  return { facts: { ...facts, moveIn }, householdId: unit.household_id };
}

/** The flow of the service that hands homes over, as it stands now. Throws unknown-flow. */
function handoverFlow(house: House) {
  const flows = house.directory
    .services()
    .flatMap(({ flowId }) => (flowId === null ? [] : [house.flows.newestOf(flowId)]));
  const flow = flows.find((one) => one?.template.purpose === 'handover') ?? house.flows.newestOf('handover');
  if (!flow) throw new AppError('unknown-flow');
  return flow;
}

/** What is public at the site wins over what was typed into the rules. */
function completionFiling(house: House): MoveInFacts['filing'] {
  const row = publicRows(house).find(({ kind }) => kind === 'completion-filing');
  const { number, issuedOn } = row ? fieldsOf(row) : { number: null, issuedOn: null };
  if (number !== null && issuedOn !== null) return { number, issuedOn };
  const typed = house.directory.profile().delivery?.filing ?? null;
  return typed && { number: typed.number, issuedOn: typed.issuedOn as CalendarDate };
}
