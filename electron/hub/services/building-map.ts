import { setImmediate as nextTurn } from 'node:timers/promises';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { CalendarDate, CaseId, StageId, UnitId } from '#shared/domain/ids.ts';
import { type HomeFacts, homeState } from '#shared/domain/map/home-state.ts';
import type { MapHome } from '#shared/protocol/building-map.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { CaseRow } from '../store/cases.ts';
import { inspectionOf } from './cases/case-findings.ts';
import { openCaseRow } from './cases/load-case.ts';
import type { House } from './house.ts';

/** Cases opened at a time before other work has its turn. */
const casesPerTurn = 5;

type Handover = { readonly defects: number; readonly inspects: ReadonlySet<StageId> };

/**
 * The building map. What a case says of a home is kept until the case changes, so that asking again opens only those
 * that changed; the first time a few are opened at each turn of the loop.
 */
export function createBuildingMap(house: House): () => Promise<MapHome[]> {
  const known = new Map<string, Handover | null>();
  const versions = new Map<string, number>();

  const look = (row: CaseRow): Handover | null => {
    if (house.flows.isDamaged(row.flow_id, row.flow_version)) return null;
    // Of an erased household only its flow is left.
    if (house.books.units.household(row.household_id)?.erased_at) return erased(house, row);
    const loaded = openCaseRow(house, row);
    const { template } = loaded.kase;
    if (template.purpose !== 'handover') return null;
    const defects = inspectionOf(house, loaded).filter(({ item }) => item.kind === 'defect').length;
    return { defects, inspects: inspectingStages(template.stages) };
  };

  return async () => {
    const latest = new Map<string, CaseRow>();
    for (const row of house.books.cases.ofHomes()) if (row.unit_id !== null) latest.set(row.unit_id, row);
    let opened = 0;
    for (const row of latest.values()) {
      if (versions.get(row.id) === row.version) continue;
      if (++opened % casesPerTurn === 0) await nextTurn();
      known.set(row.id, look(row));
      versions.set(row.id, row.version);
    }
    const today = house.day().date;
    return house.books.units.places().map((unit) => {
      const row = latest.get(unit.id);
      const handover = row ? (known.get(row.id) ?? null) : null;
      const id = house.floor.ticketOfUnit(unit.id as UnitId);
      const visit = id ? house.floor.get(id) : undefined;
      const appointment = unit.appointment === null ? null : (unit.appointment.slice(0, 10) as CalendarDate);
      const facts: HomeFacts = {
        appointment,
        here: visit ? whereIn(visit, handover) : null,
        handover: handover ? stateOf(row) : null,
        defects: handover?.defects ?? 0,
      };
      return {
        unitId: unit.id as UnitId,
        building: unit.building,
        entrance: unit.entrance,
        floor: unit.floor,
        room: unit.room,
        state: homeState(facts, today),
        caseId: (row?.id ?? null) as CaseId | null,
        number: visit?.ticket.number ?? null,
        appointment: unit.appointment,
        defects: facts.defects,
      };
    });
  };
}

function erased(house: House, { flow_id: id, flow_version: version }: CaseRow): Handover | null {
  const handover = house.flows.find(id, version)?.template.purpose === 'handover';
  return handover ? { defects: 0, inspects: new Set() } : null;
}

function inspectingStages(
  stages: readonly { readonly id: string; readonly steps: readonly { readonly kind: string }[] }[],
): ReadonlySet<StageId> {
  const inspecting = stages.filter(({ steps }) => steps.some(({ kind }) => kind === 'inspect'));
  return new Set(inspecting.map(({ id }) => siteStage(id)));
}

function whereIn({ ticket }: TicketRecord, handover: Handover | null): HomeFacts['here'] {
  if (ticket.position.state !== 'serving') return 'waiting';
  return handover?.inspects.has(ticket.stageId) ? 'inspecting' : 'served';
}

function stateOf(row: CaseRow | undefined): HomeFacts['handover'] {
  switch (row?.state) {
    case 'open':
    case 'done':
    case 'refused':
    case 'deemed':
      return row.state;
    default:
      return null;
  }
}
