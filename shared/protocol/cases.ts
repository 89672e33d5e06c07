import { z } from 'zod';
import { situation } from '../domain/flow/facts.ts';
import { inspectionItem, inspectionItemId } from '../domain/flow/inspection.ts';
import { personText } from '../domain/flow/result-fields.ts';
import { bilingual, payees, payers, slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { caseStates, caseView, fileView, hindrance, inspectionItemView } from './case-view.ts';
import {
  calendarDate,
  caseId,
  documentId,
  fileId,
  flag,
  idParams,
  instantText,
  listOf,
  reason,
  staffId,
  stageId,
  ticketId,
  unitId,
  words,
} from './fields.ts';
import { supervising } from './roles.ts';
import { ticket } from './tickets.ts';

/** Why an owner does not take the home (domain 3.3 拒收; contract Art. 11). */
export const refusalGrounds = [
  'quality',
  'papers-missing',
  'facilities',
  'not-as-agreed',
  'area',
  'late',
  'other',
] as const;

/** One case in a list: where it stands and what it waits for. */
export const listedCase = z.object({
  id: caseId,
  flowId: slug,
  purpose: z.enum(['handover', 'signing', 'reception']),
  state: z.enum(caseStates),
  home: z.string().nullable(),
  owners: z.array(z.string()),
  number: z.string().nullable(),
  ticketId: ticketId.nullable(),
  ticketState: z.string().nullable(),
  deskName: z.string().nullable(),
  deskNameEn: z.string().nullable(),
  escort: z.object({ staffId, name: z.string() }).nullable(),
  /** The stage it is at or goes on with; null when all are done. */
  stage: z.object({ id: slug, stageId, name: bilingual }).nullable(),
  route: z.array(z.object({ stageId, name: bilingual, state: z.enum(['locked', 'open', 'now', 'done']) })),
  /** Minutes to expect at the next stage's line. */
  waitMinutes: z.int().nullable(),
  /** While it is at a desk: the stage it goes to afterwards, and the minutes to expect there. */
  nextStage: z.object({ stageId, name: bilingual, waitMinutes: z.int() }).nullable(),
  missing: z.array(hindrance),
  /** The first of the steps it waits for. */
  next: bilingual.nullable(),
  /** Signed papers that still want their wet-ink copy before the case can close. */
  toClose: z.int(),
  defects: z.int(),
  toBring: z.int(),
  openedAt: instantText,
  changedAt: instantText,
});
export type ListedCase = z.output<typeof listedCase>;

/** A page of cases, how many there are in all, and how many of each state by the same search. */
export const caseList = listOf(listedCase).extend({
  total: z.int(),
  byState: z.record(z.enum(caseStates), z.int()),
});
export type CaseList = z.output<typeof caseList>;

/** What a supervisor decided over a case, and why. */
export const caseDecision = z.object({
  what: z.enum(['waived', 'escort', 'desk', 'deemed', 'withdrawn']),
  at: instantText,
  staffName: z.string().nullable(),
  reason: z.string(),
  /** The step that was waived. */
  stepId: slug.nullable(),
  /** Who accompanies now, or to which desk; null for nobody. */
  to: bilingual.nullable(),
});
export type CaseDecision = z.output<typeof caseDecision>;

export const settlementLineView = z.object({
  id: slug,
  source: z.string(),
  name: bilingual,
  payer: z.enum(payers),
  payee: z.enum(payees),
  nature: z.enum(['contract', 'statutory', 'voluntary']),
  elsewhere: z.boolean(),
  information: z.boolean(),
  basis: bilingual,
  /** How it was computed, line by line, as printed. */
  computation: z.array(bilingual),
  due: z.string().nullable(),
  refund: z.string().nullable(),
  /** The figure that is missing, where it could not be computed. */
  unknown: z.string().nullable(),
});
export type SettlementLineView = z.output<typeof settlementLineView>;

/** The settlement of a case: each line alone, never netted; totals by payee, due and refundable apart. */
export const settlementView = z.object({
  stepId: slug,
  actualDate: calendarDate,
  lines: z.array(settlementLineView),
  totals: z.array(
    z.object({
      payee: z.enum(payees),
      due: z.string(),
      refund: z.string(),
      dueCapital: z.string(),
      refundCapital: z.string(),
    }),
  ),
  mayRescind: z.boolean().nullable(),
});
export type SettlementView = z.output<typeof settlementView>;

/** A figure to be confirmed, as the hub knows it, with how it was computed where it was. */
export const figureRow = z.object({
  name: bilingual,
  value: bilingual,
  emphasis: z.boolean(),
  inWords: bilingual.nullable(),
  computation: z.array(bilingual),
});

const staff = { staff: 'any' } as const;
const params = idParams(caseId);
const stepParams = z.object({ id: caseId, stepId: slug });
/** The version of the case the person saw; another one is answered 409 `case-changed`. */
const version = z.int().min(0);

export const caseCalls = {
  openCase: call({
    method: 'POST',
    path: '/cases',
    summary: "Open (or find) a household's case; a visitor without a home gets one of their own",
    access: staff,
    body: z.strictObject({
      flowId: slug,
      unitId: unitId.optional(),
      visitor: z
        .strictObject({
          name: words(60),
          phone: z
            .string()
            .regex(/^[+\d][\d -]{5,24}$/)
            .nullable(),
        })
        .optional(),
    }),
    status: 201,
    answer: caseView,
  }),
  cases: call({
    method: 'GET',
    path: '/cases',
    summary: 'Cases by state: where each one is and what it waits for',
    access: staff,
    query: z.object({
      state: z.enum(caseStates).optional(),
      /** Only those on a visit today. */
      today: flag.optional(),
      /** Only those this person accompanies or serves. */
      mine: flag.optional(),
      query: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    }),
    status: 200,
    answer: caseList,
  }),
  case: call({
    method: 'GET',
    path: '/cases/{id}',
    summary: 'One case: route, steps, what is done and what is missing',
    access: staff,
    params,
    status: 200,
    answer: caseView,
  }),
  caseDecisions: call({
    method: 'GET',
    path: '/cases/{id}/decisions',
    summary: 'What was waived, reassigned, deemed or withdrawn, by whom and why',
    access: { staff: supervising },
    params,
    status: 200,
    answer: listOf(caseDecision),
  }),
  setSituation: call({
    method: 'PUT',
    path: '/cases/{id}/situation',
    summary: 'Who came and how: owners here, agent and powers, heir, guardian',
    access: staff,
    params,
    body: z.strictObject({ version, situation }),
    status: 200,
    answer: caseView,
  }),
  setEscort: call({
    method: 'PUT',
    path: '/cases/{id}/escort',
    summary: 'Who accompanies the household (B4, E3)',
    access: staff,
    params,
    body: z.strictObject({ version, staffId: staffId.nullable(), reason: reason.optional() }),
    status: 200,
    answer: caseView,
  }),
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
  putInspectionItem: call({
    method: 'PUT',
    path: '/cases/{id}/steps/{stepId}/items/{itemId}',
    summary: 'Keep one finding of an inspection; saying it again changes nothing',
    access: staff,
    params: z.object({ id: caseId, stepId: slug, itemId: inspectionItemId }),
    body: z.strictObject({ item: inspectionItem }),
    status: 200,
    answer: inspectionItemView,
  }),
  dropInspectionItem: call({
    method: 'DELETE',
    path: '/cases/{id}/steps/{stepId}/items/{itemId}',
    summary: 'Take a finding back while the inspection is open',
    access: staff,
    params: z.object({ id: caseId, stepId: slug, itemId: inspectionItemId }),
    status: 204,
  }),
  addCaseFile: call({
    method: 'POST',
    path: '/cases/{id}/files',
    summary: 'Keep a photo (JPEG, PNG or WebP); the field `key` makes a repeated upload the same file',
    access: staff,
    params,
    upload: { maxBytes: 8 * 1024 * 1024 },
    status: 201,
    answer: fileView,
    secret: true,
  }),
  caseFile: call({
    method: 'GET',
    path: '/cases/{id}/files/{fileId}',
    summary: 'A photo of a case',
    access: staff,
    params: z.object({ id: caseId, fileId }),
    status: 200,
    media: 'image',
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
  }),
  completeCaseStage: call({
    method: 'POST',
    path: '/cases/{id}/stages/{stageId}/complete',
    summary: 'Complete a stage of a case that stands on no ticket (a visitor’s); 409 with the missing steps',
    access: staff,
    params: z.object({ id: caseId, stageId }),
    body: z.strictObject({ version }),
    status: 200,
    answer: caseView,
  }),
  markWetInk: call({
    method: 'POST',
    path: '/cases/{id}/wet-ink',
    summary: 'The paper copy was signed by hand, as a named person saw',
    access: staff,
    params,
    body: z.strictObject({ version, documentId, witness: words(60) }),
    status: 200,
    answer: caseView,
  }),
  returnCustody: call({
    method: 'POST',
    path: '/cases/{id}/custody/{itemId}/return',
    summary: 'Keys in custody went back to the owner',
    access: staff,
    params: z.object({ id: caseId, itemId: slug }),
    body: z.strictObject({ version, stepId: slug, to: z.enum(['owner', 'agent']) }),
    status: 200,
    answer: caseView,
  }),
  withdrawConsent: call({
    method: 'POST',
    path: '/cases/{id}/consents/{itemId}/withdraw',
    summary: 'Withdraw a consent (PIPL Art. 15)',
    access: staff,
    params: z.object({ id: caseId, itemId: slug }),
    body: z.strictObject({ version, stepId: slug }),
    status: 200,
    answer: caseView,
  }),
  bringPaper: call({
    method: 'POST',
    path: '/cases/{id}/papers/{paperId}/brought',
    summary: 'A paper promised for another day was brought',
    access: staff,
    params: z.object({ id: caseId, paperId: slug }),
    body: z.strictObject({ version, stepId: slug }),
    status: 200,
    answer: caseView,
  }),
  attendCase: call({
    method: 'POST',
    path: '/cases/{id}/attend',
    summary: 'Say that one has the case open; answers who else has, within the last half minute',
    access: staff,
    params,
    status: 200,
    answer: listOf(z.object({ staffId, name: z.string(), deskName: z.string().nullable(), since: instantText })),
    secret: true,
  }),
  openCasePeople: call({
    method: 'POST',
    path: '/cases/{id}/open-people',
    summary: 'Show owners and agent unmasked; the opening is journaled',
    access: staff,
    params,
    status: 200,
    answer: z.object({
      owners: z.array(z.object({ name: z.string(), idType: z.string(), idNumber: z.string().nullable() })),
      agent: z
        .object({ name: z.string(), idType: z.string(), idNumber: z.string(), phone: z.string().nullable() })
        .nullable(),
      phone: z.string().nullable(),
    }),
    secret: true,
  }),
  ticketCases: call({
    method: 'GET',
    path: '/tickets/{id}/cases',
    summary: 'The cases of a visit, one for each home',
    access: staff,
    params: idParams(ticketId),
    status: 200,
    answer: listOf(caseView),
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
