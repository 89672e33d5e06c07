import type { CalendarDate } from '../ids.ts';
import type { WordsRef } from '../journal/events.ts';
import type { TimedKind } from './retention-table.ts';

/** Who began a run: a person, the hub after the day's close, or a start after a restore brought back what was erased. */
export const runCauses = ['hand', 'daily', 'restored'] as const;
export type RunCause = (typeof runCauses)[number];

/** What the journal says of retention; the subject is the site. The entry is the proof of a run: its hash is chained. */
export type RetentionPayloads = {
  'retention.period-set': {
    readonly kind: TimedKind;
    readonly days: number;
    readonly before: number;
    readonly reason: WordsRef;
  };
  'retention.ran': {
    readonly cause: RunCause;
    /** The day it was reckoned for. */
    readonly date: CalendarDate;
    /** SHA-256 of the table that held. */
    readonly table: string;
    readonly erased: readonly { readonly kind: TimedKind; readonly before: CalendarDate; readonly count: number }[];
    /** SHA-256 over the ids of what was erased. */
    readonly ids: string;
  };
};
