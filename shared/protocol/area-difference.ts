import { z } from 'zod';
import { decimalText } from './fields.ts';

/** What a difference of areas comes to, as every answer about one says it; money in yuan as decimal texts. */
export const areaDifferenceFigures = {
  /** Measured less contract, in m². */
  difference: decimalText,
  ratioPercent: z.string().regex(/^-?\d+\.\d{4}$/),
  exceeds3Percent: z.boolean(),
  /** The owner pays this to the developer. */
  buyerPays: decimalText,
  /** The developer bears this; nobody pays it. */
  sellerBears: decimalText,
  /** The developer pays this back to the owner. */
  refund: decimalText,
  /** Null while it can't be known. */
  mayRescind: z.boolean().nullable(),
} as const;
