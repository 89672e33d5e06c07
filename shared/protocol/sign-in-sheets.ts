import { z } from 'zod';
import { sheetKinds } from '../domain/handover-plan/sign-in-sheet.ts';
import { call } from './call.ts';
import { calendarDate, idParams, listOf, signInSheetId, staffId, words } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const params = idParams(signInSheetId);

const attendee = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('staff'), staffId, present: z.boolean() }),
  z.strictObject({ from: z.literal('outside'), name: words(20), organisation: words(40), present: z.boolean() }),
]);
const sheet = z.strictObject({
  kind: z.enum(sheetKinds),
  title: words(60),
  date: calendarDate,
  attendees: z.array(attendee).min(1).max(300).readonly(),
});

/** A sign-in sheet in the list: its numbers, no names. */
export const sheetLine = z.object({
  id: signInSheetId,
  kind: z.enum(sheetKinds),
  title: z.string(),
  date: calendarDate,
  listed: z.int(),
  present: z.int(),
  version: z.int(),
});
export type SheetLine = z.output<typeof sheetLine>;

const sheetView = z.object({ ...sheet.shape, id: signInSheetId, version: z.int() });
export type SheetView = z.output<typeof sheetView>;

/** Calls about sign-in sheets for training and rehearsals (培训、演练签到). */
export const signInSheetCalls = {
  signInSheets: call({
    method: 'GET',
    path: '/sign-in-sheets',
    summary: 'Sign-in sheets with how many are on them and how many signed; no names',
    access: supervisors,
    status: 200,
    answer: listOf(sheetLine),
  }),
  createSignInSheet: call({
    method: 'POST',
    path: '/sign-in-sheets',
    summary: 'Make a sign-in sheet: who is asked to come',
    access: supervisors,
    body: sheet,
    status: 201,
    answer: sheetLine,
  }),
  signInSheet: call({
    method: 'GET',
    path: '/sign-in-sheets/{id}',
    summary: 'A sign-in sheet with its names; that it was opened is journaled',
    access: supervisors,
    params,
    status: 200,
    answer: sheetView,
  }),
  saveSignInSheet: call({
    method: 'PUT',
    path: '/sign-in-sheets/{id}',
    summary: 'Change a sign-in sheet: who came; says which version was seen',
    access: supervisors,
    params,
    body: sheet.extend({ version: z.int().min(1) }),
    status: 200,
    answer: sheetLine,
  }),
  removeSignInSheet: call({
    method: 'DELETE',
    path: '/sign-in-sheets/{id}',
    summary: 'Remove a sign-in sheet with its names',
    access: supervisors,
    params,
    status: 204,
  }),
} as const;
