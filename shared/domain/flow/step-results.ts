import { z } from 'zod';
import { calendarDay, personText } from './result-fields.ts';
import { slug } from './template.ts';

const line = personText(200);
const longText = personText(2000);

/** A paper looked at: there, to be brought later with a day, or not needed here (with a reason the clerk gives). */
const checkedPaper = z.discriminatedUnion('status', [
  z.strictObject({
    id: slug,
    status: z.literal('seen'),
    originals: z.int().min(0).max(99),
    copies: z.int().min(0).max(99),
  }),
  z.strictObject({ id: slug, status: z.literal('later'), bringBy: calendarDay, note: line.optional() }),
  z.strictObject({ id: slug, status: z.literal('not-needed'), note: line }),
]);

/** What was found, said or given at a step, by kind. Parsed at the border; sealed with the household's key at rest. */
export const stepResults = {
  'check-papers': z.strictObject({ papers: z.array(checkedPaper).max(60) }),
  explain: z.strictObject({
    points: z
      .array(
        z.strictObject({
          id: slug,
          explained: z.literal(true),
          question: longText.optional(),
          answer: longText.optional(),
        }),
      )
      .max(80),
  }),
  'read-notices': z.strictObject({
    acknowledged: z.array(slug).max(40),
    /** On the customer screen by the family itself, or said to the clerk. */
    how: z.enum(['customer-screen', 'told-clerk']),
    /** The versions that were public here then, by the name the flow has for them; the hub's word, whatever was sent. */
    public: z
      .array(
        z.strictObject({
          kind: slug,
          versionId: z.string().min(1).max(60),
          version: z.int().min(1),
          contentHash: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .max(200)
      .optional(),
  }),
  'confirm-figures': z.strictObject({ confirmed: z.literal(true), remark: longText.optional() }),
  settle: z.strictObject({
    /** The day lateness ends, chosen by a person; without it the handover date. */
    actualDate: calendarDay.optional(),
    lines: z
      .array(
        z.strictObject({
          id: slug,
          explained: z.literal(true),
          outcome: z.enum(['paid', 'unpaid', 'disputed']),
          /** Number of the receipt or voucher. */
          voucher: line.optional(),
          words: longText.optional(),
        }),
      )
      .max(30),
  }),
  inspect: z.strictObject({
    conclusion: z.enum(['accept', 'accept-after-repair', 'refuse']),
    words: longText.optional(),
    /** Rooms the home does not have, out of the dictionary's. */
    absentRooms: z.array(slug).max(30),
    /** Identifiers of the items that this conclusion rests on, so that nothing synced later slips under it. */
    items: z.int().min(0).max(2000),
  }),
  sign: z.strictObject({
    documentId: z.string().min(1).max(60),
    /** The wet-ink copy was signed, as the named person saw. */
    onPaper: z.strictObject({ witness: line }).optional(),
  }),
  'hand-over-items': z.strictObject({
    items: z.array(z.strictObject({ id: slug, count: z.int().min(0).max(999) })).max(60),
    receivedBy: z.enum(['owner', 'agent']),
    /** 钥匙托管: keys left with the property company while something is mended. */
    custody: z
      .array(z.strictObject({ id: slug, count: z.int().min(1).max(99), reason: line, until: calendarDay }))
      .max(20)
      .default([]),
  }),
  voucher: z.strictObject({
    number: line,
    date: calendarDay,
    amount: z
      .string()
      .regex(/^\d{1,10}\.\d{2}$/, 'yuan with two decimals')
      .optional(),
  }),
  form: z.strictObject({ values: z.record(slug, z.union([z.string().max(2000), z.array(slug).max(40)])) }),
  print: z.strictObject({ documentIds: z.array(z.string().min(1).max(60)).max(20) }),
  rate: z.strictObject({
    scores: z.array(z.strictObject({ id: slug, score: z.int().min(1).max(5) })).max(12),
    words: longText.optional(),
    callback: z.boolean(),
  }),
  consent: z.strictObject({
    answers: z.array(z.strictObject({ id: slug, granted: z.boolean() })).max(12),
  }),
} as const;

export type ResultKind = keyof typeof stepResults;
export type ResultOf<K extends ResultKind> = z.output<(typeof stepResults)[K]>;
export type StepResult = { readonly [K in ResultKind]: { readonly kind: K; readonly value: ResultOf<K> } }[ResultKind];
