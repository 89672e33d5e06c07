import { z } from 'zod';
import { calendarDay, personText } from './result-fields.ts';
import { slug } from './template.ts';

export const severities = ['minor', 'affects-use', 'safety'] as const;

/** Made on the tablet before the hub hears of it, so that a repeated sync changes nothing. */
export const inspectionItemId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not a UUID');
export const fileIds = z.array(z.string().regex(/^file_[0-9A-Za-z-]{1,40}$/)).max(6);

/**
 * One tap of an inspection (domain 3.4 验房记录表): a part that is fine, a defect of a part, a meter that was read.
 * `recordedAt` is the tablet's own word of when (it may have been offline); the hub stamps when it heard of it.
 */
export const inspectionItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fine'), room: slug, part: slug, recordedAt: z.iso.datetime() }),
  z.strictObject({
    kind: z.literal('defect'),
    room: slug,
    part: slug,
    problem: slug,
    severity: z.enum(severities),
    note: personText(500).optional(),
    photos: fileIds,
    responsible: slug.optional(),
    agreedDate: calendarDay.optional(),
    recordedAt: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal('meter'),
    meter: slug,
    /** The number on its plate. */
    number: personText(40).optional(),
    reading: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'digits, at most three decimals'),
    photos: fileIds,
    recordedAt: z.iso.datetime(),
  }),
]);
export type InspectionItem = z.output<typeof inspectionItem>;
