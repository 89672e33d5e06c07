import { z } from 'zod';
import { call } from './call.ts';
import { caseId, idParams, reason, unitId } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const params = idParams(unitId);
const ofCase = idParams(caseId);
const asked = z.strictObject({
  dryRun: z.boolean(),
  reason,
  /** Also where a visit or a case is open: they are ended. */
  force: z.boolean(),
});

/** What erasing a household takes away, and what stands in its way. */
export const erasure = z.object({
  /** All homes of the household: its key is one. */
  homes: z.array(z.string()),
  cases: z.int(),
  papers: z.int(),
  photos: z.int(),
  openTickets: z.array(z.string()),
  openCases: z.int(),
  /** Whether it is gone. */
  erased: z.boolean(),
});
export type ErasureView = z.output<typeof erasure>;

/** Calls about what is held of people (PIPL Art. 45, 47). */
export const personalDataCalls = {
  personalData: call({
    method: 'GET',
    path: '/units/{id}/personal-data',
    summary: 'All that is held on the household of a home, as a ZIP of data, a page, papers and photos; journaled',
    access: supervisors,
    params,
    query: z.strictObject({}),
    status: 200,
    media: 'binary',
  }),
  eraseOwners: call({
    method: 'POST',
    path: '/units/{id}/erase-owners',
    summary:
      'Destroy the key of the household of a home and all personal data; numbers, figures and the journal stay. With dryRun only say what that takes away',
    access: supervisors,
    params,
    body: asked,
    status: 200,
    answer: erasure,
  }),
  casePersonalData: call({
    method: 'GET',
    path: '/cases/{id}/personal-data',
    summary: 'The same for the household of a case: a visitor without a home, or owners who sold theirs; journaled',
    access: supervisors,
    params: ofCase,
    query: z.strictObject({}),
    status: 200,
    media: 'binary',
  }),
  erasePeople: call({
    method: 'POST',
    path: '/cases/{id}/erase-people',
    summary: 'The same erasure for the household of a case: a visitor without a home, or owners who sold theirs',
    access: supervisors,
    params: ofCase,
    body: asked,
    status: 200,
    answer: erasure,
  }),
} as const;
