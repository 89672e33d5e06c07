import { z } from 'zod';
import { mailingStates } from '../domain/mailing/mailing.ts';
import { call } from './call.ts';
import { calendarDate, idParams, instantText, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const params = idParams(unitId);

const input = z.strictObject({
  state: z.enum(mailingStates),
  noticeNumber: z
    .string()
    .regex(/^[A-Za-z0-9-]{4,40}$/, 'letters, digits and - only')
    .nullable(),
  trackingNumber: words(40).nullable(),
  sentOn: calendarDate.nullable(),
  newspaper: words(60).nullable(),
  publishedOn: calendarDate.nullable(),
  note: words(200).nullable(),
});

/** A line of the ledger: no name and no address. */
export const mailingLine = z.object({
  unitId,
  home: z.string(),
  state: z.enum(mailingStates),
  noticeNumber: z.string().nullable(),
  hasAddress: z.boolean(),
  trackingNumber: z.string().nullable(),
  sentOn: z.string().nullable(),
  newspaper: z.string().nullable(),
  publishedOn: z.string().nullable(),
  note: z.string().nullable(),
  changedAt: instantText.nullable(),
});
export type MailingLine = z.output<typeof mailingLine>;

/** One home of the ledger, with the address. */
export const mailingView = mailingLine.extend({ addressee: z.string(), address: z.string().nullable() });
export type MailingView = z.output<typeof mailingView>;

/** What an import found and did. */
export const mailingImport = z.object({
  dryRun: z.boolean(),
  rows: z.int(),
  /** Homes whose line changes; none was changed while a row is refused. */
  changed: z.int(),
  applied: z.boolean(),
  refused: z.array(
    z.object({ row: z.int(), column: z.string(), code: z.string(), message: z.string(), value: z.string() }),
  ),
});
export type MailingImport = z.output<typeof mailingImport>;

/** Calls about the ledger of notices sent (寄送台账). */
export const mailingCalls = {
  mailings: call({
    method: 'GET',
    path: '/mailings',
    summary: 'The ledger of notices sent, home by home, without names and addresses',
    access: supervisors,
    query: z.object({ state: z.enum(mailingStates).optional() }),
    status: 200,
    answer: z.object({
      items: z.array(mailingLine),
      /** Homes in each state, whatever was asked for. */
      counts: z.record(z.enum(mailingStates), z.int()),
    }),
  }),
  mailingsCsv: call({
    method: 'GET',
    path: '/mailings.csv',
    summary: 'The ledger with names and addresses as a file to be filled in; that it was exported is journaled',
    access: supervisors,
    // It takes nothing: an export is journaled, and none must come of a question nobody meant.
    query: z.strictObject({}),
    status: 200,
    media: 'csv',
  }),
  importMailings: call({
    method: 'POST',
    path: '/mailings/import',
    summary: 'Read a filled-in ledger: all of it or, where a row is refused, nothing',
    access: supervisors,
    upload: { maxBytes: 10 * 1024 * 1024 },
    status: 200,
    answer: mailingImport,
  }),
  mailing: call({
    method: 'GET',
    path: '/units/{id}/mailing',
    summary: "A home's line of the ledger with its address; that it was opened is journaled",
    access: supervisors,
    params,
    status: 200,
    answer: mailingView,
  }),
  saveMailing: call({
    method: 'PUT',
    path: '/units/{id}/mailing',
    summary: "Set a home's line of the ledger",
    access: supervisors,
    params,
    body: input,
    status: 200,
    answer: mailingLine,
  }),
} as const;
