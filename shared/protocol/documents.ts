import { z } from 'zod';
import { personText } from '../domain/flow/result-fields.ts';
import { paperKinds } from '../domain/flow/paper-kinds.ts';
import { bilingual, slug } from '../domain/flow/template.ts';
import { homePaperKinds } from '../domain/papers/document-kinds.ts';
import { sitePaperOrders } from '../domain/papers/site-paper-order.ts';
import { call } from './call.ts';
import { documentView, signer } from './case-view.ts';
import { calendarDate, caseId, documentId, idParams, instantText, unitId } from './fields.ts';
import { supervising } from './roles.ts';

/** A stroke as it was drawn: points in hundredths of the pad's height, no pressure (domain 2.8, 2.9). */
export const stroke = z
  .array(z.tuple([z.int().min(-50).max(2000), z.int().min(-50).max(2000)]))
  .min(1)
  .max(2000);
export type Stroke = z.output<typeof stroke>;

/** Milliseconds since the first touch, one for each point; only with the signer's own consent. */
export const timing = z.array(z.array(z.int().min(0).max(600_000)).max(2000)).max(200);

/** A drawn signature: evidence, not a CA signature (电子签名法 Art. 13; domain 2.9). */
export const drawnSignature = z.strictObject({
  /** Bytes the signer was shown; another document is refused. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signer,
  strokes: z.array(stroke).min(1).max(200),
  /** Width of the pad over its height, in hundredths. */
  padRatio: z.int().min(50).max(1000),
  timing: timing.nullable(),
});
export type DrawnSignature = z.output<typeof drawnSignature>;

/** A paper of a case, or of a home before any case (made from what its handover would be today). */
const caseOrHomePaper = z
  .strictObject({
    kind: z.enum(paperKinds),
    caseId: caseId.optional(),
    stepId: slug.optional(),
    unitId: unitId.optional(),
    /** Where lateness ends in a home's paper; today where nobody says. */
    actualDate: calendarDate.optional(),
  })
  .refine(({ caseId, unitId }) => (caseId === undefined) !== (unitId === undefined), {
    path: ['caseId'],
    message: 'a paper is of a case or of a home',
  });

const documentOrder = z.discriminatedUnion('kind', [
  caseOrHomePaper,
  z.strictObject({ kind: z.enum(homePaperKinds), unitId, actualDate: calendarDate.optional() }),
  ...sitePaperOrders,
]);
export type DocumentRequest = z.output<typeof documentOrder>;

export const documentCalls = {
  makeDocument: call({
    method: 'POST',
    path: '/documents',
    summary: 'Make a paper of a case, a home or the site; the same content gives the same document back',
    access: { staff: 'any' },
    body: documentOrder,
    status: 201,
    answer: documentView,
  }),
  document: call({
    method: 'GET',
    path: '/documents/{id}',
    summary: 'What is known of a paper: number, hashes, signatures',
    access: { staff: 'any' },
    params: idParams(documentId),
    status: 200,
    answer: documentView,
  }),
  documentPdf: call({
    method: 'GET',
    path: '/documents/{id}.pdf',
    summary: 'The paper itself; a customer screen sees only the one shown on it',
    access: { staff: 'any', stations: ['customer'] },
    params: idParams(documentId),
    query: z.object({ version: z.enum(['frozen', 'signed', 'newest']).default('newest') }),
    status: 200,
    media: 'pdf',
  }),
  lateListCsv: call({
    method: 'GET',
    path: '/late-list.csv',
    summary: 'Every home late at a day with its figures, for finance; that it was exported is journaled',
    access: { staff: ['cashier', ...supervising] },
    query: z.strictObject({ until: calendarDate }),
    status: 200,
    media: 'csv',
  }),
  signDocument: call({
    method: 'POST',
    path: '/documents/{id}/signatures',
    summary: 'Sign a frozen paper on a screen held by staff',
    access: { staff: 'any' },
    params: idParams(documentId),
    body: drawnSignature,
    maxBytes: 1024 * 1024,
    status: 201,
    answer: documentView,
  }),
  verifyDocument: call({
    method: 'GET',
    path: '/verify/{number}',
    summary: 'Whether a paper of this number was made here and a given hash is its own; no personal data',
    access: { open: true },
    params: z.object({ number: z.string().regex(/^[A-Z0-9-]{4,40}$/) }),
    query: z.object({
      hash: z
        .string()
        .regex(/^[0-9a-f]{8,64}$/)
        .optional(),
    }),
    status: 200,
    answer: z.object({
      number: z.string(),
      kind: z.string(),
      title: bilingual,
      date: z.string(),
      superseded: z.boolean(),
      signatures: z.int(),
      /** null when no hash was given. */
      matches: z.boolean().nullable(),
      /** Which of its hashes it is. */
      which: z.enum(['content', 'frozen', 'signed']).nullable(),
      /** Whether the stored bytes and signatures still are what the journal says. */
      intact: z.boolean(),
      /** Whether a file can be compared with it: papers made for many homes at once are not kept one by one. */
      hasFile: z.boolean(),
      checkedAt: instantText,
    }),
  }),
  verifyUpload: call({
    method: 'POST',
    path: '/verify/{number}',
    summary: 'Whether an uploaded file is the paper of this number; the file is not kept',
    access: { open: true },
    params: z.object({ number: z.string().regex(/^[A-Z0-9-]{4,40}$/) }),
    upload: { maxBytes: 20 * 1024 * 1024 },
    status: 200,
    answer: z.object({ matches: z.boolean(), which: z.enum(['frozen', 'signed']).nullable() }),
    secret: true,
  }),
} as const;

/** Words under a signature about what it is (domain 2.9). */
export const remark = personText(200);
