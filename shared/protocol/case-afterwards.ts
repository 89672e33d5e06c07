import { z } from 'zod';
import { slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { params, staff, version } from './case-access.ts';
import { caseView } from './case-view.ts';
import { caseId, documentId, words } from './fields.ts';

/** Calls for what comes later: wet ink, keys in custody, consents withdrawn, papers brought. */
export const caseAfterwardsCalls = {
  markWetInk: call({
    method: 'POST',
    path: '/cases/{id}/wet-ink',
    summary: 'The paper copy was signed by hand, as a named person saw',
    access: staff,
    params,
    body: z.strictObject({ version, documentId, witness: words(60) }),
    status: 200,
    answer: caseView,
    asBuilt: true,
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
    asBuilt: true,
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
    asBuilt: true,
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
    asBuilt: true,
  }),
} as const;
