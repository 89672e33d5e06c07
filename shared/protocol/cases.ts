import { z } from 'zod';
import { situation } from '../domain/flow/facts.ts';
import { slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { params, staff, version } from './case-access.ts';
import { caseDecision, caseList } from './case-list.ts';
import { caseStates, caseView } from './case-view.ts';
import { flag, instantText, listOf, reason, staffId, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

/** Calls that open a case, find it and say who takes part in it. */
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
    asBuilt: true,
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
    asBuilt: true,
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
    asBuilt: true,
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
    asBuilt: true,
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
} as const;
