import type { Handlers } from '../http/routes.ts';
import { checkIn } from '../services/check-in.ts';
import { closeDay } from '../services/day.ts';
import type { CheckInLimiter } from '../services/check-in-limiter.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { House } from '../services/house.ts';
import { issueTicket } from '../services/issue-ticket.ts';
import { enterPaperNumber, paperNumbers, printPaperNumbers } from '../services/paper-numbers.ts';
import { changeService, noteReprint } from '../services/reception.ts';
import { listTickets } from '../services/list-tickets.ts';
import { routeOf } from '../services/route.ts';
import type { Papers } from '../services/papers.ts';
import { viewTicket } from '../services/ticket-view.ts';
import { applyVerb, callChosen, findTicket, type Request, undoLast } from '../services/ticket-verbs.ts';
import type { Tx } from '../store/commands.ts';
import type { TicketId } from '#shared/domain/ids.ts';

/** Numbers, check-ins, verbs, slips, paper numbers, the close of the day. */
export function ticketRoutes(house: House, papers: Papers, limiter: CheckInLimiter) {
  const told = (record: TicketRecord) => () => viewTicket(house, record);
  const verb = (request: Request) => ({
    command: (tx: Tx, { params }: { params: { id: TicketId } }) => told(applyVerb(house, tx, params.id, request)),
  });
  return {
    issueTicket: { command: (tx, { body }) => told(issueTicket(house, tx, body)) },
    checkIn: {
      command: (tx, { actor, body }) => {
        limiter.admit(actor);
        const outcome = checkIn(house, tx, body);
        if (outcome.ok) return told(outcome.record);
        limiter.wrong(actor);
        return () => ({ refusedWith: outcome.problem });
      },
    },
    tickets: { read: ({ query }) => ({ items: listTickets(house, query) }) },
    ticket: { read: ({ params }) => viewTicket(house, findTicket(house, params.id)) },
    ticketRoute: { read: ({ params }) => ({ items: routeOf(house, findTicket(house, params.id)) }) },
    slip: {
      custom: async ({ params, query, reply }) => {
        const pdf = await papers.slip(findTicket(house, params.id), query.language);
        return reply.header('content-type', 'application/pdf').send(Buffer.from(pdf));
      },
    },
    callTicket: {
      command: (tx, { params, body }) => told(callChosen(house, tx, params.id, body.deskId, body.reason)),
    },
    recall: verb({ verb: 'recall' }),
    start: verb({ verb: 'start' }),
    completeStage: verb({ verb: 'complete-stage' }),
    hold: verb({ verb: 'hold' }),
    noShow: verb({ verb: 'no-show' }),
    returnTicket: verb({ verb: 'return' }),
    resume: {
      command: (tx, { params, body }) =>
        told(applyVerb(house, tx, params.id, { verb: 'resume', deskId: body?.deskId })),
    },
    transfer: {
      command: (tx, { params, body }) =>
        told(applyVerb(house, tx, params.id, { verb: 'transfer', stageId: body.stageId })),
    },
    handOver: {
      command: (tx, { params, body }) =>
        told(applyVerb(house, tx, params.id, { verb: 'hand-over', deskId: body.deskId, reason: body.reason })),
    },
    cancel: {
      command: (tx, { params, body }) =>
        told(applyVerb(house, tx, params.id, { verb: 'cancel', reason: body?.reason })),
    },
    prioritise: {
      command: (tx, { params, body }) =>
        told(applyVerb(house, tx, params.id, { verb: 'prioritise', priority: body.priority })),
    },
    undo: { command: (tx, { params }) => told(undoLast(house, tx, params.id)) },
    reprint: { command: (tx, { params }) => told(noteReprint(house, tx, params.id)) },
    changeService: {
      command: (tx, { params, body }) => told(changeService(house, tx, params.id, body)),
    },
    printPaperNumbers: {
      command: (tx, { body }) => {
        const block = printPaperNumbers(house, tx, body.count);
        return () => block;
      },
    },
    paperNumbersSheet: {
      custom: async ({ query, reply }) => {
        const pdf = await papers.paperNumbers(paperNumbers(house, query.from, query.to));
        return reply.header('content-type', 'application/pdf').send(Buffer.from(pdf));
      },
    },
    enterPaperNumber: { command: (tx, { body }) => told(enterPaperNumber(house, tx, body)) },
    closeDay: {
      command: (tx, { body }) => {
        const closed = closeDay(house, tx, body.date);
        return () => closed;
      },
    },
  } satisfies Partial<Handlers>;
}
