import type { CalendarDate, StaffId } from '../ids.ts';
import type { WordsRef } from '../journal/events.ts';
import type { CheckGroup, CheckItemId, CheckOutcome } from './check-items.ts';

/** What the journal says of service quality; the subject is the site. */
export type QualityPayloads = {
  'quality.calls-entered': {
    readonly date: CalendarDate;
    readonly staffId: StaffId;
    readonly heard: number;
    readonly missed: number;
  };
  'quality.item-checked': {
    readonly date: CalendarDate;
    readonly item: CheckItemId;
    readonly outcome: CheckOutcome;
    readonly remark: WordsRef | null;
  };
  /** The leader of a group was told what the day's check found. */
  'quality.fed-back': { readonly date: CalendarDate; readonly group: CheckGroup; readonly staffId: StaffId };
  'quality.round-walked': {
    readonly date: CalendarDate;
    readonly hour: number;
    readonly outcome: CheckOutcome;
    readonly remark: WordsRef | null;
  };
};
