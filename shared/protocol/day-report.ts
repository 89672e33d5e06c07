import { z } from 'zod';
import { bilingual } from '../domain/flow/template.ts';
import { paymentMethods } from '../domain/flow/facts.ts';
import { dayKinds } from '../domain/report/day-kind.ts';
import { languages } from '../i18n/words.ts';
import { call } from './call.ts';
import { calendarDate } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const minutes = z.number().nullable();

const topics = z.array(z.object({ id: z.string(), name: bilingual, count: z.int(), mean: z.number().nullable() }));

/** Refusals by ground; a refusal may have several. */
const grounds = z.array(z.object({ ground: z.string(), count: z.int() }));

/** What inspections found and what was paid. */
const handovers = {
  toMend: z.int(),
  defects: z.int(),
  inspectedHomes: z.int(),
  defectParts: z.array(z.object({ name: bilingual, count: z.int() })),
  fees: z.array(z.object({ name: bilingual, homes: z.int(), amount: z.string() })),
};

/** A signing day: 签约日报 (domain 3.1). */
const signing = z.object({
  /** Homes with an appointment to sign that had not signed before. */
  expected: z.int(),
  arrived: z.int(),
  signed: z.int(),
  /** Homes that came and did not sign, by where they stood when the day ended. */
  notSigned: z.array(
    z.union([
      z.object({ why: z.enum(['not-begun', 'withdrawn', 'unfinished']), count: z.int() }),
      z.object({ why: z.literal('stage'), stage: bilingual, count: z.int() }),
    ]),
  ),
  methods: z.array(z.object({ method: z.enum([...paymentMethods, 'unknown']), count: z.int() })),
});

/** What the daily report says besides the queue: homes by room, never by name (E5; domain 3.4 入住日报). */
export const dayReport = z.object({
  date: z.string(),
  /** Which report it is: by what households came for that day. */
  kind: z.enum(dayKinds),
  signing,
  expectedHomes: z.int(),
  arrivedHomes: z.int(),
  accepted: z.int(),
  refused: z.int(),
  refusedFor: grounds,
  ...handovers,
  /** Ratings given that day, and their mean of one to five. */
  ratings: z.object({ households: z.int(), mean: z.number().nullable(), topics }),
  /** By the hour at the site in which somebody was called. */
  hours: z.array(
    z.object({
      hour: z.int(),
      called: z.int(),
      waitP50Minutes: minutes,
      waitP90Minutes: minutes,
      serviceP50Minutes: minutes,
      serviceP90Minutes: minutes,
    }),
  ),
  notCome: z.array(z.string()),
  tomorrow: z.array(z.string()),
});
export type DayReport = z.output<typeof dayReport>;

/** One day of a week or month. */
export const periodDay = z.object({
  date: z.string(),
  expectedHomes: z.int(),
  arrivedHomes: z.int(),
  issued: z.int(),
  done: z.int(),
  expired: z.int(),
  accepted: z.int(),
  refused: z.int(),
  signed: z.int(),
  rated: z.int(),
  ratingMean: z.number().nullable(),
  waitP50Minutes: minutes,
  waitP90Minutes: minutes,
  serviceP50Minutes: minutes,
  serviceP90Minutes: minutes,
});
export type PeriodDay = z.output<typeof periodDay>;

/** A week or a month: its days, why homes were refused, what was found and paid, and satisfaction by topic (L2, E5). */
export const periodReport = z.object({
  days: z.array(periodDay),
  refusedFor: grounds,
  ...handovers,
  ratings: z.object({ households: z.int(), mean: z.number().nullable(), topics }),
});
export type PeriodReport = z.output<typeof periodReport>;

const period = z.strictObject({ from: calendarDate, to: calendarDate });

/** Reports of a day's cases, of weeks and months, and as a spreadsheet. */
export const dayReportCalls = {
  dayReport: call({
    method: 'GET',
    path: '/reports/day',
    summary: "The day's homes: accepted, refused, to be mended, fees, who did not come, who comes tomorrow",
    access: supervisors,
    query: z.object({ date: calendarDate.optional() }),
    status: 200,
    answer: dayReport,
  }),
  periodReport: call({
    method: 'GET',
    path: '/reports/period',
    summary: 'Day by day, for at most 92 days',
    access: supervisors,
    query: period,
    status: 200,
    answer: periodReport,
  }),
  periodReportXlsx: call({
    method: 'GET',
    path: '/reports/period.xlsx',
    summary: 'Day by day as a spreadsheet, with satisfaction by topic; that it left is written down',
    access: supervisors,
    query: period.extend({ language: z.enum(languages).optional() }),
    status: 200,
    media: 'binary',
  }),
  reportXlsx: call({
    method: 'GET',
    path: '/reports/daily.xlsx',
    summary: 'The day as a spreadsheet; that it left is written down',
    access: supervisors,
    query: z.strictObject({ date: calendarDate.optional(), language: z.enum(languages).optional() }),
    status: 200,
    media: 'binary',
  }),
} as const;
