import { z } from 'zod';
import { bilingual, slug } from '../domain/flow/template.ts';
import { caseStates, hindrance } from './case-view.ts';
import { caseId, instantText, listOf, staffId, stageId, ticketId } from './fields.ts';

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
  what: z.enum(['waived', 'reopened', 'escort', 'desk', 'deemed', 'withdrawn', 'again']),
  at: instantText,
  staffName: z.string().nullable(),
  reason: z.string(),
  /** The step that was waived. */
  stepId: slug.nullable(),
  /** Who accompanies now, or to which desk; null for nobody. */
  to: bilingual.nullable(),
});
export type CaseDecision = z.output<typeof caseDecision>;
