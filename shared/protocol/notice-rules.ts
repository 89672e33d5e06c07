import { z } from 'zod';
import { noticeKind, siteModes } from '../domain/notices/catalogue.ts';
import { noticePlan, noticeRule } from '../domain/notices/notice-rules.ts';
import { playlist } from '../domain/notices/playlist.ts';
import { bilingual, slug } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { calendarDate, listOf, noticeId, reason, stationId } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const ruleName = { kind: slug, mode: z.enum(siteModes) };

export const ruleInForce = noticeRule.extend({
  /** The site's own, beyond its city's. */
  own: z.boolean(),
  from: calendarDate,
  to: calendarDate.nullable(),
});

export const complianceItem = z.object({
  kind: slug,
  name: bilingual,
  mode: z.enum(siteModes),
  rule: ruleInForce,
  state: z.enum(['ok', 'expiring', 'missing', 'not-shown', 'upcoming']),
  noticeIds: z.array(noticeId),
  daysLeft: z.int().nullable(),
  /** A version of this kind that is on its way, for what to do next. */
  underway: z.enum(['draft', 'in-review', 'refused']).nullable(),
});
export type ComplianceItemView = z.output<typeof complianceItem>;

const planView = z.object({
  plan: noticePlan.omit({ removed: true }),
  cities: z.array(z.object({ id: slug, name: bilingual })),
  rules: z.array(ruleInForce),
  removed: z.array(z.object({ ...ruleName, reason: z.string().nullable(), rule: noticeRule.nullable() })),
});
export type NoticePlanView = z.output<typeof planView>;

export const noticeRuleCalls = {
  noticePlan: call({
    method: 'GET',
    path: '/notices/plan',
    summary: 'Which city’s rules hold here, when the site is open for what, and what was added or removed',
    access: supervisors,
    status: 200,
    answer: planView,
  }),
  saveNoticePlan: call({
    method: 'PUT',
    path: '/notices/plan',
    summary: 'Choose the city and when the site sells and hands over',
    access: supervisors,
    body: noticePlan.pick({ city: true, periods: true }),
    status: 200,
    answer: planView,
  }),
  addNoticeKind: call({
    method: 'POST',
    path: '/notices/kinds',
    summary: 'Add a kind of the site’s own',
    access: supervisors,
    // Nothing goes on a wall that nobody but its writer looked at (A10).
    body: noticeKind.extend({ reviews: noticeKind.shape.reviews.min(1) }),
    status: 201,
    answer: noticeKind,
  }),
  addNoticeRule: call({
    method: 'POST',
    path: '/notices/rules',
    summary: 'Require a kind here beyond what the city asks for',
    access: supervisors,
    body: noticeRule,
    status: 201,
    answer: planView,
  }),
  removeNoticeRule: call({
    method: 'POST',
    path: '/notices/rules/remove',
    summary: 'Say that a rule does not hold here, with the reason; it stays named',
    access: supervisors,
    body: z.strictObject({ ...ruleName, reason }),
    status: 200,
    answer: planView,
  }),
  restoreNoticeRule: call({
    method: 'POST',
    path: '/notices/rules/restore',
    summary: 'Let a removed rule hold again',
    access: supervisors,
    body: z.strictObject(ruleName),
    status: 200,
    answer: planView,
  }),
  noticeCompliance: call({
    method: 'GET',
    path: '/notices/compliance',
    summary: 'Every required kind: valid, running out, missing, not shown today',
    access: { staff: 'any' },
    status: 200,
    answer: z.object({
      date: calendarDate,
      modes: z.array(z.enum(siteModes)),
      required: z.int(),
      valid: z.int(),
      expiring: z.int(),
      missing: z.int(),
      notShown: z.int(),
      items: z.array(complianceItem),
    }),
  }),
  playlists: call({
    method: 'GET',
    path: '/notices/playlists',
    summary: 'What each screen shows at which hours',
    access: { staff: 'any' },
    status: 200,
    answer: listOf(z.object({ stationId, name: z.string(), role: z.string(), slots: playlist })),
  }),
  savePlaylist: call({
    method: 'PUT',
    path: '/notices/playlists/{stationId}',
    summary: 'Set what a screen shows at which hours; none: everything, always',
    access: supervisors,
    params: z.object({ stationId }),
    body: z.strictObject({ slots: playlist }),
    status: 200,
    answer: z.object({ slots: playlist }),
  }),
} as const;
