import type { ServerResponse } from 'node:http';
import { heartbeatMs, type PublicEvent, publicTypes } from '#shared/protocol/feed.ts';
import type { BoardCall } from '#shared/protocol/floor.ts';
import type { JournalRow } from '../store/journal-rows.ts';
import type { Journal } from './journal.ts';

export type FeedKind = 'staff' | 'public';

/** The live feed of the journal as server-sent events. */
export type Feed = {
  /** Sends entries of one commit to everyone: each serialised once per feed, the same bytes for all. */
  readonly publish: (rows: readonly JournalRow[]) => void;
  /** Connects a listener: replays what it missed after `after` (null: nothing), then goes on live. */
  readonly connect: (response: ServerResponse, kind: FeedKind, after: number | null, trusted: () => boolean) => void;
  readonly listeners: () => number;
  readonly close: () => void;
};

type Listener = { readonly response: ServerResponse; readonly kind: FeedKind; readonly trusted: () => boolean };

/** A listener this far behind does not read any more; it is dropped and resumes when it comes back. */
const tooFarBehindBytes = 1024 * 1024;
const replaySlice = 500;

/** `lookUpCall` turns a call or recall into what public screens show of it. */
export function createFeed(journal: Journal, lookUpCall: (row: JournalRow) => BoardCall | null): Feed {
  const listeners = new Set<Listener>();

  const drop = (listener: Listener) => {
    listeners.delete(listener);
    listener.response.destroy();
  };
  const write = (listener: Listener, bytes: Buffer) => {
    listener.response.write(bytes);
    if (listener.response.writableLength > tooFarBehindBytes) drop(listener);
  };
  const bytesFor = (kind: FeedKind, rows: readonly JournalRow[]) =>
    Buffer.from(rows.map((row) => (kind === 'staff' ? staffEvent(row) : publicEvent(row, lookUpCall))).join(''));

  const heart = setInterval(() => {
    const beat = Buffer.from(':\n\n');
    for (const listener of listeners) {
      if (listener.trusted()) write(listener, beat);
      else drop(listener);
    }
  }, heartbeatMs);
  heart.unref();

  const replay = (listener: Listener, after: number) => {
    let cursor = after;
    const next = () => {
      if (listener.response.destroyed) return;
      const rows = journal.after(cursor, replaySlice);
      const last = rows.at(-1);
      // Nothing can be appended between this empty read and joining: both happen in one turn of the loop.
      if (!last) return void listeners.add(listener);
      cursor = last.seq;
      const bytes = bytesFor(listener.kind, rows);
      if (bytes.length === 0 || listener.response.write(bytes)) setImmediate(next);
      else listener.response.once('drain', next);
    };
    next();
  };

  return {
    publish(rows) {
      const made = new Map<FeedKind, Buffer>();
      for (const listener of listeners) {
        const bytes = made.get(listener.kind) ?? bytesFor(listener.kind, rows);
        made.set(listener.kind, bytes);
        if (bytes.length > 0) write(listener, bytes);
      }
    },
    connect(response, kind, after, trusted) {
      const listener: Listener = { response, kind, trusted };
      response.on('close', () => listeners.delete(listener));
      response.write('retry: 1000\n\n');
      replay(listener, Math.min(after ?? journal.head().seq, journal.head().seq));
    },
    listeners: () => listeners.size,
    close() {
      clearInterval(heart);
      for (const listener of listeners) listener.response.end();
      listeners.clear();
    },
  };
}

/** One entry for the staff: the entry itself. The payload is stored as JSON text and goes out as it is. */
function staffEvent(row: JournalRow): string {
  const { payload, prev_hash, hash, site_id, station_id, actor_id, subject_id, ...rest } = row;
  const head = JSON.stringify({
    ...rest,
    at: new Date(row.at).toISOString(),
    siteId: site_id,
    stationId: station_id,
    actorId: actor_id,
    subjectId: subject_id,
    prevHash: prev_hash,
    hash,
  });
  return `id: ${row.seq}\nevent: ${row.type}\ndata: ${head.slice(0, -1)},"payload":${payload}}\n\n`;
}

/** One entry for public screens: its number, call or desk at most. Entries they may not know of leave no trace. */
function publicEvent(row: JournalRow, lookUpCall: (row: JournalRow) => BoardCall | null): string {
  if (!publicTypes.has(row.type)) return '';
  const { number, deskId } = JSON.parse(row.payload) as { number?: unknown; deskId?: unknown };
  const called = row.type === 'ticket.called' || row.type === 'ticket.recalled' ? lookUpCall(row) : null;
  const event: PublicEvent = {
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    type: row.type,
    ...(typeof number === 'string' ? { number } : {}),
    ...(called ? { call: called } : {}),
    ...(row.type.startsWith('customer.') && typeof deskId === 'string' ? { deskId } : {}),
  };
  return `id: ${row.seq}\nevent: ${row.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
