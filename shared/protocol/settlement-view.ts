import { z } from 'zod';
import { bilingual, payees, payers, slug } from '../domain/flow/template.ts';
import { calendarDate } from './fields.ts';

/** One line of the settlement: who pays whom for what, and how the figure came about. */
export const settlementLineView = z.object({
  id: slug,
  source: z.string(),
  name: bilingual,
  payer: z.enum(payers),
  payee: z.enum(payees),
  nature: z.enum(['contract', 'statutory', 'voluntary']),
  elsewhere: z.boolean(),
  information: z.boolean(),
  basis: bilingual,
  /** How it was computed, line by line, as printed. */
  computation: z.array(bilingual),
  due: z.string().nullable(),
  refund: z.string().nullable(),
  /** The figure that is missing, where it could not be computed. */
  unknown: z.string().nullable(),
});
export type SettlementLineView = z.output<typeof settlementLineView>;

/** The settlement of a case: each line alone, never netted; totals by payee, due and refundable apart. */
export const settlementView = z.object({
  stepId: slug,
  actualDate: calendarDate,
  lines: z.array(settlementLineView),
  totals: z.array(
    z.object({
      payee: z.enum(payees),
      due: z.string(),
      refund: z.string(),
      dueCapital: z.string(),
      refundCapital: z.string(),
    }),
  ),
  mayRescind: z.boolean().nullable(),
});
export type SettlementView = z.output<typeof settlementView>;

/** A figure to be confirmed, as the hub knows it, with how it was computed where it was. */
export const figureRow = z.object({
  name: bilingual,
  value: bilingual,
  emphasis: z.boolean(),
  inWords: bilingual.nullable(),
  computation: z.array(bilingual),
});
