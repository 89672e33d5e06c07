import { z } from 'zod';
import { refusalGrounds } from '../domain/flow/refusal-grounds.ts';
import { personText } from '../domain/flow/result-fields.ts';
import { call } from './call.ts';
import { params, staff, version } from './case-access.ts';
import { caseView } from './case-view.ts';
import { calendarDate, caseId, reason, stageId } from './fields.ts';
import { supervising } from './roles.ts';

/** Calls that bring a stage or a whole case to its end. */
export const caseOutcomeCalls = {
  completeCaseStage: call({
    method: 'POST',
    path: '/cases/{id}/stages/{stageId}/complete',
    summary: 'Complete a stage of a case that stands on no ticket (a visitor’s); 409 with the missing steps',
    access: staff,
    params: z.object({ id: caseId, stageId }),
    body: z.strictObject({ version }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  refuseCase: call({
    method: 'POST',
    path: '/cases/{id}/refuse',
    summary: 'The owner does not take the home (拒收): the visit ends, the case goes on when they come back',
    access: staff,
    params,
    body: z.strictObject({
      version,
      grounds: z.array(z.enum(refusalGrounds)).min(1).max(refusalGrounds.length),
      words: personText(2000),
    }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  saveRefusalDraft: call({
    method: 'PUT',
    path: '/cases/{id}/refusal-draft',
    summary: 'Keep a refusal that is being written down; 409 `draft-changed` when somebody else wrote since',
    access: staff,
    params,
    body: z.strictObject({ draftVersion: z.int().min(0), body: z.unknown() }),
    status: 200,
    answer: z.object({ version: z.int() }),
  }),
  deemDelivered: call({
    method: 'POST',
    path: '/cases/{id}/deem-delivered',
    summary: 'Deemed delivered (视同交付) on a date of its own after a written notice',
    access: { staff: supervising },
    params,
    body: z.strictObject({ version, date: calendarDate, noticeDate: calendarDate, reason }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  beginAgain: call({
    method: 'POST',
    path: '/cases/{id}/begin-again',
    summary: 'Go through a handover once more that was done, with a reason; answers the new case',
    access: { staff: supervising },
    params,
    body: z.strictObject({ version, reason }),
    status: 201,
    answer: caseView,
    asBuilt: true,
  }),
  withdrawCase: call({
    method: 'POST',
    path: '/cases/{id}/withdraw',
    summary: 'End a case that will not go on, with a reason',
    access: { staff: supervising },
    params,
    body: z.strictObject({ version, reason }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
} as const;
