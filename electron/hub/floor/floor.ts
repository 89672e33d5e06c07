import type { DeskId, StageId, TicketId, UnitId } from '#shared/domain/ids.ts';
import { positionInLine } from '#shared/domain/line/next.ts';
import { isOpen, occupiesDesk, type Ticket, type TicketState } from '#shared/domain/ticket/ticket.ts';
import type { TicketRecord } from './record.ts';

/**
 * Everyone in the house now, in memory: the open tickets, the lines in order, who holds which desk. An index over the
 * database, never the truth: it is loaded from there and brought in line after each command.
 */
export type Floor = {
  readonly get: (id: TicketId) => TicketRecord | undefined;
  readonly open: () => Iterable<TicketRecord>;
  readonly line: (stage: StageId) => readonly Ticket[];
  readonly ahead: (ticket: Ticket) => number;
  readonly holder: (desk: DeskId) => TicketId | null;
  readonly ticketOfUnit: (unit: UnitId) => TicketId | null;
  readonly ticketOfCode: (code: string) => TicketId | null;
  readonly count: (stage: StageId, state: TicketState) => number;
  /** How many are in the house. */
  readonly size: () => number;
  readonly put: (record: TicketRecord) => void;
  readonly clear: () => void;
};

const nobody: readonly Ticket[] = [];

/** An empty floor. */
export function createFloor(): Floor {
  const records = new Map<TicketId, TicketRecord>();
  const lines = new Map<StageId, Ticket[]>();
  const holders = new Map<DeskId, TicketId>();
  const units = new Map<UnitId, TicketId>();
  const codes = new Map<string, TicketId>();
  const counts = new Map<string, number>();

  const lineOf = (stage: StageId): Ticket[] => {
    const known = lines.get(stage);
    if (known) return known;
    const made: Ticket[] = [];
    lines.set(stage, made);
    return made;
  };
  const bump = ({ stageId, position }: Ticket, by: number) => {
    const key = `${stageId} ${position.state}`;
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  const remove = ({ ticket, unitIds, code }: TicketRecord) => {
    records.delete(ticket.id);
    bump(ticket, -1);
    if (ticket.position.state === 'waiting') {
      const line = lineOf(ticket.stageId);
      line.splice(positionInLine(line, ticket.place), 1);
    }
    if (occupiesDesk(ticket.position) && 'deskId' in ticket.position) holders.delete(ticket.position.deskId);
    for (const unit of unitIds) units.delete(unit);
    codes.delete(code);
  };
  const add = (record: TicketRecord) => {
    const { ticket } = record;
    records.set(ticket.id, record);
    bump(ticket, 1);
    if (ticket.position.state === 'waiting') {
      const line = lineOf(ticket.stageId);
      line.splice(positionInLine(line, ticket.place), 0, ticket);
    }
    if (occupiesDesk(ticket.position) && 'deskId' in ticket.position) holders.set(ticket.position.deskId, ticket.id);
    for (const unit of record.unitIds) units.set(unit, ticket.id);
    codes.set(record.code, ticket.id);
  };

  return {
    get: (id) => records.get(id),
    open: () => records.values(),
    line: (stage) => lines.get(stage) ?? nobody,
    ahead: (ticket) =>
      ticket.position.state === 'waiting' ? positionInLine(lines.get(ticket.stageId) ?? nobody, ticket.place) : 0,
    holder: (desk) => holders.get(desk) ?? null,
    ticketOfUnit: (unit) => units.get(unit) ?? null,
    ticketOfCode: (code) => codes.get(code) ?? null,
    count: (stage, state) => counts.get(`${stage} ${state}`) ?? 0,
    size: () => records.size,
    put(record) {
      const before = records.get(record.ticket.id);
      if (before) remove(before);
      if (isOpen(record.ticket.position)) add(record);
    },
    clear() {
      for (const map of [records, lines, holders, units, codes, counts]) map.clear();
    },
  };
}
