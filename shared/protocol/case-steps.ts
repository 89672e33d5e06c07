import { z } from 'zod';
import { personText } from '../domain/flow/result-fields.ts';
import { call } from './call.ts';
import { params, staff, stepParams, version } from './case-access.ts';
import { caseView } from './case-view.ts';
import { calendarDate, listOf, reason } from './fields.ts';
import { supervising } from './roles.ts';
import { figureRow, settlementView } from './settlement-view.ts';

/** Calls that settle the steps of a case. */
export const caseStepCalls = {
  completeStep: call({
    method: 'POST',
    path: '/cases/{id}/steps/{stepId}/complete',
    summary: 'Complete a step with its result; 409 with what stands before it',
    access: staff,
    params: stepParams,
    /** Without a version the newest is meant; the desk always says which one it saw. */
    body: z.strictObject({ version: version.optional(), result: z.unknown() }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  waiveStep: call({
    method: 'POST',
    path: '/cases/{id}/steps/{stepId}/waive',
    summary: 'Waive a step, with a reason; never identity, notices, inspection or keys',
    access: { staff: supervising },
    params: stepParams,
    body: z.strictObject({ version: version.optional(), reason }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  disputeStep: call({
    method: 'POST',
    path: '/cases/{id}/steps/{stepId}/dispute',
    summary: "Record the household's objection (异议) in its own words",
    access: staff,
    params: stepParams,
    body: z.strictObject({ version: version.optional(), words: personText(2000) }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  reopenStep: call({
    method: 'POST',
    path: '/cases/{id}/steps/{stepId}/reopen',
    summary: 'Open a settled step again while its stage is open; afterwards a supervisor, with a reason',
    access: staff,
    params: stepParams,
    body: z.strictObject({ version: version.optional(), reason: reason.optional() }),
    status: 200,
    answer: caseView,
    asBuilt: true,
  }),
  saveDraft: call({
    method: 'PUT',
    path: '/cases/{id}/steps/{stepId}/draft',
    summary: 'Keep what was typed; 409 `draft-changed` when somebody else wrote since',
    access: staff,
    params: stepParams,
    body: z.strictObject({ draftVersion: z.int().min(0), body: z.unknown() }),
    status: 200,
    answer: z.object({ version: z.int() }),
  }),
  saveObjectionDraft: call({
    method: 'PUT',
    path: '/cases/{id}/steps/{stepId}/objection-draft',
    summary: 'Keep an objection that is being written down; 409 `draft-changed` when somebody else wrote since',
    access: staff,
    params: stepParams,
    body: z.strictObject({ draftVersion: z.int().min(0), body: z.unknown() }),
    status: 200,
    answer: z.object({ version: z.int() }),
  }),
  stepFigures: call({
    method: 'GET',
    path: '/cases/{id}/steps/{stepId}/figures',
    summary: 'The figures a step has the family confirm, in the order of the step',
    access: staff,
    params: stepParams,
    status: 200,
    answer: listOf(figureRow),
  }),
  settlement: call({
    method: 'GET',
    path: '/cases/{id}/settlement',
    summary: 'The settlement of a case, computed now; lateness ends at actualDate (default today)',
    access: staff,
    params,
    query: z.object({ actualDate: calendarDate.optional() }),
    status: 200,
    answer: settlementView,
  }),
} as const;
