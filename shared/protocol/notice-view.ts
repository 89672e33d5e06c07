import { z } from 'zod';
import { noticeGroups } from '../domain/notices/catalogue.ts';
import { milestones, noticeBody, noticeForms } from '../domain/notices/notice-body.ts';
import { bilingual, slug } from '../domain/flow/template.ts';
import { calendarDate, decimalText, instantText, noticeId, noticeVersionId, secretCode, staffId } from './fields.ts';
import { reviewRights } from './roles.ts';

/** A page as a screen needs it: its picture is at `/notices/versions/{id}/pages/{page}`. */
export const noticePage = z.object({
  page: z.int(),
  width: z.int(),
  height: z.int(),
  /** Characters of its text, by which a board decides how long it stays; null for a picture. */
  characters: z.int().nullable(),
});
export type NoticePage = z.output<typeof noticePage>;

export const fieldValues = z.object({
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: calendarDate.nullable(),
  expiresOn: calendarDate.nullable(),
});

/** A notice as anybody may know it: what is on display now. */
export const publicNotice = z.object({
  id: noticeId,
  versionId: noticeVersionId,
  version: z.int(),
  kind: slug,
  kindName: bilingual,
  /** The set its kind belongs to, by which a flow may name it; null for none. */
  partOf: slug.nullable(),
  group: z.enum(noticeGroups),
  title: bilingual,
  form: z.enum(noticeForms),
  fields: fieldValues,
  contentHash: z.string(),
  /** In the address of its page on a phone, `/n/{code}`. */
  code: secretCode,
  publishedAt: instantText,
  /** Empty where it is written rather than uploaded. */
  pages: z.array(noticePage),
});
export type PublicNotice = z.output<typeof publicNotice>;

const homeStatus = z.enum(['available', 'reserved', 'sold', 'handed-over']);

/** A home in the price table (domain 2.1, items 6–7): one home, one price. */
export const priceRow = z.object({
  home: z.string(),
  building: z.string(),
  entrance: z.string().nullable(),
  floor: z.int().nullable(),
  room: z.string(),
  layout: z.string().nullable(),
  status: homeStatus,
  grossArea: decimalText,
  innerArea: decimalText.nullable(),
  unitPrice: decimalText.nullable(),
  totalPrice: decimalText.nullable(),
});
export type PriceRow = z.output<typeof priceRow>;

/** A building in the survey summary: how the measured areas differ from the contracts', no home by itself. */
export const surveyRow = z.object({
  building: z.string(),
  homes: z.int(),
  measured: z.int(),
  contractArea: decimalText,
  measuredArea: decimalText,
  within3Percent: z.int(),
  above3Percent: z.int(),
});
export type SurveyRow = z.output<typeof surveyRow>;

/** What a written notice says now; tables come from the roster as it stands. */
export const noticeContent = z.discriminatedUnion('form', [
  z.object({ form: z.literal('file') }),
  z.object({
    form: z.literal('text'),
    parts: z.array(
      z.object({
        heading: bilingual.nullable(),
        text: z.object({ zh: z.string(), en: z.string().nullable() }),
      }),
    ),
  }),
  z.object({
    form: z.literal('price-table'),
    rows: z.array(priceRow),
    discounts: z.object({ zh: z.string(), en: z.string().nullable() }).nullable(),
    agencyFees: z.object({ zh: z.string(), en: z.string().nullable() }).nullable(),
    hotline: z.string(),
    /** The roster the figures are of. */
    rosterVersion: z.int(),
  }),
  z.object({
    form: z.literal('staff-list'),
    people: z.array(z.object({ name: z.string(), position: z.string(), certificate: z.string() })),
  }),
  z.object({
    form: z.literal('milestones'),
    buildings: z.array(z.string()).nullable().optional(),
    dates: z.array(
      z.object({
        milestone: z.enum(milestones),
        planned: calendarDate.nullable(),
        done: calendarDate.nullable(),
      }),
    ),
  }),
  z.object({
    form: z.literal('survey-summary'),
    surveyor: z.string(),
    reportNumber: z.string(),
    reportedOn: calendarDate,
    rows: z.array(surveyRow),
  }),
]);
export type NoticeContent = z.output<typeof noticeContent>;

export const versionStates = [
  'draft',
  'in-review',
  'refused',
  'published',
  'superseded',
  'withdrawn',
  'expired',
] as const;
export type VersionStateName = (typeof versionStates)[number];

export const noticeReview = z.object({
  right: z.enum(reviewRights),
  outcome: z.enum(['approved', 'refused']),
  byName: z.string(),
  at: instantText,
  reason: z.string().nullable(),
  /** Who signed on paper, whose scan is kept; null where it was given here. */
  signedBy: z.string().nullable(),
  /** Of what type the kept scan is; null without one. */
  scan: z.string().nullable(),
});

/** A file being checked and its pages drawn, or done. */
export const noticeFile = z.object({
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** Pages drawn so far; ready when it equals `pages`. */
  drawn: z.int(),
  pages: z.int(),
  /** Code of the error for which its pages could not be drawn. */
  fault: z.string().nullable(),
});

export const noticeVersion = z.object({
  id: noticeVersionId,
  version: z.int(),
  state: z.enum(versionStates),
  title: bilingual,
  form: z.enum(noticeForms),
  fields: fieldValues,
  file: noticeFile.nullable(),
  body: noticeBody.nullable(),
  pages: z.array(noticePage),
  contentHash: z.string().nullable(),
  code: secretCode,
  madeBy: staffId,
  madeByName: z.string(),
  /** Who wrote in it: they do not review it. */
  writtenBy: z.array(staffId),
  madeAt: instantText,
  submittedAt: instantText.nullable(),
  publishedAt: instantText.nullable(),
  endedAt: instantText.nullable(),
  /** Why it was taken off display; null where it was replaced or ran out. */
  endReason: z.string().nullable(),
  reviews: z.array(noticeReview),
  reviewsMissing: z.array(z.enum(reviewRights)),
  /** What must be mended before it can be sent to review or published. */
  faults: z.array(z.object({ code: z.string(), field: z.string().nullable() })),
  /** Rises with each change of a draft: a save that names an older one is refused. */
  revision: z.int(),
});
export type NoticeVersionView = z.output<typeof noticeVersion>;

/** A notice with all its versions, the newest first. */
export const notice = z.object({
  id: noticeId,
  kind: slug,
  title: bilingual,
  versions: z.array(noticeVersion),
});
export type NoticeView = z.output<typeof notice>;
