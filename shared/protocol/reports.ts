import { z } from 'zod';
import { call } from './call.ts';
import { calendarDate, deskId, serviceId, staffId, stageId } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

const figures = z.object({
  count: z.int(),
  waitP50Minutes: z.number().nullable(),
  waitP90Minutes: z.number().nullable(),
  serviceP50Minutes: z.number().nullable(),
  serviceP90Minutes: z.number().nullable(),
});
/** The day in figures; waits and service in minutes. */
export const dailyReport = z.object({
  date: z.string(),
  siteName: z.string(),
  journalSeq: z.int(),
  journalHead: z.string(),
  tickets: z.object({
    issued: z.int(),
    done: z.int(),
    cancelled: z.int(),
    expired: z.int(),
    open: z.int(),
    noShows: z.int(),
    enteredByHand: z.int(),
    priority: z.int(),
    chosenCalls: z.int(),
  }),
  expectedHomes: z.int(),
  arrivedHomes: z.int(),
  services: z.array(z.object({ serviceId, name: z.string(), issued: z.int(), done: z.int() })),
  stages: z.array(figures.extend({ stageId, name: z.string() })),
  desks: z.array(figures.extend({ deskId, name: z.string() })),
  staff: z.array(figures.extend({ staffId, name: z.string() })),
});
export type DailyReport = z.output<typeof dailyReport>;

/** Calls that sum up a day. */
export const reportCalls = {
  dailyReport: call({
    method: 'GET',
    path: '/reports/daily',
    summary: 'The day in figures',
    access: supervisors,
    query: z.object({ date: calendarDate.optional() }),
    status: 200,
    answer: dailyReport,
  }),
  dailyReportCsv: call({
    method: 'GET',
    path: '/reports/daily.csv',
    summary: 'The day in figures as CSV',
    access: supervisors,
    query: z.object({ date: calendarDate.optional() }),
    status: 200,
    media: 'csv',
  }),
} as const;
