import { z } from 'zod';
import { call } from './call.ts';
import { instantText, noticeId, noticeVersionId, stationId } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const asked = z.object({
  noticeId: noticeId.optional(),
  stationId: stationId.optional(),
  from: instantText,
  to: instantText,
});

export const noticePaperCalls = {
  printNotice: call({
    method: 'GET',
    path: '/notices/versions/{versionId}/print.pdf',
    summary: 'A notice for the wall, with version and hash at the foot of each page',
    access: { staff: 'any' },
    params: z.object({ versionId: noticeVersionId }),
    query: z.object({ paper: z.enum(['a4', 'a3']).default('a4') }),
    status: 200,
    media: 'pdf',
  }),
  compliancePdf: call({
    method: 'GET',
    path: '/notices/compliance.pdf',
    summary: 'The compliance board of today on paper',
    access: supervisors,
    status: 200,
    media: 'pdf',
  }),
  evidencePdf: call({
    method: 'GET',
    path: '/notices/evidence.pdf',
    summary: 'What a screen showed, or where a notice was shown, in a period: intervals, hashes, journal range',
    access: supervisors,
    query: asked,
    status: 200,
    media: 'pdf',
  }),
  evidenceJson: call({
    method: 'GET',
    path: '/notices/evidence.json',
    summary: 'The same with every hash and entry, for the stand-alone verifier',
    access: supervisors,
    query: asked,
    status: 200,
    media: 'json',
  }),
  evidenceVerifier: call({
    method: 'GET',
    path: '/notices/verifier.html',
    summary: 'The page that recomputes the hashes of an exported evidence, on any computer, without a network',
    access: { staff: 'any' },
    status: 200,
    media: 'html',
  }),
} as const;
