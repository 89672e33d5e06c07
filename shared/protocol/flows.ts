import { z } from 'zod';
import { bilingual, flowTemplate, slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { instantText, listOf, serviceId, stageId } from './fields.ts';
import { supervising } from './roles.ts';

/** One fault of a template: a code, where it is (`/stages/2/steps/0/…`), and what is wrong with it. */
export const flowFault = z.object({ code: z.string(), path: z.string(), message: z.string(), messageEn: z.string() });
export type FlowFault = z.output<typeof flowFault>;

export const flowSummary = z.object({
  id: slug,
  version: z.int(),
  /** Its record cannot be read: it takes no case, and its name and steps are not known. */
  damaged: z.boolean(),
  name: bilingual,
  purpose: z.enum(['handover', 'signing', 'reception']),
  subject: z.enum(['unit', 'visitor']),
  stages: z.int(),
  steps: z.int(),
  /** Its stages in order, as a service that leads along it passes them. */
  route: z.array(z.object({ stageId, name: bilingual, after: z.array(stageId) })),
  /** Services that lead along it. */
  serviceIds: z.array(serviceId),
  /** What stands against this version by the rules in force now; while there is any, no new case begins on it. */
  faults: z.array(flowFault),
  /** Cases that are open on any version of it. */
  openCases: z.int(),
  savedAt: instantText,
});
export type FlowSummary = z.output<typeof flowSummary>;

export const flowView = flowSummary.extend({ template: flowTemplate });
export type FlowView = z.output<typeof flowView>;

const params = z.object({ id: slug });

export const flowCalls = {
  flows: call({
    method: 'GET',
    path: '/flows',
    summary: 'Flow templates of the site, newest versions',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(flowSummary),
  }),
  flow: call({
    method: 'GET',
    path: '/flows/{id}',
    summary: 'One flow template; without a version the newest',
    access: { staff: 'any' },
    params,
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    status: 200,
    answer: flowView,
  }),
  saveFlow: call({
    method: 'PUT',
    path: '/flows/{id}',
    summary: 'Save a template as a new version, after the law checks; open cases keep theirs',
    access: { staff: supervising },
    params,
    /** The template as JSON: parsed by the law checks themselves, so that every fault is named. */
    body: z.strictObject({ template: z.unknown(), basedOn: z.int().min(0) }),
    maxBytes: 1024 * 1024,
    status: 200,
    answer: flowView,
  }),
  validateFlow: call({
    method: 'POST',
    path: '/flows/validate',
    summary: 'Check a template (text/yaml) against the form and the law; nothing is saved',
    access: { staff: 'any' },
    text: { maxBytes: 1024 * 1024 },
    status: 200,
    answer: z.object({ ok: z.boolean(), faults: z.array(flowFault) }),
  }),
} as const;
