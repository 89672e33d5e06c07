import type { Log } from '#logs/log.ts';
import type { CalendarDate, StageId } from '#shared/domain/ids.ts';
import { businessDayAt, businessDayOf } from '#shared/domain/time/business-day.ts';
import { createEstimator, type Estimator } from '../estimates/estimator.ts';
import { openFlowLibrary } from '../flows/flow-library.ts';
import { createFloor } from '../floor/floor.ts';
import { openJournal } from '../journal/journal.ts';
import { openPrivacy } from '../privacy/privacy.ts';
import type { Books } from '../store/books.ts';
import { createAttendance } from './cases/attendance.ts';
import { createCustomerScreens } from './customer/customer-screens.ts';
import { beginDay } from './day.ts';
import { openDirectory } from './directory.ts';
import { createRecentServices, floorSnapshot } from './floor-snapshot.ts';
import type { House } from './house.ts';
import { openNoticeDirectory } from './notices/notice-directory.ts';

/** The house of a site's books, and what keeps its memory in line with them. */
export type OpenedHouse = {
  readonly house: House;
  readonly estimator: Estimator;
  /** Brings memory back to what the books say, after a commit that failed. */
  readonly reload: () => void;
  /** A service at a stage has ended: how long they take is asked anew. */
  readonly forgetTimes: (stage: StageId) => void;
  readonly setPhoneBase: (base: string) => void;
};

/** Reads a site's books into memory: who waits where, the staff, desks, flows and notices, and the day they are at. */
export function openHouse(
  books: Books,
  options: {
    readonly folder: string;
    readonly demo: boolean;
    readonly drill?: boolean;
    readonly log: Log;
    readonly dataKey: Buffer;
    readonly now: () => number;
    readonly newId: (prefix: string) => string;
  },
): OpenedHouse {
  const { folder, log, newId } = options;
  const directory = openDirectory(books);
  const journal = openJournal(books.journal, directory.siteId);
  const floor = createFloor();
  const customerScreens = createCustomerScreens();
  const flows = openFlowLibrary(books);
  const notices = openNoticeDirectory(books);
  const recent = createRecentServices(books.tickets);
  // Time never runs backwards here, even if the machine's clock does.
  const now = () => Math.max(options.now(), journal.head().at);
  let day = currentDay(books, now(), directory.settings());
  let phoneBase: string | null = null;

  const fillFloor = () => {
    floor.clear();
    for (const record of books.tickets.loadOpen()) floor.put(record);
  };
  fillFloor();

  const snapshot = () => floorSnapshot({ floor, directory, now }, recent);
  const estimator = createEstimator({
    snapshot,
    everyMs: 1000,
    onTable: () => undefined,
    onFault: (cause) => log.fault('the wait estimate stopped and starts again', cause),
  });
  const house: House = {
    books,
    journal,
    folder,
    log,
    demo: options.demo && directory.demo,
    drill: options.drill ?? false,
    floor,
    directory,
    newId,
    now,
    privacy: openPrivacy(books.texts, options.dataKey),
    flows,
    notices,
    attendance: createAttendance(),
    customerScreens,
    estimates: {
      waitFor: estimator.waitFor,
      finishFor: estimator.finishFor,
      snapshot,
      outlook: estimator.outlook,
      // Counted now: a table may be a second old, and no screen may say closed of a desk that just opened.
      openDesks: (stage) =>
        directory.desks().filter((desk) => desk.state === 'open' && desk.openStageIds.includes(stage)).length,
    },
    day: () => day,
    setDay: (next) => {
      day = next;
    },
    phoneBase: () => phoneBase,
  };
  return {
    house,
    estimator,
    reload() {
      directory.reload();
      flows.forget();
      notices.reload();
      fillFloor();
      customerScreens.clearAll();
    },
    forgetTimes: recent.forget,
    setPhoneBase(base) {
      phoneBase = base;
    },
  };
}

/** The business day the books are at: the last one begun, even if it is over (the next command closes it). */
function currentDay(
  books: Books,
  at: number,
  clock: { readonly timeZone: string; readonly dayStart: string },
): ReturnType<House['day']> {
  const last = books.days.last();
  if (last) return { ...businessDayOf(last.date as CalendarDate, clock), closed: last.closed_at !== null };
  const day = businessDayAt(at, clock);
  beginDay(books, day);
  return { ...day, closed: false };
}
