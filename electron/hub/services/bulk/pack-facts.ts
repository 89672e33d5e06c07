import type { CalendarDate, CaseId, UnitId } from '#shared/domain/ids.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { UnitRow } from '../../store/units.ts';
import { caseFacts } from '../documents/case-facts.ts';
import { homePaperFacts } from '../documents/home-paper-facts.ts';
import type { House } from '../house.ts';

/**
 * What the papers of a home's handover are made of before the visit: from its case where one is open, else from the case that
 * would begin on that day with all owners present. Null where the site has no flow for handovers.
 */
export function packFacts(house: House, unit: UnitRow, on: CalendarDate): PaperFacts | null {
  const flow = house.flows.newest().find(({ template }) => template.purpose === 'handover');
  if (!flow) return null;
  const toCome = { ...homePaperFacts(house, unit.id as UnitId, on).facts, date: on, deliveredOn: null };
  const open = house.books.cases.unfinished(unit.id, flow.id);
  if (!open) return toCome;
  const { late, moveIn } = toCome;
  return { ...caseFacts(house, open.id as CaseId, null), date: on, late, moveIn };
}
