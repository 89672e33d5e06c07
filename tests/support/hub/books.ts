import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { entryOf } from '#hub/journal/journal.ts';
import type { JournalRow } from '#hub/store/journal-rows.ts';
import type { JournalEntry } from '#shared/domain/journal/events.ts';
import { replayTickets } from '#shared/domain/journal/replay.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.ts';

/** Reads a database that no hub has open, or reads it beside one. */
export function readRows<Row>(folder: string, sql: string): Row[] {
  const db = new Sqlite(join(folder, 'keyturn.db'), { readonly: true });
  try {
    return db.prepare(sql).all() as Row[];
  } finally {
    db.close();
  }
}

/** The whole journal of a data folder. */
export function readJournal(folder: string): JournalEntry[] {
  return readRows<JournalRow>(folder, 'SELECT * FROM journal ORDER BY seq').map(entryOf);
}

/** The columns that say where a ticket stands. */
const columns =
  'id, number, stage_id, queued_at, priority, overtaken, place_class, place_due, place_arrival, place_tie, ' +
  'state, desk_id, called_at, calls, started_at, ended_at';

/** What a ticket's row should say. */
function rowOf({ id, number, stageId, queuedAt, priority, place, overtaken, position }: Ticket) {
  const desk = 'deskId' in position ? position : null;
  return {
    id,
    number,
    stage_id: stageId,
    queued_at: queuedAt,
    priority: priority ? 1 : 0,
    overtaken,
    place_class: place.priorityClass,
    place_due: place.due,
    place_arrival: place.arrival,
    place_tie: place.tie,
    state: position.state,
    desk_id: desk?.deskId ?? null,
    called_at: desk?.calledAt ?? null,
    calls: desk?.calls ?? null,
    started_at: 'startedAt' in position ? position.startedAt : null,
    ended_at: 'endedAt' in position ? position.endedAt : null,
  };
}

/** The tickets as the journal alone tells them, beside the tickets as the table has them. */
export function replayedAndStored(folder: string) {
  const replayed = [...replayTickets(readJournal(folder)).values()].map(rowOf);
  return {
    replayed: replayed.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    stored: readRows(folder, `SELECT ${columns} FROM tickets ORDER BY id`),
  };
}
