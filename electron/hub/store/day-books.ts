import { sql } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';
import type { Passage } from './tickets.ts';

export type DayTicket = Pick<Tables['tickets'], 'id' | 'service_id' | 'state' | 'priority' | 'entered_by_hand'>;

/** What reports and overviews count in a business day. */
export type DayBooks = {
  readonly passages: (date: string) => Passage[];
  readonly tickets: (date: string) => DayTicket[];
  /** Calls out of order. */
  readonly chosenCalls: (date: string) => number;
  /** How often somebody who was called did not come, also where they never came back; taken-back ones left out. */
  readonly noShows: (date: string) => number;
  readonly arrivedHomes: (date: string) => number;
  readonly arrivedUnits: (date: string) => ReadonlySet<string>;
  /** Which homes took a number, and for which service. */
  readonly visits: (date: string) => { readonly unit_id: string; readonly service_id: string }[];
  /** Completed stages by stage and by desk. */
  readonly completedBy: (date: string, column: 'stage_id' | 'desk_id') => ReadonlyMap<string, number>;
  /** Entries about homes that were refused, from an instant on and before another. */
  readonly refusals: (from: number, to: number) => Pick<Tables['journal'], 'at' | 'payload'>[];
  readonly ticketsIn: (date: string, state: string | null) => number;
  /** The ticket somebody last did something with, within the newest entries. */
  readonly lastTicketOf: (staffId: string | null, since: number, afterSeq: number) => string | null;
};

/** Opens the counting statements. */
export function openDayBooks(store: Store): DayBooks {
  return {
    passages: (date) => store.select((q) => q.selectFrom('passages').selectAll().where('business_date', '=', date)),
    tickets: (date) =>
      store.select((q) =>
        q
          .selectFrom('tickets')
          .select(['id', 'service_id', 'state', 'priority', 'entered_by_hand'])
          .where('business_date', '=', date),
      ),
    refusals: (from, to) =>
      store.select((q) =>
        q
          .selectFrom('journal')
          .select(['at', 'payload'])
          // Said in so many words, so that the index of refusals alone is read.
          .where('type', '=', sql.lit('case.refused'))
          .where('at', '>=', from)
          .where('at', '<', to)
          .orderBy('at'),
      ),
    chosenCalls: (date) =>
      store.select((q) =>
        q
          .selectFrom('tickets')
          .innerJoin('journal', 'journal.subject_id', 'tickets.id')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('tickets.business_date', '=', date)
          .where('journal.type', '=', 'ticket.called')
          .where('journal.payload', 'like', '%"chosen":true%'),
      )[0]?.n ?? 0,
    noShows: (date) => {
      const entries = (type: string, payload: string) =>
        store.select((q) =>
          q
            .selectFrom('tickets')
            .innerJoin('journal', 'journal.subject_id', 'tickets.id')
            .select((e) => e.fn.countAll<number>().as('n'))
            .where('tickets.business_date', '=', date)
            .where('journal.type', '=', type)
            .where('journal.payload', 'like', payload),
        )[0]?.n ?? 0;
      return entries('ticket.no-show', '%') - entries('ticket.undone', '%"verb":"no-show"%');
    },
    arrivedHomes: (date) =>
      store.select((q) =>
        q
          .selectFrom('tickets')
          .innerJoin('ticket_units', 'ticket_units.ticket_id', 'tickets.id')
          .select((e) => e.fn.count<number>('unit_id').distinct().as('n'))
          .where('tickets.business_date', '=', date),
      )[0]?.n ?? 0,
    arrivedUnits: (date) =>
      new Set(
        store
          .select((q) =>
            q
              .selectFrom('tickets')
              .innerJoin('ticket_units', 'ticket_units.ticket_id', 'tickets.id')
              .select('unit_id')
              .distinct()
              .where('tickets.business_date', '=', date),
          )
          .map((row) => row.unit_id),
      ),
    visits: (date) =>
      store.select((q) =>
        q
          .selectFrom('tickets')
          .innerJoin('ticket_units', 'ticket_units.ticket_id', 'tickets.id')
          .select(['unit_id', 'service_id'])
          .distinct()
          .where('tickets.business_date', '=', date),
      ),
    completedBy: (date, column) =>
      new Map(
        store
          .select((q) =>
            q
              .selectFrom('passages')
              .select((e) => [`${column} as key`, e.fn.countAll<number>().as('n')])
              .where('business_date', '=', date)
              .where('outcome', '=', 'completed')
              .groupBy(column),
          )
          .map((row) => [String(row.key), row.n]),
      ),
    ticketsIn: (date, state) =>
      store.select((q) => {
        const all = q
          .selectFrom('tickets')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('business_date', '=', date);
        return state === null ? all : all.where('state', '=', state);
      })[0]?.n ?? 0,
    lastTicketOf: (staffId, since, afterSeq) =>
      store.select((q) =>
        q
          .selectFrom('journal')
          .select('subject_id')
          .where('seq', '>', afterSeq)
          .where('at', '>', since)
          .where('actor_id', '=', staffId)
          .where('type', 'like', 'ticket.%')
          .orderBy('seq', 'desc')
          .limit(1),
      )[0]?.subject_id ?? null,
  };
}
