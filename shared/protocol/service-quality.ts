import { z } from 'zod';
import { bilingual } from '../domain/flow/template.ts';
import { checkGroups, checkItemIds, checkOutcomes } from '../domain/service-quality/check-items.ts';
import { indicatorIds, indicatorUnits } from '../domain/service-quality/indicators.ts';
import { roundHours } from '../domain/service-quality/rounds.ts';
import { call } from './call.ts';
import { calendarDate, reason, staffId, stageId } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const figure = z.number().nullable();
const calls = { heard: z.int(), missed: z.int(), points: z.int(), share: figure };
const remark = z.string().nullable();
/** Who wrote it down, and when. */
const entered = { by: z.string().nullable(), at: z.string().nullable() };

/** One day of the period. `worked`: somebody came, or something was entered; only then a round may be missed. */
export const qualityDay = z.object({
  date: z.string(),
  worked: z.boolean(),
  heard: z.int(),
  missed: z.int(),
  rated: z.int(),
  mean: figure,
  checked: z.int(),
  faulty: z.int(),
  /** Groups whose leader was told what the check found. */
  told: z.int(),
  roundsWalked: z.int(),
  roundsLate: z.int(),
  roundsMissed: z.int(),
});
export type QualityDay = z.output<typeof qualityDay>;

/** What was entered of one day: calls by person, the check list with its feedback, the rounds. */
export const qualitySheet = z.object({
  date: z.string(),
  calls: z.array(z.object({ staffId, heard: z.int(), missed: z.int() })),
  items: z.array(
    z.object({
      item: z.enum(checkItemIds),
      group: z.enum(checkGroups),
      outcome: z.enum(checkOutcomes).nullable(),
      remark,
      ...entered,
    }),
  ),
  feedback: z.array(
    z.object({
      group: z.enum(checkGroups),
      /** Every item was looked at, so that the leader may be told. */
      ready: z.boolean(),
      toldTo: z.string().nullable(),
      at: z.string().nullable(),
      /** Something was entered anew since. */
      outdated: z.boolean(),
    }),
  ),
  rounds: z.array(
    z.object({
      hour: z.int(),
      state: z.enum(['coming', 'due', 'missed', 'walked', 'late']),
      outcome: z.enum(checkOutcomes).nullable(),
      remark,
      ...entered,
    }),
  ),
});
export type QualitySheet = z.output<typeof qualitySheet>;

const staffQuality = z.object({
  staffId,
  name: z.string(),
  ...calls,
  households: z.int(),
  serviceP50Minutes: figure,
  serviceP90Minutes: figure,
  ratedBy: z.int(),
  ratingMean: figure,
});
export type StaffQuality = z.output<typeof staffQuality>;

const stageQuality = z.object({
  stageId,
  name: z.string(),
  nameEn: z.string(),
  served: z.int(),
  /** Minutes a service may take, as the stage says; the share of services that kept to it, in percent. */
  slaMinutes: z.number(),
  serviceP50Minutes: figure,
  serviceP90Minutes: figure,
  serviceKept: figure,
  waitLimitMinutes: z.number(),
  waitP90Minutes: figure,
  waitKept: figure,
  completed: z.int(),
  reopened: z.int(),
  waived: z.int(),
  errorRate: figure,
});
export type StageQuality = z.output<typeof stageQuality>;

/** Service by what the sources ask of it: L1 to L6. Shares are percent to one place. */
export const serviceQuality = z.object({
  from: z.string(),
  to: z.string(),
  today: z.string(),
  /** Each indicator with its figure of the period, what it is made of, its target and whether that is met. */
  indicators: z.array(
    z.object({
      id: z.enum(indicatorIds),
      requirement: z.string(),
      unit: z.enum(indicatorUnits),
      value: figure,
      of: z.object({ part: z.int(), whole: z.int() }).nullable(),
      target: figure,
      met: z.boolean().nullable(),
    }),
  ),
  calls: z.object(calls),
  satisfaction: z.object({
    households: z.int(),
    mean: figure,
    /** `low`: scores of one or two, which a meeting goes through. */
    topics: z.array(z.object({ id: z.string(), name: bilingual, count: z.int(), mean: figure, low: z.int() })),
  }),
  staff: z.array(staffQuality),
  stages: z.array(stageQuality),
  days: z.array(qualityDay),
  /** Of the period's last day that is not to come. */
  sheet: qualitySheet,
});
export type ServiceQuality = z.output<typeof serviceQuality>;

const count = z.int().min(0).max(9999);
const found = { outcome: z.enum(checkOutcomes), remark: reason.nullable() };

/** Calls about the quality of service. */
export const serviceQualityCalls = {
  serviceQuality: call({
    method: 'GET',
    path: '/service-quality',
    summary: 'Service by L1 to L6: calls, satisfaction, people, stages, checks and rounds; at most 92 days',
    access: supervisors,
    query: z.strictObject({ from: calendarDate, to: calendarDate }),
    status: 200,
    answer: serviceQuality,
  }),
  serviceQualityXlsx: call({
    method: 'GET',
    path: '/service-quality.xlsx',
    summary: 'The same as a spreadsheet for the meeting; that it left is written down',
    access: supervisors,
    query: z.strictObject({ from: calendarDate, to: calendarDate, language: z.enum(['zh-CN', 'en']).optional() }),
    status: 200,
    media: 'binary',
  }),
  enterQualityCalls: call({
    method: 'POST',
    path: '/service-quality/calls',
    summary: 'How many calls a person picked up within three rings on a day, and how many not',
    access: supervisors,
    body: z.strictObject({ date: calendarDate, staffId, heard: count, missed: count }),
    status: 204,
  }),
  checkQualityItem: call({
    method: 'POST',
    path: '/service-quality/checks',
    summary: "What was found at one item of a day's check list",
    access: supervisors,
    body: z.strictObject({ date: calendarDate, item: z.enum(checkItemIds), ...found }),
    status: 204,
  }),
  feedBackQuality: call({
    method: 'POST',
    path: '/service-quality/feedback',
    summary: "The leader of a group was told what the day's check found",
    access: supervisors,
    body: z.strictObject({ date: calendarDate, group: z.enum(checkGroups), staffId }),
    status: 204,
  }),
  walkQualityRound: call({
    method: 'POST',
    path: '/service-quality/rounds',
    summary: "One of today's patrol rounds was walked; the hub stamps the time",
    access: supervisors,
    body: z.strictObject({ hour: z.union(roundHours.map((hour) => z.literal(hour))), ...found }),
    status: 204,
  }),
} as const;
