import type { JournalEvent } from '#shared/domain/journal/events.ts';
import type { Actor } from '../auth/actor.ts';
import { stationOf, staffOf } from '../auth/actor.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRow } from './journal-rows.ts';
import type { Store } from './open.ts';

/** One command's view of its transaction. */
export type Tx = {
  /** The one time of everything this command does. */
  readonly at: number;
  readonly actor: Actor;
  /** Writes an entry into the journal, in this transaction. */
  readonly append: (event: JournalEvent) => void;
  /** Brings what is kept in memory in line, once the command stands; runs before the next command begins. */
  readonly afterwards: (effect: () => void) => void;
};

export type Commands = {
  /**
   * Runs a command in a durable transaction; resolves after the commit, rejects with what the command threw. `finish`
   * makes the answer once memory is in line with the command, still in its transaction.
   */
  readonly run: <T, R = T>(actor: Actor, command: (tx: Tx) => T, finish?: (value: T, tx: Tx) => R) => Promise<R>;
};

type Work = {
  readonly actor: Actor;
  readonly command: (tx: Tx) => unknown;
  readonly finish?: (value: never, tx: Tx) => unknown;
};
type Waiting = Work & { readonly settle: (outcome: Outcome) => void };
type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: unknown };

/**
 * Group commit: commands that arrive in one turn of the loop share one transaction, each in a savepoint of its own, and
 * are answered after the commit. One fsync then pays for all of them; a refused command leaves no trace.
 * `before` goes ahead of a command when it is `due` (the automatic day close); `publish` hears the entries of a whole commit;
 * `reload` must bring memory back in line if a commit fails; `settled` hears that a transaction is over, however it ended.
 */
export function createCommands(parts: {
  readonly store: Store;
  readonly journal: Journal;
  readonly now: () => number;
  readonly due: () => boolean;
  readonly before: (tx: Tx) => void;
  readonly publish: (entries: readonly JournalRow[]) => void;
  readonly reload: () => void;
  readonly settled: () => void;
}): Commands {
  const { store, journal, now } = parts;
  const begin = store.db.prepare('BEGIN IMMEDIATE');
  const commit = store.db.prepare('COMMIT');
  const rollback = store.db.prepare('ROLLBACK');
  const savepoint = store.db.prepare('SAVEPOINT command');
  const release = store.db.prepare('RELEASE command');
  const rollbackTo = store.db.prepare('ROLLBACK TO command');
  let waiting: Waiting[] = [];

  const runOne = ({ actor, command, finish }: Work, written: JournalRow[]): Outcome => {
    const head = journal.head();
    const at = Math.max(now(), head.at);
    const entries: JournalRow[] = [];
    const effects: (() => void)[] = [];
    const authorship = { at, stationId: stationOf(actor), actorId: staffOf(actor) };
    const tx: Tx = {
      at,
      actor,
      append: (event) => void entries.push(journal.append(event, authorship)),
      afterwards: (effect) => void effects.push(effect),
    };
    let decided = false;
    savepoint.run();
    try {
      const value = command(tx);
      decided = true;
      for (const effect of effects) effect();
      const answer = finish ? finish(value as never, tx) : value;
      release.run();
      written.push(...entries);
      return { ok: true, value: answer };
    } catch (problem) {
      rollbackTo.run();
      release.run();
      journal.rewind(head);
      // Memory is ahead of the database only if the answer failed after the command had stood: a fault of ours.
      if (decided) parts.reload();
      return { ok: false, problem };
    }
  };

  const flush = () => {
    const batch = waiting;
    waiting = [];
    const head = journal.head();
    const written: JournalRow[] = [];
    const outcomes: Outcome[] = [];
    try {
      begin.run();
      for (const work of batch) {
        const rolled = parts.due() ? runOne({ actor: { kind: 'hub' }, command: parts.before }, written) : null;
        outcomes.push(rolled && !rolled.ok ? rolled : runOne(work, written));
      }
      commit.run();
      parts.settled();
    } catch (problem) {
      if (store.db.inTransaction) rollback.run();
      parts.settled();
      journal.rewind(head);
      parts.reload();
      for (const { settle } of batch) settle({ ok: false, problem });
      return;
    }
    if (written.length > 0) parts.publish(written);
    batch.forEach(({ settle }, index) => {
      const outcome = outcomes[index];
      if (outcome) settle(outcome);
    });
  };

  return {
    run<T, R = T>(actor: Actor, command: (tx: Tx) => T, finish?: (value: T, tx: Tx) => R): Promise<R> {
      return new Promise<R>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({
          actor,
          command,
          ...(finish ? { finish } : {}),
          settle: (outcome) => (outcome.ok ? resolve(outcome.value as R) : reject(outcome.problem)),
        });
      });
    },
  };
}
