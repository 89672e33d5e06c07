type Entry = {
  readonly at: string;
  readonly type: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly payload: Record<string, unknown>;
};
type Passage = {
  readonly stageId: unknown;
  readonly deskId: unknown;
  readonly staffId: string | null;
  readonly wait: number;
  /** Null where the service was not carried to its end. */
  readonly service: number | null;
};
type Standing = {
  queuedAt: number;
  calledAt: number | null;
  startedAt: number | null;
  heldAt: number | null;
  held: number;
  deskId: unknown;
};

/** A day counted by nothing but its journal, by rules written down a second time: what a report must agree with. */
export function countJournal(entries: readonly Entry[]) {
  const counts = { issued: 0, done: 0, cancelled: 0, expired: 0, noShows: 0 };
  const tickets = new Map<string, Standing>();
  const passages: Passage[] = [];
  const homes = new Set<unknown>();
  for (const { at: text, type, subjectId, actorId, payload } of entries) {
    const at = Date.parse(text);
    const fresh = (): Standing => ({
      queuedAt: at,
      calledAt: null,
      startedAt: null,
      heldAt: null,
      held: 0,
      deskId: null,
    });
    const ticket = tickets.get(subjectId);
    const leave = (ended: boolean) => {
      if (!ticket || ticket.calledAt === null) return;
      const service = ended && ticket.startedAt !== null ? at - ticket.startedAt - ticket.held : null;
      const wait = ticket.calledAt - ticket.queuedAt;
      passages.push({ stageId: payload['stageId'], deskId: ticket.deskId, staffId: actorId, wait, service });
    };
    switch (type) {
      case 'ticket.issued':
        counts.issued++;
        for (const unit of payload['unitIds'] as readonly unknown[]) homes.add(unit);
        tickets.set(subjectId, fresh());
        break;
      case 'ticket.called':
        if (ticket) Object.assign(ticket, { calledAt: at, deskId: payload['deskId'] });
        break;
      case 'ticket.started':
        if (ticket) ticket.startedAt = at;
        break;
      case 'ticket.held':
        if (ticket) ticket.heldAt = at;
        break;
      case 'ticket.resumed':
        if (ticket?.heldAt) Object.assign(ticket, { held: ticket.held + at - ticket.heldAt, heldAt: null });
        break;
      case 'ticket.stage-completed':
        leave(true);
        if (payload['nextStageId'] === null) counts.done++;
        tickets.set(subjectId, fresh());
        break;
      case 'ticket.no-show':
        counts.noShows++;
        leave(false);
        tickets.set(subjectId, fresh());
        break;
      case 'ticket.returned':
        tickets.set(subjectId, fresh());
        break;
      case 'ticket.cancelled':
        counts.cancelled++;
        break;
      case 'ticket.expired':
        counts.expired++;
        break;
      default:
        break;
    }
  }
  return { ...counts, homes: homes.size, passages };
}

/** The least of the values that so large a share of them does not exceed; milliseconds in, minutes to one place out. */
export function share(values: readonly number[], of: number): number | null {
  const enough = values.filter((value) => values.filter((other) => other <= value).length >= of * values.length);
  return values.length === 0 ? null : Math.round(Math.min(...enough) / 6000) / 10;
}
