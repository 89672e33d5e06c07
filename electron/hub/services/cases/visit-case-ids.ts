import type { CaseId, UnitId } from '#shared/domain/ids.ts';
import type { TicketRecord } from '../../floor/record.ts';
import type { House } from '../house.ts';

/** The ticket and the homes of a visit: all that says which cases it is for. */
export type Visit = Pick<TicketRecord, 'ticket' | 'unitIds'>;

/** The cases a visit is for: one for each of its homes, of the flow it came for; none for a plain service. */
export function caseIdsOf(house: House, { ticket, unitIds }: Visit): readonly CaseId[] {
  if (ticket.caseId === null) return [];
  if (unitIds.length < 2) return [ticket.caseId];
  const first = house.books.cases.byId(ticket.caseId);
  if (!first) return [];
  const others = unitIds
    .filter((unit) => unit !== first.unit_id)
    .map((unit) => newestCaseOf(house, unit, first.flow_id))
    .filter((id) => id !== null);
  return [ticket.caseId, ...others];
}

function newestCaseOf(house: House, unitId: UnitId, flowId: string): CaseId | null {
  const rows = house.books.cases.ofUnit(unitId).filter((row) => row.flow_id === flowId);
  const newest = rows.toSorted((a, b) => b.opened_at - a.opened_at || b.id.localeCompare(a.id))[0];
  return (newest?.id as CaseId | undefined) ?? null;
}
