import { z } from 'zod';
import { noticeKind } from '../domain/notices/catalogue.ts';
import { noticeBody, noticeForms } from '../domain/notices/notice-body.ts';
import { bilingual, slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { calendarDate, idParams, listOf, noticeId, noticeVersionId, reason, secretCode, words } from './fields.ts';
import { notice, noticeContent, publicNotice } from './notice-view.ts';
import { reviewRights, supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const screens = { staff: 'any', stations: ['board', 'kiosk', 'customer', 'reception'] } as const;
const params = idParams(noticeId);
const versionParams = z.object({ versionId: noticeVersionId });
const groups = z.array(z.string()).nullable();

/** What a person fills in of a draft. */
export const noticeDraft = z.strictObject({
  title: bilingual,
  form: z.enum(noticeForms),
  fields: z.strictObject({
    number: words(120).nullable(),
    issuer: words(120).nullable(),
    issuedOn: calendarDate.nullable(),
    expiresOn: calendarDate.nullable(),
  }),
  /** Null for an uploaded file. */
  body: noticeBody.nullable(),
  /** Of the draft this replaces; 0 begins a new version. */
  revision: z.int().min(0),
});
export type NoticeDraft = z.output<typeof noticeDraft>;

/** Largest notice file (issue 4). */
export const noticeFileMaxBytes = 50 * 1024 * 1024;

export const noticeCalls = {
  noticesOnDisplay: call({
    method: 'GET',
    path: '/notices/on-display',
    summary: 'Everything public now, and what of it the asking screen shows at this hour',
    access: screens,
    status: 200,
    answer: z.object({
      seq: z.int(),
      /** Groups this screen shows now; null for all. */
      groups,
      items: z.array(publicNotice),
      /** Where a phone finds `/n/{code}`; null without the phones' listener. */
      phoneBase: z.string().nullable(),
    }),
  }),
  noticePage: call({
    method: 'GET',
    path: '/notices/versions/{versionId}/pages/{page}',
    summary: 'A page as a picture; anybody for what is public, staff for all',
    access: { open: true },
    params: versionParams.extend({ page: z.coerce.number().int().min(1).max(200) }),
    query: z.object({ size: z.enum(['screen', 'preview']).default('screen') }),
    status: 200,
    media: 'image',
  }),
  noticeContent: call({
    method: 'GET',
    path: '/notices/versions/{versionId}/content',
    summary: 'What a written notice says; anybody for what is public, staff for all',
    access: { open: true },
    params: versionParams,
    status: 200,
    answer: noticeContent,
  }),
  publicNotices: call({
    method: 'GET',
    path: '/public/notices',
    summary: 'Everything public now, for phones',
    access: { open: true },
    status: 200,
    answer: listOf(publicNotice),
  }),
  publicNotice: call({
    method: 'GET',
    path: '/public/notices/{code}',
    summary: 'One public notice by the code of its page; the newest version of it when the code is of an older one',
    access: { open: true },
    params: z.object({ code: secretCode }),
    status: 200,
    answer: publicNotice,
  }),
  noticeKinds: call({
    method: 'GET',
    path: '/notices/kinds',
    summary: 'The catalogue with the site’s own kinds',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(noticeKind),
  }),
  notices: call({
    method: 'GET',
    path: '/notices',
    summary: 'All notices with their versions',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(notice),
  }),
  notice: call({
    method: 'GET',
    path: '/notices/{id}',
    summary: 'One notice with its versions',
    access: { staff: 'any' },
    params,
    status: 200,
    answer: notice,
  }),
  createNotice: call({
    method: 'POST',
    path: '/notices',
    summary: 'Begin a notice: a first draft of a kind',
    access: supervisors,
    body: z.strictObject({ kind: slug, title: bilingual, form: z.enum(noticeForms) }),
    status: 201,
    answer: notice,
  }),
  saveNoticeDraft: call({
    method: 'PUT',
    path: '/notices/{id}/draft',
    summary: 'Write the draft; begins a new version where there is none',
    access: supervisors,
    params,
    body: noticeDraft,
    maxBytes: 512 * 1024,
    status: 200,
    answer: notice,
  }),
  discardNoticeDraft: call({
    method: 'DELETE',
    path: '/notices/{id}/draft',
    summary: 'Throw the draft away',
    access: supervisors,
    params,
    status: 204,
  }),
  uploadNoticeFile: call({
    method: 'POST',
    path: '/notices/{id}/draft/file',
    summary: 'The draft’s file: PDF or picture, known by its content',
    access: supervisors,
    params,
    upload: { maxBytes: noticeFileMaxBytes },
    status: 200,
    answer: notice,
  }),
  submitNotice: call({
    method: 'POST',
    path: '/notices/{id}/submit',
    summary: 'Send the draft to its reviewers; from now on it does not change',
    access: supervisors,
    params,
    body: z.strictObject({ revision: z.int().min(1) }),
    status: 200,
    answer: notice,
  }),
  reviewNotice: call({
    method: 'POST',
    path: '/notices/{id}/reviews',
    summary: 'Approve or refuse what is in review, by a right one holds; nobody approves their own',
    access: { staff: 'any' },
    params,
    body: z.strictObject({
      /** The version that was looked at. */
      version: z.int().min(1),
      right: z.enum(reviewRights),
      outcome: z.enum(['approved', 'refused']),
      /** Needed to refuse. */
      reason: reason.nullable(),
    }),
    status: 200,
    answer: notice,
  }),
  recordPaperReview: call({
    method: 'POST',
    path: '/notices/{id}/reviews/{right}/paper',
    summary: 'Record a sign-off given on paper: its scan (file) and who signed (signedBy)',
    access: supervisors,
    params: params.extend({ right: z.enum(reviewRights) }),
    upload: { maxBytes: 20 * 1024 * 1024 },
    status: 200,
    answer: notice,
  }),
  reviewScan: call({
    method: 'GET',
    path: '/notices/versions/{versionId}/reviews/{right}/scan',
    summary: 'The scan of a sign-off given on paper',
    access: { staff: 'any' },
    params: versionParams.extend({ right: z.enum(reviewRights) }),
    status: 200,
    media: 'binary',
  }),
  publishNotice: call({
    method: 'POST',
    path: '/notices/{id}/publish',
    summary: 'Put the reviewed version on display; it supersedes the one before',
    access: supervisors,
    params,
    status: 200,
    answer: notice,
  }),
  withdrawNotice: call({
    method: 'POST',
    path: '/notices/{id}/withdraw',
    summary: 'Take what is public off display',
    access: supervisors,
    params,
    body: z.strictObject({ reason }),
    status: 200,
    answer: notice,
  }),
} as const;
