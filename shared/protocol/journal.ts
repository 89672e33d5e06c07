import { z } from 'zod';
import { call } from './call.ts';
import { instantText, listOf } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

/** One entry of the journal as it is read. */
export const journalEntry = z.object({
  seq: z.int(),
  at: instantText,
  siteId: z.string(),
  stationId: z.string().nullable(),
  actorId: z.string().nullable(),
  type: z.string(),
  subjectId: z.string(),
  payload: z.record(z.string(), z.unknown()),
  prevHash: z.string(),
  hash: z.string(),
});
export type JournalEntryView = z.output<typeof journalEntry>;

/** Calls that read the journal and check its chain. */
export const journalCalls = {
  journal: call({
    method: 'GET',
    path: '/journal',
    summary: 'A page of the journal',
    access: supervisors,
    query: z.object({
      after: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(5000).default(100),
      /** How its type begins; several with commas between them. */
      type: z.string().max(120).optional(),
      subject: z.string().max(60).optional(),
    }),
    status: 200,
    answer: listOf(journalEntry),
  }),
  verifyJournal: call({
    method: 'GET',
    path: '/journal/verify',
    summary: 'Recompute the hash chain, from the last verified checkpoint or, with full=1, from the beginning',
    access: supervisors,
    query: z.object({ full: z.enum(['0', '1']).optional() }),
    status: 200,
    answer: z.object({ ok: z.boolean(), entries: z.int(), brokenAt: z.int().optional(), checked: z.int() }),
  }),
} as const;
