import { z } from 'zod';
import type { StepKind } from '#shared/domain/flow/template.ts';

const text = z.string().max(4000);
const byId = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

/** What is typed before a step is done, by kind: everything may still be missing. Kept at the hub for whoever goes on. */
export const draftShapes = {
  'check-papers': z.object({
    papers: byId(
      z.object({
        status: z.enum(['seen', 'later', 'not-needed']).optional(),
        originals: z.int().optional(),
        copies: z.int().optional(),
        bringBy: text.optional(),
        note: text.optional(),
      }),
    ),
  }),
  explain: z.object({
    points: byId(z.object({ explained: z.boolean().optional(), question: text.optional(), answer: text.optional() })),
  }),
  'read-notices': z.object({
    acknowledged: z.array(z.string()).default([]),
    how: z.enum(['customer-screen', 'told-clerk']).default('told-clerk'),
  }),
  'confirm-figures': z.object({ confirmed: z.array(z.string()).default([]), remark: text.default('') }),
  settle: z.object({
    actualDate: text.optional(),
    lines: byId(
      z.object({
        explained: z.boolean().optional(),
        outcome: z.enum(['paid', 'unpaid', 'disputed']).optional(),
        voucher: text.optional(),
        words: text.optional(),
      }),
    ),
  }),
  inspect: z.object({
    conclusion: z.enum(['accept', 'accept-after-repair', 'refuse']).optional(),
    words: text.default(''),
    absentRooms: z.array(z.string()).default([]),
  }),
  sign: z.object({ onPaper: z.boolean().default(false), witness: text.default('') }),
  'hand-over-items': z.object({
    counts: byId(z.int()),
    receivedBy: z.enum(['owner', 'agent']).optional(),
    custody: byId(z.object({ count: z.int(), reason: text, until: text })),
  }),
  voucher: z.object({ number: text.default(''), date: text.default(''), amount: text.default('') }),
  form: z.object({ values: byId(z.union([text, z.array(z.string())])) }),
  print: z.object({}),
  rate: z.object({ scores: byId(z.int()), words: text.default(''), callback: z.boolean().default(false) }),
  consent: z.object({ answers: byId(z.boolean()) }),
} as const satisfies Record<StepKind, z.ZodType>;

export type DraftOf<K extends StepKind> = z.output<(typeof draftShapes)[K]>;

/** A kept draft read back; null when it is none of this kind (the template or the app changed since). */
export function readDraft<K extends StepKind>(kind: K, body: unknown): DraftOf<K> | null {
  const read = draftShapes[kind].safeParse(body);
  return read.success ? (read.data as DraftOf<K>) : null;
}
