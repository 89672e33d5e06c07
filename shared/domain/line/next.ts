import type { Instant, TicketId } from '../ids.ts';
import { comparePlace, type Waiting } from './place.ts';

/** Earlier first arrival first; ids settle a tie. */
function arrivedBefore(a: Waiting, b: Waiting): boolean {
  return a.firstArrival < b.firstArrival || (a.firstArrival === b.firstArrival && a.id < b.id);
}

/**
 * Who is called next from the lines a desk serves: the earliest first arrival among those overtaken `maxOvertakes`
 * times or more, else the least place. One order across all lines (design: order in a line). Lines are in order.
 */
export function nextInLine<T extends Waiting>(lines: readonly (readonly T[])[], maxOvertakes: number): T | undefined {
  let owed: T | undefined;
  let first: T | undefined;
  for (const line of lines) {
    const head = line[0];
    if (head && (!first || comparePlace(head.place, first.place) < 0)) first = head;
    for (const ticket of line) {
      if (ticket.overtaken >= maxOvertakes && (!owed || arrivedBefore(ticket, owed))) owed = ticket;
    }
  }
  return owed ?? first;
}

/** The lines a desk serves as one list in the order they would be called now: those owed first, then by place. */
export function callingOrder<T extends Waiting>(lines: readonly (readonly T[])[], maxOvertakes: number): readonly T[] {
  const all = lines.flat();
  const owed = all.filter((ticket) => ticket.overtaken >= maxOvertakes);
  const others = all.filter((ticket) => ticket.overtaken < maxOvertakes);
  return [
    ...owed.toSorted((a, b) => (arrivedBefore(a, b) ? -1 : 1)),
    ...others.toSorted((a, b) => comparePlace(a.place, b.place)),
  ];
}

/** Whether calling someone with that first arrival overtakes this waiting ticket (same stage; design: *overtake*). */
export function isOvertakenBy(waiting: Waiting, calledFirstArrival: Instant): boolean {
  return waiting.firstArrival < calledFirstArrival;
}

/** Index at which a ticket with this place stands or would stand in a line that is in order (binary search). */
export function positionInLine(line: readonly Waiting[], place: Waiting['place']): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = line[middle];
    if (other && comparePlace(other.place, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those whose overtaking by a call is taken back with it: it overtook them, and they have waited at the stage ever since. */
export function wasOvertakenBy(
  waiting: Waiting & { readonly queuedAt: Instant },
  call: { readonly overtook: readonly TicketId[]; readonly at: Instant },
): boolean {
  return waiting.queuedAt <= call.at && waiting.overtaken > 0 && call.overtook.includes(waiting.id);
}
