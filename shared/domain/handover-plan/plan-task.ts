import { z } from 'zod';
import { bilingual, slug } from '../flow/template.ts';

/** How long before the handover something is due, in calendar months or in days; less than none is afterwards. */
const lead = z.union([
  z.strictObject({ months: z.int().min(-12).max(12) }),
  z.strictObject({ days: z.int().min(-366).max(366) }),
]);
export type Lead = z.output<typeof lead>;

/** A task of the back-counted timeline (交付计划倒排, domain 3.2; D1 to D6). */
export const planTask = z.strictObject({
  id: slug,
  title: bilingual,
  /** Null where the sources name no day: the site sets one. */
  before: lead.nullable(),
  /** Where it comes from: law, the company's own rules, custom. */
  basis: bilingual,
  /** A count belongs to it: of so many homes of the roster, one. */
  oneIn: z.int().min(1).max(1000).nullable().default(null),
});
export type PlanTask = z.output<typeof planTask>;

/** The timeline that comes with the product. */
export const planTaskFile = z
  .strictObject({ tasks: z.array(planTask).min(1) })
  .refine(({ tasks }) => new Set(tasks.map(({ id }) => id)).size === tasks.length, 'a task is there twice');

/** How a task was closed: done, or not asked for at this site (a rule of another city). */
export const closings = ['done', 'not-needed'] as const;
export type Closing = (typeof closings)[number];
