import { z } from 'zod';
import { ticketStates } from '../domain/ticket/ticket.ts';
import { call } from './call.ts';
import {
  caseId,
  clockTime,
  deskId,
  idParams,
  instantText,
  listOf,
  reason,
  secretCode,
  serviceId,
  stageId,
  ticketId,
  unitId,
} from './fields.ts';
import { supervising } from './roles.ts';

export const estimate = z.object({ p50Minutes: z.int(), p90Minutes: z.int() });

/** A ticket as everyone who may see it sees it: no name, no room. */
export const ticket = z.object({
  id: ticketId,
  number: z.string(),
  serviceId,
  stageId,
  state: z.enum(ticketStates),
  /** How many wait before it at its stage; 0 when it does not wait. */
  ahead: z.int(),
  /** Wait at this stage, in minutes (p50, p90). */
  estimate,
  /** Time until the whole flow is done, in minutes. */
  finish: estimate,
  /** Desks open for its stage now; with 0 the estimate supposes one. */
  openDesks: z.int(),
  issuedAt: instantText,
  firstArrivalAt: instantText,
  queuedAt: instantText,
  calledAt: instantText.nullable(),
  startedAt: instantText.nullable(),
  deskId: deskId.nullable(),
  calls: z.int(),
  priority: z.boolean(),
  overtaken: z.int(),
  enteredByHand: z.boolean(),
  unitIds: z.array(unitId),
  /** The cases of its homes, of the flow it came for; none for a plain service. */
  caseIds: z.array(caseId),
  /** Address of the customer's phone page; null without a public listener. */
  phoneUrl: z.string().nullable(),
});
export type TicketView = z.output<typeof ticket>;

/** One stage of a visit's route with what happened there. */
export const routeStage = z.object({
  stageId,
  stageName: z.string(),
  state: z.enum(['open', 'now', 'done']),
  deskName: z.string().nullable(),
  deskNameEn: z.string().nullable(),
  queuedAt: instantText.nullable(),
  calledAt: instantText.nullable(),
  startedAt: instantText.nullable(),
  endedAt: instantText.nullable(),
});

/** A ticket in a list for staff: with the home it is for. */
export const listedTicket = z.object({
  id: ticketId,
  number: z.string(),
  serviceId,
  stageId,
  state: z.enum(ticketStates),
  deskId: deskId.nullable(),
  homes: z.array(z.string()),
  priority: z.boolean(),
  enteredByHand: z.boolean(),
  overtaken: z.int(),
  calls: z.int(),
  firstArrivalAt: instantText,
  dueAt: instantText,
  queuedAt: instantText,
  /** When it was called, held or missed, as its state has it. */
  sinceAt: instantText,
});
export type ListedTicket = z.output<typeof listedTicket>;

const staff = { staff: 'any' } as const;
const params = idParams(ticketId);
const verb = <const P extends string>(path: P, summary: string) =>
  call({ method: 'POST', path: `/tickets/{id}/${path}`, summary, access: staff, params, status: 200, answer: ticket });
const withReason = z.strictObject({ reason: reason.optional() }).optional();

export const ticketCalls = {
  issueTicket: call({
    method: 'POST',
    path: '/tickets',
    summary: 'Give a visitor a number; a home with an open visit gets that same ticket back',
    access: staff,
    body: z.strictObject({ serviceId, unitId: unitId.optional(), priority: z.boolean().optional() }),
    status: 201,
    answer: ticket,
  }),
  checkIn: call({
    method: 'POST',
    path: '/check-ins',
    summary: "A kiosk's way to a ticket: a home by its phone's last four digits or by the code of its notice",
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    body: z.strictObject({
      serviceId,
      unitId: unitId.optional(),
      last4: z
        .string()
        .regex(/^\d{4}$/, 'four digits')
        .optional(),
      noticeToken: secretCode.optional(),
      priority: z.boolean().optional(),
    }),
    status: 201,
    answer: ticket,
  }),
  tickets: call({
    method: 'GET',
    path: '/tickets',
    summary: "Today's tickets, open ones by default",
    access: staff,
    query: z.object({
      state: z.enum(['open', 'ended', 'all']).default('open'),
      stageId: stageId.optional(),
      number: z.string().max(12).optional(),
    }),
    status: 200,
    answer: listOf(listedTicket),
  }),
  ticket: call({
    method: 'GET',
    path: '/tickets/{id}',
    summary: 'One ticket',
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    params,
    status: 200,
    answer: ticket,
  }),
  ticketRoute: call({
    method: 'GET',
    path: '/tickets/{id}/route',
    summary: 'The stages of a visit with times',
    access: staff,
    params,
    status: 200,
    answer: listOf(routeStage),
  }),
  slip: call({
    method: 'GET',
    path: '/tickets/{id}/slip.pdf',
    summary: 'The slip, 80 mm wide',
    access: { staff: 'any', stations: ['kiosk', 'reception'] },
    params,
    query: z.object({ language: z.enum(['zh-CN', 'en']).default('zh-CN') }),
    status: 200,
    media: 'pdf',
  }),
  callTicket: call({
    method: 'POST',
    path: '/tickets/{id}/call',
    summary: 'Call a chosen ticket out of order, with a reason, where the site allows it',
    access: staff,
    params,
    body: z.strictObject({ deskId, reason }),
    status: 200,
    answer: ticket,
  }),
  recall: verb('recall', 'Call again'),
  start: verb('start', 'The visitor is at the desk'),
  completeStage: verb('complete-stage', 'This stage is done; on to the next, or done'),
  hold: verb('hold', 'Put on hold'),
  resume: call({
    ...verb('resume', 'Go on with a ticket on hold, here or at the desk that held it'),
    body: z.strictObject({ deskId: deskId.optional() }).optional(),
  }),
  transfer: call({ ...verb('transfer', 'To the line of another stage'), body: z.strictObject({ stageId }) }),
  handOver: call({
    ...verb('hand-over', 'To a colleague at another desk'),
    body: z.strictObject({ deskId, reason: reason.optional() }),
  }),
  noShow: verb('no-show', 'Nobody came'),
  returnTicket: verb('return', 'Back after a no-show, some places down the line'),
  cancel: call({ ...verb('cancel', 'The visitor leaves'), body: withReason }),
  undo: verb('undo', 'Take back the last verb, within a minute'),
  prioritise: call({
    ...verb('prioritise', 'Set or clear priority'),
    body: z.strictObject({ priority: z.boolean() }),
  }),
  reprint: verb('reprint', 'Note that the slip is printed again'),
  changeService: call({
    method: 'POST',
    path: '/tickets/{id}/change-service',
    summary: 'A new number for another service, with the first arrival kept',
    access: staff,
    params,
    body: z.strictObject({ serviceId, unitId: unitId.optional() }),
    status: 201,
    answer: ticket,
  }),
  printPaperNumbers: call({
    method: 'POST',
    path: '/paper-numbers',
    summary: 'Set aside a block of numbers (series Z) to hand out during a power cut',
    access: staff,
    body: z.strictObject({ count: z.int().min(10).max(200) }),
    status: 201,
    answer: z.object({ from: z.int(), to: z.int(), numbers: z.array(z.string()) }),
  }),
  paperNumbersSheet: call({
    method: 'GET',
    path: '/paper-numbers/sheet.pdf',
    summary: 'A block of paper numbers as A4 sheets',
    access: staff,
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    status: 200,
    media: 'pdf',
  }),
  enterPaperNumber: call({
    method: 'POST',
    path: '/paper-numbers/enter',
    summary: 'Enter a paper number with the time written on it; it keeps that place',
    access: staff,
    body: z.strictObject({
      number: z.string().regex(/^Z\d{3,6}$/, 'like Z001'),
      serviceId,
      unitId: unitId.optional(),
      arrivedAt: clockTime,
      priority: z.boolean().optional(),
    }),
    status: 201,
    answer: ticket,
  }),
  closeDay: call({
    method: 'POST',
    path: '/day/close',
    summary: 'Close the business day: everyone still waiting expires, desks close',
    access: { staff: supervising },
    body: z.strictObject({ date: z.string().max(10) }),
    status: 200,
    answer: z.object({ date: z.string(), expired: z.int() }),
  }),
} as const;
