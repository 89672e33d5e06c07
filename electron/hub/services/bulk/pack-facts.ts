import type { CalendarDate, CaseId, UnitId } from '#shared/domain/ids.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { UnitRow } from '../../store/units.ts';
import { caseFacts } from '../documents/case-facts.ts';
import { lateness } from '../documents/home-facts.ts';
import { handoverFlow, homePaperFacts, moveInFacts } from '../documents/home-paper-facts.ts';
import type { House } from '../house.ts';

/**
 * What the papers of a home's handover are made of before the visit: from its case where one is open, else from the case that
 * would begin on that day with all owners present. Null where the site has no flow for handovers.
 */
export function packFacts(house: House, unit: UnitRow, on: CalendarDate): PaperFacts | null {
  const flow = handoverFlow(house);
  if (!flow) return null;
  const open = house.books.cases.unfinished(unit.id, flow.id);
  if (!open) {
    const { facts } = homePaperFacts(house, unit.id as UnitId, 'handover-notice', on);
    return { ...facts, date: on, deliveredOn: null };
  }
  return {
    ...caseFacts(house, open.id as CaseId, null),
    date: on,
    late: lateness(unit, house.directory.profile(), on).late,
    moveIn: moveInFacts(house, unit),
  };
}
