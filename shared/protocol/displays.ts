import { z } from 'zod';
import { call } from './call.ts';
import { idParams, instantText, noticeId, noticeVersionId, stationId } from './fields.ts';

/** Pages of a notice that are counted; of a longer price table the rest is told as its last. */
export const lastPageTold = 200;

/** A page that a screen painted: the picture was decoded and the page visible. Times count back from now, since only the hub stamps time. */
export const paintedPage = z.strictObject({
  versionId: noticeVersionId,
  page: z.int().min(1).max(lastPageTold),
  startedMsAgo: z
    .int()
    .min(0)
    .max(72 * 3_600_000),
  endedMsAgo: z
    .int()
    .min(0)
    .max(72 * 3_600_000),
});
export type PaintedPage = z.output<typeof paintedPage>;

export const displayInterval = z.object({
  stationId,
  stationName: z.string(),
  noticeId,
  versionId: noticeVersionId,
  version: z.int(),
  contentHash: z.string(),
  from: instantText,
  to: instantText,
  /** Seconds in which it was really painted. */
  paintedSeconds: z.int(),
  showings: z.int(),
  pages: z.array(z.int()),
  /** The journal entry with the digest of its end; null while it may still grow. */
  journalSeq: z.int().nullable(),
});
export type DisplayIntervalView = z.output<typeof displayInterval>;

const period = z.object({ from: instantText, to: instantText });

export const displayCalls = {
  reportShowings: call({
    method: 'POST',
    path: '/notices/showings',
    summary: 'A public screen says which pages it painted; what it could not send before comes later',
    access: { stations: ['board', 'kiosk', 'customer'] },
    body: z.strictObject({ showings: z.array(paintedPage).min(1).max(2000) }),
    maxBytes: 512 * 1024,
    status: 200,
    answer: z.object({ kept: z.int() }),
  }),
  noticeDisplay: call({
    method: 'GET',
    path: '/notices/{id}/display',
    summary: 'Where and when a notice was public, with its gaps',
    access: { staff: 'any' },
    params: idParams(noticeId),
    query: period,
    status: 200,
    answer: z.object({
      intervals: z.array(displayInterval),
      /** Seconds in which at least one screen had it in rotation. */
      totalSeconds: z.int(),
      gaps: z.array(period),
    }),
  }),
  screenDisplay: call({
    method: 'GET',
    path: '/notices/screens/{stationId}/display',
    summary: 'What a screen showed in a period',
    access: { staff: 'any' },
    params: z.object({ stationId }),
    query: period,
    status: 200,
    answer: z.object({ intervals: z.array(displayInterval), gaps: z.array(period) }),
  }),
} as const;
