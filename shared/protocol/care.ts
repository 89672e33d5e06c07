import { z } from 'zod';
import { careKinds, careSources, careTasks } from '../domain/care/care-request.ts';
import { call } from './call.ts';
import { careId, idParams, instantText, listOf, secretCode, stageId, ticketId } from './fields.ts';

/** One thing a visitor asked for, as the visitor sees it. */
export const careAsked = z.object({ kind: z.enum(careTasks), state: z.enum(['open', 'done']) });

/** A line of the worklist: numbers and places only, no name and no home. */
export const careItem = z.object({
  /** Null while the site only proposes it. */
  id: careId.nullable(),
  ticketId,
  number: z.string(),
  kind: z.enum(careTasks),
  source: z.enum(careSources),
  askedAt: instantText.nullable(),
  stageId,
  /** The desk the visitor is at now, if at one. */
  deskName: z.string().nullable(),
  deskNameEn: z.string().nullable(),
  /** When the visit is expected to end; tells until when lunch is of use. */
  finishAt: instantText,
  state: z.enum(['proposed', 'open', 'done', 'dropped']),
  endedAt: instantText.nullable(),
  staffName: z.string().nullable(),
});
export type CareItem = z.output<typeof careItem>;

const staffAny = { staff: 'any' } as const;

/** Care for those who wait (B5, B6, E4). */
export const careCalls = {
  publicRequest: call({
    method: 'POST',
    path: '/public/tickets/{code}/requests',
    summary: "Ask for something from a fixed list on the visitor's own phone",
    access: { open: true },
    params: z.object({ code: secretCode }),
    body: z.strictObject({ kind: z.enum(careKinds) }),
    status: 201,
    answer: careAsked,
  }),
  ticketRequest: call({
    method: 'POST',
    path: '/tickets/{id}/requests',
    summary: 'Ask for something for a visitor; only staff may call a guide',
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    params: idParams(ticketId),
    body: z.strictObject({ kind: z.enum(careTasks) }),
    status: 201,
    answer: careAsked,
  }),
  care: call({
    method: 'GET',
    path: '/care',
    summary: 'What is asked for today, what the site proposes, and what was seen to last',
    access: staffAny,
    status: 200,
    answer: listOf(careItem),
  }),
  careDone: call({
    method: 'POST',
    path: '/care/{id}/done',
    summary: 'It was seen to',
    access: staffAny,
    params: idParams(careId),
    status: 200,
    answer: careAsked,
  }),
  careDropped: call({
    method: 'POST',
    path: '/care/{id}/drop',
    summary: 'It is not needed any more',
    access: staffAny,
    params: idParams(careId),
    status: 200,
    answer: careAsked,
  }),
} as const;
