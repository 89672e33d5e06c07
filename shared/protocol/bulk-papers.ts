import { z } from 'zod';
import { bulkEndings, bulkStates } from '../domain/bulk/bulk-job.ts';
import { bulkContents, bulkForms } from '../domain/bulk/bulk-order.ts';
import { documentKinds } from '../domain/papers/document-kinds.ts';
import { call } from './call.ts';
import { bulkJobId, calendarDate, idParams, instantText, listOf, staffId, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const params = idParams(bulkJobId);

/** Which homes: a building, one of its entrances, or all that have an appointment on a day. */
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('building'), building: words(40) }),
  z.strictObject({ kind: z.literal('entrance'), building: words(40), entrance: words(40) }),
  z.strictObject({ kind: z.literal('date'), date: calendarDate }),
]);

const newBulkJob = z.strictObject({ what: z.enum(bulkContents), scope, form: z.enum(bulkForms) });
export type NewBulkJob = z.output<typeof newBulkJob>;

/** A bulk job and how far it is. */
export const bulkJob = z.object({
  id: bulkJobId,
  what: z.enum(bulkContents),
  form: z.enum(bulkForms),
  scope,
  state: z.enum(bulkStates),
  /** Why its files are gone. */
  because: z.enum(bulkEndings).nullable(),
  madeAt: instantText,
  stateAt: instantText,
  /** When its files are destroyed. */
  expiresAt: instantText.nullable(),
  staffId: staffId.nullable(),
  staffName: z.string().nullable(),
  homes: z.int(),
  /** Homes whose papers are numbered. */
  made: z.int(),
  papers: z.int(),
  homesWithFaults: z.int(),
  /** One for each building; without papers it has no bytes. */
  files: z.array(
    z.object({
      file: z.int(),
      building: z.string(),
      written: z.boolean(),
      bytes: z.int(),
      pages: z.int(),
      papers: z.int(),
    }),
  ),
});
export type BulkJobView = z.output<typeof bulkJob>;

/** A paper that could not be made, and what its home lacks. */
export const bulkFault = z.object({
  unitId,
  home: z.string(),
  kind: z.enum(documentKinds),
  code: z.enum(['field-missing', 'glyph-missing']),
  fields: z.array(z.string()),
});
export type BulkFaultView = z.output<typeof bulkFault>;

/** Calls about papers made for many homes at once. */
export const bulkPaperCalls = {
  startBulkPapers: call({
    method: 'POST',
    path: '/bulk-papers',
    summary: 'Begin to make the papers of many homes in the background',
    access: supervisors,
    body: newBulkJob,
    status: 201,
    answer: bulkJob,
  }),
  bulkJobs: call({
    method: 'GET',
    path: '/bulk-papers',
    summary: 'Bulk jobs, newest first',
    access: supervisors,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    status: 200,
    answer: listOf(bulkJob),
  }),
  bulkJob: call({
    method: 'GET',
    path: '/bulk-papers/{id}',
    summary: 'How far a bulk job is',
    access: supervisors,
    params,
    status: 200,
    answer: bulkJob,
  }),
  bulkFaults: call({
    method: 'GET',
    path: '/bulk-papers/{id}/faults',
    summary: 'Papers that could not be made, home by home, with the fields that are missing',
    access: supervisors,
    params,
    status: 200,
    answer: listOf(bulkFault),
  }),
  cancelBulkJob: call({
    method: 'POST',
    path: '/bulk-papers/{id}/cancel',
    summary: 'Call a running job off; nothing of it is kept',
    access: supervisors,
    params,
    status: 200,
    answer: bulkJob,
  }),
  bulkFile: call({
    method: 'GET',
    path: '/bulk-papers/{id}/files/{file}',
    summary: "A building's file: one PDF, or a ZIP with a PDF for each home; that it was fetched is journaled",
    access: supervisors,
    params: params.extend({ file: z.coerce.number().int().min(0).max(999) }),
    status: 200,
    media: 'binary',
  }),
  destroyBulkFiles: call({
    method: 'DELETE',
    path: '/bulk-papers/{id}/files',
    summary: 'Destroy the files of a finished job now',
    access: supervisors,
    params,
    status: 204,
  }),
} as const;
