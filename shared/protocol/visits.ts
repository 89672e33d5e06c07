import { z } from 'zod';
import { call } from './call.ts';
import { staff } from './case-access.ts';
import { caseView } from './case-view.ts';
import { calendarDate, idParams, listOf, ticketId, unitId } from './fields.ts';
import { supervising } from './roles.ts';
import { ticket } from './tickets.ts';

/** Calls about the cases of a visit, and the visits of visitors. */
export const visitCalls = {
  ticketCases: call({
    method: 'GET',
    path: '/tickets/{id}/cases',
    summary: 'The cases of a visit, one for each home',
    access: staff,
    params: idParams(ticketId),
    status: 200,
    answer: listOf(caseView),
    asBuilt: true,
  }),
  addHome: call({
    method: 'POST',
    path: '/tickets/{id}/homes',
    summary: 'Take another home of the same household into a visit',
    access: staff,
    params: idParams(ticketId),
    body: z.strictObject({ unitId }),
    status: 200,
    answer: ticket,
  }),
  visitsCsv: call({
    method: 'GET',
    path: '/visits.csv',
    summary: 'Receptions of visitors for the CRM (A11, A12)',
    access: { staff: supervising },
    query: z.object({ from: calendarDate, to: calendarDate }),
    status: 200,
    media: 'csv',
  }),
} as const;
