import type { CalendarDate } from '#shared/domain/ids.ts';
import type { RunCause } from '#shared/domain/retention/retention-events.ts';
import { addDays, businessDayAt } from '#shared/domain/time/business-day.ts';
import type { Actor } from '../../auth/actor.ts';
import { readFirstKept } from '../../backup/retention-ledger.ts';
import type { Commands } from '../../store/commands.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import type { House } from '../house.ts';
import { runsOf } from './runs.ts';
import { runRetention } from './run-retention.ts';

/** The hub erases by itself what is due: after each day's close, and at the start what was missed or a restore brought back. */
export type RetentionKeeper = {
  /** Resolves when what was due is gone: nobody is to see again what a restore brought back. */
  readonly begin: () => Promise<void>;
  readonly hear: (rows: readonly JournalRow[]) => void;
  /** A run by hand, reckoned for today. */
  readonly run: (actor: Actor) => Promise<void>;
  readonly idle: () => Promise<void>;
};

const hub = { kind: 'hub' } as const;

/** Opens it; one run at a time. A drill's copy keeps everything. */
export function createRetentionKeeper(parts: {
  readonly house: House;
  readonly commands: Commands;
  readonly onFault: (problem: unknown) => void;
}): RetentionKeeper {
  const { house, onFault } = parts;
  let turn: Promise<void> = Promise.resolve();
  const run = (actor: Actor, cause: RunCause, date: CalendarDate): Promise<void> => {
    const mine = turn.then(() => runRetention(parts, actor, { cause, date }));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const runDaily = (cause: RunCause) => run(hub, cause, lastDayOver(house)).catch(onFault);
  return {
    begin: async () => {
      if (!house.drill) await runDaily(isBehindLedger(house) ? 'restored' : 'daily');
    },
    hear(rows) {
      if (!house.drill && rows.some(({ type }) => type === 'day.closed')) void runDaily('daily');
    },
    run: (actor) => run(actor, 'hand', house.day().date),
    idle: () => turn,
  };
}

/** By the clock, not by the books: after weeks without a command they still stand at the last day. */
function lastDayOver(house: House): CalendarDate {
  const today = businessDayAt(house.now(), house.directory.settings()).date;
  const { date, closed } = house.day();
  return closed && date === today ? today : addDays(today, -1);
}

/** Whether runs went further than this database knows. */
function isBehindLedger(house: House): boolean {
  const known = new Map<string, CalendarDate>(
    runsOf(house, 1)[0]?.payload.erased.map(({ kind, before }) => [kind, before]),
  );
  return Object.entries(readFirstKept(house.folder)).some(([kind, day]) => day > (known.get(kind) ?? ''));
}
