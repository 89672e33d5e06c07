import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';

/** The writes of one issued ticket, and nothing else: counter, ticket, journal entry with its hash, kept answer. */
export function openRawTickets(path) {
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
CREATE TABLE counters (series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE tickets (id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
CREATE TABLE journal (seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, payload TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX journal_subject ON journal(subject, seq);
CREATE TABLE idempotency (scope TEXT PRIMARY KEY, answer TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counters VALUES ('E', 0);`);
  const count = db.prepare("UPDATE counters SET last = last + 1 WHERE series = 'E' RETURNING last").pluck();
  const ticket = db.prepare('INSERT INTO tickets VALUES (?, ?, ?, ?)');
  const entry = db.prepare('INSERT INTO journal(subject, payload, hash) VALUES (?, ?, ?)');
  const keep = db.prepare('INSERT INTO idempotency VALUES (?, ?)');
  const body = JSON.stringify({ state: 'waiting', pad: 'x'.repeat(200) });
  let head = '';

  const write = (key) => {
    const number = `E${Number(count.get())}`;
    const id = createHash('sha256').update(number).digest('hex').slice(0, 24);
    head = createHash('sha256').update(head).update(body).digest('hex');
    ticket.run(id, number, `c${id}`, body);
    entry.run(id, body, head);
    keep.run(key, body + body);
    return number;
  };
  const transaction = db.transaction(write);
  const batch = db.transaction((keys) => keys.map(write));
  return {
    /** One durable transaction; answers the number. */
    issue: (key) => transaction.immediate(key),
    /** One durable transaction for several. */
    issueAll: (keys) => batch.immediate(keys),
    close: () => db.close(),
  };
}
