import { z } from 'zod';
import { calendarDay } from '../flow/result-fields.ts';
import { bilingual } from '../flow/template.ts';

/**
 * How a notice is made: an uploaded file, or written here. A price table and a survey summary take their figures from the
 * roster whenever they are looked at, so that they can differ nowhere (明码标价规定 Art. 6: contents must agree).
 */
export const noticeForms = ['file', 'text', 'price-table', 'staff-list', 'milestones', 'survey-summary'] as const;
export type NoticeForm = (typeof noticeForms)[number];

const line = (max: number) => z.string().trim().min(1).max(max);
/** A long text in both languages; English may be missing and the page then says so. */
const prose = z.strictObject({ zh: line(20_000), en: line(40_000).nullable() });
const buildings = z.array(line(30)).min(1).max(200).nullable();

/** The ten milestones buyers are told of, in this order (C1). */
export const milestones = [
  'show-area-open',
  'structure-topped-out',
  'facade-done',
  'interior-done',
  'municipal-works-done',
  'landscape-done',
  'completion-accepted',
  'property-takeover-accepted',
  'utilities-connected',
  'handover-show-home-open',
] as const;
export type Milestone = (typeof milestones)[number];

const textBody = z.strictObject({
  form: z.literal('text'),
  /** Parts with a heading each: adverse factors have five (抬头、正文、图示、结尾提示、落款; domain 2.1). */
  parts: z
    .array(z.strictObject({ heading: bilingual.nullable(), text: prose }))
    .min(1)
    .max(20),
});

const priceTableBody = z.strictObject({
  form: z.literal('price-table'),
  /** The buildings it lists; null for all. */
  buildings,
  /** Discounts and their conditions (domain 2.1, item 7). */
  discounts: prose.nullable(),
  /** Fees taken for others, marked as voluntary. */
  agencyFees: prose.nullable(),
  /** Where to complain about prices (Art. 7 of the rule). */
  hotline: line(60),
});

const staffListBody = z.strictObject({
  form: z.literal('staff-list'),
  people: z
    .array(
      z.strictObject({
        name: line(40),
        position: line(40),
        /** Number of the badge or certificate (A3). */
        certificate: line(60),
      }),
    )
    .min(1)
    .max(200),
});

const milestonesBody = z.strictObject({
  form: z.literal('milestones'),
  /** The buildings whose milestones they are; null, or not there as in older notices: all. */
  buildings: buildings.optional(),
  dates: z
    .array(
      z.strictObject({ milestone: z.enum(milestones), planned: calendarDay.nullable(), done: calendarDay.nullable() }),
    )
    .min(1)
    .max(milestones.length)
    .refine((all) => new Set(all.map(({ milestone }) => milestone)).size === all.length, 'a milestone stands twice'),
});

const surveyBody = z.strictObject({
  form: z.literal('survey-summary'),
  buildings,
  surveyor: line(120),
  reportNumber: line(80),
  reportedOn: calendarDay,
});

/** What was written here rather than uploaded. */
export const noticeBody = z.discriminatedUnion('form', [
  textBody,
  priceTableBody,
  staffListBody,
  milestonesBody,
  surveyBody,
]);
export type NoticeBody = z.output<typeof noticeBody>;
