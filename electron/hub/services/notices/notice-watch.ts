import { addDays, instantOf } from '#shared/domain/time/business-day.ts';
import type { LocalDateTime } from '#shared/domain/ids.ts';
import type { Commands, Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { calendarToday } from './load-version.ts';
import { expireNotices, runOutNow } from './publish.ts';
import { sealIntervals } from './showings.ts';

const lookEveryMs = 1000;
const sealEveryMs = 5 * 60_000;

/** What goes on without anybody asking: notices run out at midnight, displays go into the journal. */
export type NoticeWatch = {
  /** Resolves when the last of it is written. */
  readonly close: () => Promise<void>;
};

/** Begins to watch; what ran out while the hub was off is ended at once. */
export function watchNotices(house: House, commands: Commands, onFault: (problem: unknown) => void): NoticeWatch {
  let nextMidnight = 0;
  let nextSeal = house.now() + sealEveryMs;
  let running: Promise<unknown> = Promise.resolve();

  // Only where there is something to do: any command of a new business day closes the one before.
  const run = (command: (tx: Tx) => void) => {
    running = commands.run({ kind: 'hub' }, command).catch(onFault);
  };
  const isGrowing = () => house.books.displays.allGrowing().length > 0;
  const look = () => {
    const at = house.now();
    if (at >= nextMidnight) {
      const { timeZone } = house.directory.settings();
      nextMidnight = instantOf(`${addDays(calendarToday(house, at), 1)}T00:00` as LocalDateTime, timeZone);
      if (runOutNow(house, at).length > 0) run((tx) => expireNotices(house, tx));
    }
    if (at >= nextSeal) {
      nextSeal = at + sealEveryMs;
      if (isGrowing()) run((tx) => sealIntervals(house, tx, false));
    }
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await running;
      if (isGrowing()) run((tx) => sealIntervals(house, tx, true));
      await running;
    },
  };
}
