import type { CalendarDate, LocalDateTime, UnitId } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
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
 * What a paper of a home is made of before any case of it: its handover as it would begin today, or its signing where only that
 * has such a paper (B8: the list of what to bring is sent before the day). `actualDate` is where lateness ends. Throws
 * unknown-unit, unknown-flow.
 */
export function homePaperFacts(
  house: House,
  unitId: UnitId,
  kind: DocumentKind,
  actualDate?: CalendarDate,
): { readonly facts: PaperFacts; readonly householdId: string } {
  const unit = house.books.units.byId(unitId);
  if (!unit) throw new AppError('unknown-unit');
  const flow = flowWith(house, kind);
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
  return flowFor(house, 'handover');
}

function flowFor(house: House, purpose: 'handover' | 'signing'): FlowVersion | undefined {
  const flows = house.directory
    .services()
    .flatMap(({ flowId }) => (flowId === null ? [] : [house.flows.newestOf(flowId)]));
  return flows.find((one) => one?.template.purpose === purpose) ?? house.flows.newestOf(purpose);
}

function flowWith(house: House, kind: DocumentKind): FlowVersion | undefined {
  const [handover, signing] = [flowFor(house, 'handover'), flowFor(house, 'signing')];
  return signing && hasPaper(signing, kind) && !(handover && hasPaper(handover, kind)) ? signing : handover;
}

function hasPaper({ template }: FlowVersion, kind: DocumentKind): boolean {
  return template.stages
    .flatMap(({ steps }) => steps)
    .some((step) =>
      step.kind === 'sign'
        ? step.paper === kind
        : step.kind === 'print' && (step.papers as readonly DocumentKind[]).includes(kind),
    );
}

/** What is public at the site wins over what was typed into the rules. */
function completionFiling(house: House): MoveInFacts['filing'] {
  const row = publicRows(house).find(({ kind }) => kind === 'completion-filing');
  const { number, issuedOn } = row ? fieldsOf(row) : { number: null, issuedOn: null };
  if (number !== null && issuedOn !== null) return { number, issuedOn };
  const typed = house.directory.profile().delivery?.filing ?? null;
  return typed && { number: typed.number, issuedOn: typed.issuedOn as CalendarDate };
}
