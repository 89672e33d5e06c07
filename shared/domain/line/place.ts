import type { Instant, TicketId } from '../ids.ts';

/**
 * Where a ticket stands in a line. Compared field by field: priority class (0 before 1), due time, arrival, tie.
 * `arrival` and `tie` are the ticket's own first arrival and id, except behind another ticket after a no-show.
 */
export type Place = {
  readonly priorityClass: 0 | 1;
  readonly due: Instant;
  readonly arrival: Instant;
  readonly tie: string;
};

/** What the order of a line needs to know of a waiting ticket. */
export type Waiting = {
  readonly id: TicketId;
  readonly place: Place;
  readonly firstArrival: Instant;
  readonly overtaken: number;
};

/** How long before and after an appointment a visitor still counts as on time, in minutes. */
export type AppointmentWindow = { readonly earlyMinutes: number; readonly lateMinutes: number };

/** Negative when `a` goes first. Total: two tickets never compare equal, since ids differ. */
export function comparePlace(a: Place, b: Place): number {
  if (a.priorityClass !== b.priorityClass) return a.priorityClass - b.priorityClass;
  if (a.due !== b.due) return a.due - b.due;
  if (a.arrival !== b.arrival) return a.arrival - b.arrival;
  return a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0;
}

/** When a visitor is due: the appointment if they came within its window, else their arrival (design: order in a line). */
export function dueTime(appointment: Instant | null, arrival: Instant, window: AppointmentWindow): Instant {
  if (appointment === null) return arrival;
  const early = arrival < appointment - window.earlyMinutes * 60_000;
  const late = arrival > appointment + window.lateMinutes * 60_000;
  return early || late ? arrival : appointment;
}

/** The ordinary place of a ticket: by its own class, due time, first arrival and id. */
export function ownPlace(ticket: {
  readonly id: TicketId;
  readonly priority: boolean;
  readonly due: Instant;
  readonly firstArrival: Instant;
}): Place {
  return {
    priorityClass: ticket.priority ? 0 : 1,
    due: ticket.due,
    arrival: ticket.firstArrival,
    tie: ticket.id,
  };
}

/**
 * The place of a visitor who comes back after a no-show: exactly `places` down the line, or at its end when it is
 * shorter. `line` is in order; `at` is the moment of the return, so that a later return never lands behind an earlier one,
 * not even one of the same millisecond.
 */
export function placeDown(line: readonly Waiting[], places: number, own: Place, at: Instant): Place {
  const index = Math.min(places, line.length);
  const ahead = line[index - 1];
  if (!ahead) return own;
  const behind = `${ahead.place.tie}~`;
  const follower = line[index]?.place.tie;
  const earlier = follower?.startsWith(behind) ? Number(follower.slice(behind.length, behind.length + 13)) : Infinity;
  const turn = Math.min(9_999_999_999_999 - at, earlier - 1);
  return { ...ahead.place, tie: `${behind}${String(turn).padStart(13, '0')}~${own.tie}` };
}
