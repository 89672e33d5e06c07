import { z } from 'zod';
import { legalBasis } from '../domain/notices/catalogue.ts';
import { runCauses } from '../domain/retention/retention-events.ts';
import { keptKinds, timedKinds } from '../domain/retention/retention-table.ts';
import { languages } from '../i18n/words.ts';
import { call } from './call.ts';
import { instantText, reason } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

/** A line of the table, and what a run today would erase of it. */
const rule = z.object({
  kind: z.enum([...timedKinds, ...keptKinds]),
  /** Null: not erased by time. */
  days: z.int().nullable(),
  profileDays: z.int().nullable(),
  leastDays: z.int().nullable(),
  basis: legalBasis,
  due: z
    .object({
      firstKept: z.string(),
      count: z.int(),
      /** Homes it is of, not all where they are many. */
      homes: z.array(z.string()),
    })
    .nullable(),
  /** Where the site set a period of its own. */
  set: z.object({ at: instantText, by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
});
export type RetentionLine = z.output<typeof rule>;

/** The retention table of the site. */
export const retentionView = z.object({
  date: z.string(),
  /** Hash of the table: a run names the one it was shown. */
  table: z.string(),
  rules: z.array(rule),
});
export type RetentionView = z.output<typeof retentionView>;

/** One run, as the journal proves it. */
export const retentionRun = z.object({
  seq: z.int(),
  at: instantText,
  /** Null: the hub itself. */
  by: z.string().nullable(),
  cause: z.enum(runCauses),
  date: z.string(),
  table: z.string(),
  erased: z.array(z.object({ kind: z.enum(timedKinds), before: z.string(), count: z.int() })),
  ids: z.string(),
  hash: z.string(),
});
export type RetentionRun = z.output<typeof retentionRun>;

/** Calls about how long what is kept (PIPL Art. 19). */
export const retentionCalls = {
  retention: call({
    method: 'GET',
    path: '/retention',
    summary: 'How long what is kept and on what ground, and what a run today would erase: counts, days and homes',
    access: supervisors,
    status: 200,
    answer: retentionView,
  }),
  setRetention: call({
    method: 'PUT',
    path: '/retention/{kind}',
    summary: 'Set how many days the site keeps a kind of data, not below what the law asks for; journaled',
    access: supervisors,
    params: z.object({ kind: z.enum(timedKinds) }),
    body: z.strictObject({ days: z.int().min(1).max(36_500), reason }),
    status: 200,
    answer: retentionView,
  }),
  runRetention: call({
    method: 'POST',
    path: '/retention/runs',
    summary: 'Erase now what is due, as previewed under this table; the journal has the proof',
    access: supervisors,
    body: z.strictObject({ table: z.string().regex(/^[0-9a-f]{64}$/) }),
    status: 201,
    answer: retentionRun,
  }),
  retentionRuns: call({
    method: 'GET',
    path: '/retention/runs',
    summary: 'Runs, the newest first: counts by kind, the table that held, the hash of the entry',
    access: supervisors,
    status: 200,
    answer: z.object({ items: z.array(retentionRun) }),
  }),
  retentionRunsCsv: call({
    method: 'GET',
    path: '/retention/runs.csv',
    summary: 'Runs as a file, a line for each kind',
    access: supervisors,
    query: z.strictObject({ language: z.enum(languages).default('zh-CN') }),
    status: 200,
    media: 'binary',
  }),
} as const;
