import { z } from 'zod';
import { powers, situation } from '../domain/flow/facts.ts';
import { inspectionItem } from '../domain/flow/inspection.ts';
import { documentKinds } from '../domain/papers/document-kinds.ts';
import { bilingual, slug, type TemplateStep } from '../domain/flow/template.ts';
import {
  calendarDate,
  caseId,
  deskId,
  documentId,
  fileId,
  instantText,
  signatureId,
  staffId,
  stageId,
  ticketId,
  unitId,
} from './fields.ts';

export const caseStates = ['open', 'done', 'refused', 'deemed', 'withdrawn'] as const;

/** Why a step cannot be done, or a stage not be completed; the words are in shared/i18n under `hindrance.<code>`. */
export const hindrance = z.object({
  code: z.enum([
    'step-open',
    'step-first',
    'stage-first',
    'power-missing',
    'power-expired',
    'role-missing',
    'owner-missing',
    'keys-held',
    'home-refused',
    'case-closed',
  ]),
  stepId: slug,
  waitsFor: slug.optional(),
  power: z.enum(powers).optional(),
  topic: z.string().optional(),
  clause: z.string().optional(),
});
export type HindranceView = z.output<typeof hindrance>;

/** Who did something and when, for the screen. */
export const doneBy = z.object({ staffId: staffId.nullable(), staffName: z.string().nullable(), at: instantText });

/** What a clerk typed and has not finished: kept at the hub, for whoever goes on with the case. */
export const draft = z.object({ version: z.int(), body: z.unknown(), by: doneBy });

/**
 * A step as the template has it: checked when the template was read, and so not once more at every answer, where it would
 * be most of the work.
 */
export const toldStep = z.custom<TemplateStep>((value) => typeof value === 'object' && value !== null);

export const stepView = z.object({
  id: slug,
  /** The step as the template defines it, with what applies to this case only. */
  definition: toldStep,
  state: z.enum(['open', 'done', 'waived', 'disputed']),
  /** Must be settled before the stage is completed. */
  required: z.boolean(),
  waivable: z.boolean(),
  hindrances: z.array(hindrance),
  /** The result by kind (`stepResults`); null unless done. */
  result: z.unknown(),
  done: doneBy.nullable(),
  /** The customer's words of a dispute, or the supervisor's reason of a waiver. */
  words: z.string().nullable(),
  draft: draft.nullable(),
  /** An objection that is being written down. */
  objectionDraft: draft.nullable(),
});
export type StepView = z.output<typeof stepView>;

export const caseStage = z.object({
  /** As the template names it. */
  id: slug,
  stageId,
  name: bilingual,
  state: z.enum(['locked', 'open', 'done']),
  after: z.array(slug),
  steps: z.array(stepView),
  /** What stands between here and completing the stage. */
  missing: z.array(hindrance),
});
export type CaseStage = z.output<typeof caseStage>;

export const signer = z.discriminatedUnion('capacity', [
  z.strictObject({ capacity: z.literal('owner'), owner: z.int().min(0).max(50) }),
  z.strictObject({ capacity: z.literal('agent') }),
]);
export type Signer = z.output<typeof signer>;

export const signatureView = z.object({
  id: signatureId,
  documentId,
  signer,
  /** As it is printed under the line; masked on screens until opened. */
  signerName: z.string(),
  witness: z.string().nullable(),
  at: instantText,
  /** The journal entry that holds it. */
  journalSeq: z.int(),
});

export const documentView = z.object({
  id: documentId,
  caseId: caseId.nullable(),
  /** Of a home's own paper, beside its cases. */
  unitId: unitId.nullable(),
  stepId: slug.nullable(),
  kind: z.enum(documentKinds),
  number: z.string(),
  title: bilingual,
  /** SHA-256 of (kind, template version, canonical fields); printed in footer and QR. */
  contentHash: z.string(),
  /** Over the bytes as frozen for signing. */
  sha256: z.string(),
  pages: z.int(),
  madeAt: instantText,
  /** Over the bytes with the signatures drawn in; null until everybody signed. */
  signedSha256: z.string().nullable(),
  /** Made anew since, with other figures: may not be signed any more. */
  superseded: z.boolean(),
  needsWetInk: z.boolean(),
  /** The wet-ink copy was signed, as this person saw. */
  wetInk: z.object({ witness: z.string(), by: doneBy }).nullable(),
  signatures: z.array(signatureView),
  /** Who has yet to sign. */
  toSign: z.array(signer),
});
export type DocumentView = z.output<typeof documentView>;

export const ownerView = z.object({
  index: z.int(),
  name: z.string(),
  kind: z.enum(['person', 'company']),
  idType: z.string(),
  idNumber: z.string().nullable(),
  present: z.boolean(),
});

export const custodyView = z.object({
  stepId: slug,
  itemId: slug,
  name: bilingual,
  count: z.int(),
  reason: z.string(),
  until: calendarDate,
  returnedAt: instantText.nullable(),
});

export const consentView = z.object({
  stepId: slug,
  itemId: slug,
  purpose: bilingual,
  recipient: bilingual,
  granted: z.boolean(),
  at: instantText,
  withdrawnAt: instantText.nullable(),
});

export const fileView = z.object({
  id: fileId,
  mediaType: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  at: instantText,
});
export type FileView = z.output<typeof fileView>;

export const inspectionItemView = z.object({
  id: z.string(),
  stepId: slug,
  item: inspectionItem,
  by: doneBy,
});
export type InspectionItemView = z.output<typeof inspectionItemView>;

/** The household's run as staff see it. Names and numbers of people are masked until opened. */
export const caseView = z.object({
  id: caseId,
  /** Rises with each change; commands say which one they saw. */
  version: z.int(),
  flowId: slug,
  flowVersion: z.int(),
  flowName: bilingual,
  purpose: z.enum(['handover', 'signing', 'reception']),
  state: z.enum(caseStates),
  unit: z.object({ id: unitId, label: z.string(), layout: z.string().nullable() }).nullable(),
  /** Number of the visit it is on now. */
  ticket: z.object({ id: ticketId, number: z.string(), stageId, deskId: deskId.nullable() }).nullable(),
  owners: z.array(ownerView),
  agentName: z.string().nullable(),
  situation,
  facts: z.record(z.string(), z.unknown()),
  escort: z.object({ staffId, name: z.string() }).nullable(),
  stages: z.array(caseStage),
  inspection: z.array(inspectionItemView),
  documents: z.array(documentView),
  files: z.array(fileView),
  custody: z.array(custodyView),
  consents: z.array(consentView),
  /** Papers promised for another day. */
  toBring: z.array(
    z.object({ stepId: slug, paperId: slug, name: bilingual, bringBy: calendarDate, brought: z.boolean() }),
  ),
  /** What still keeps the case from being closed after its last stage (wet-ink copies). */
  toClose: z.array(documentId),
  refusal: z.object({ grounds: z.array(z.string()), words: z.string().nullable(), by: doneBy }).nullable(),
  /** A refusal that is being written down. */
  refusalDraft: draft.nullable(),
  deemed: z.object({ date: calendarDate, noticeDate: calendarDate, by: doneBy }).nullable(),
  deliveredOn: calendarDate.nullable(),
  openedAt: instantText,
  doneAt: instantText.nullable(),
});
export type CaseView = z.output<typeof caseView>;
