import { waitLimitOf } from '#shared/domain/line/wait-limit.ts';
import type { Overview } from '#shared/protocol/floor.ts';
import type { House } from './house.ts';
import { isoTime } from './ticket-view.ts';
import { viewDesk } from './view-desk.ts';

/** The floor as the supervisor sees it. */
export function viewOverview(
  house: House,
  live: { readonly troubles: Overview['troubles']; readonly online: number },
): Overview {
  const { date, closed } = house.day();
  const { dayBooks } = house.books;
  const now = house.now();
  const served = dayBooks.completedBy(date, 'stage_id');
  return {
    seq: house.journal.head().seq,
    date,
    dayClosed: closed,
    issued: dayBooks.ticketsIn(date, null),
    done: dayBooks.ticketsIn(date, 'done'),
    inHouse: house.floor.size(),
    stages: house.directory.stages().map((stage) => {
      const line = house.floor.line(stage.id);
      const oldest = line.reduce((least, ticket) => Math.min(least, ticket.queuedAt), Number.POSITIVE_INFINITY);
      return {
        stageId: stage.id,
        stageName: stage.name,
        waiting: line.length,
        longestWaitSince: line.length === 0 ? null : isoTime(oldest),
        called: house.floor.count(stage.id, 'called'),
        serving: house.floor.count(stage.id, 'serving'),
        held: house.floor.count(stage.id, 'held'),
        noShow: house.floor.count(stage.id, 'no_show'),
        served: served.get(stage.id) ?? 0,
        openDesks: house.estimates.openDesks(stage.id),
        estimate: line.length === 0 ? null : house.estimates.waitFor(stage.id, line.length),
        limitMinutes: waitLimitOf(stage),
        overLimit: line.filter((ticket) => now - ticket.queuedAt > waitLimitOf(stage) * 60_000).length,
      };
    }),
    desks: house.directory.desks().map((desk) => viewDesk(house, desk)),
    ...live,
  };
}
