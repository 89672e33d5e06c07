import type { Log } from '#logs/log.ts';
import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import type { Instant, ServiceId, StageId } from '#shared/domain/ids.ts';
import type { BusinessDay } from '#shared/domain/time/business-day.ts';
import type { Outlook } from '../estimates/estimate-messages.ts';
import type { Floor } from '../floor/floor.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowLibrary } from '../flows/flow-library.ts';
import type { Privacy } from '../privacy/privacy.ts';
import type { Books } from '../store/books.ts';
import type { Attendance } from './cases/attendance.ts';
import type { CustomerScreens } from './customer/customer-screens.ts';
import type { Directory } from './directory.ts';
import type { NoticeDirectory } from './notices/notice-directory.ts';

/** A range in whole minutes: half of all visitors wait at most p50, nine of ten at most p90. */
export type Minutes = { readonly p50Minutes: number; readonly p90Minutes: number };

/** Waits looked up by position; recomputed off the command path. */
export type Estimates = {
  readonly waitFor: (stage: StageId, ahead: number) => Minutes;
  readonly finishFor: (service: ServiceId, stage: StageId, ahead: number) => Minutes;
  readonly openDesks: (stage: StageId) => number;
  /** The floor now, for a look ahead. */
  readonly snapshot: () => FloorSnapshot;
  readonly outlook: (floor: FloorSnapshot, variants: readonly FloorSnapshot[]) => Promise<Outlook>;
};

/** Everything a use case needs of the site. One is made at start; nothing here knows HTTP. */
export type House = {
  readonly books: Books;
  readonly folder: string;
  /** What the hub writes down about itself; never personal data. */
  readonly log: Log;
  /** The demo site, started as such: pages of this machine may pair themselves. */
  readonly demo: boolean;
  /** A copy on which a day is played for training; every screen says so. */
  readonly drill: boolean;
  readonly journal: Journal;
  readonly floor: Floor;
  readonly directory: Directory;
  readonly privacy: Privacy;
  readonly flows: FlowLibrary;
  readonly notices: NoticeDirectory;
  readonly attendance: Attendance;
  readonly customerScreens: CustomerScreens;
  readonly estimates: Estimates;
  readonly now: () => Instant;
  readonly newId: (prefix: string) => string;
  /** The business day that commands belong to now, and whether a supervisor closed it. */
  readonly day: () => BusinessDay & { readonly closed: boolean };
  readonly setDay: (day: BusinessDay & { readonly closed: boolean }) => void;
  /** Address of the phone pages, `http://192.168.1.5:4818`; null without a public listener. */
  readonly phoneBase: () => string | null;
};
