import { z } from 'zod';
import { bottleneckCauses } from '../domain/rehearsal/outcome.ts';
import { searchStates } from '../domain/rehearsal/search-job.ts';
import { call } from './call.ts';
import {
  calendarDate,
  clockTime,
  deskId,
  deskPlanId,
  idParams,
  instantText,
  listOf,
  stageId,
  words,
} from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

/** A half hour of the day, `24:00` for its end. */
const halfHour = z.string().regex(/^(([01]\d|2[0-3]):(00|30)|24:00)$/, 'not a half hour HH:00 or HH:30');

const segment = z.strictObject({ deskId, from: halfHour, to: halfHour, stageIds: z.array(stageId).min(1).max(20) });
/** A desk serves these stages, in one order across them, from one half hour to another. */
export type SegmentView = z.output<typeof segment>;
const segments = z.array(segment).max(2000);

const percent = z.number().min(0).max(100);
/** What is assumed of the people who come; whatever is left out is the site's default. */
const parameters = z.strictObject({
  noShowPercent: percent,
  earlyMinutes: z.number().min(-60).max(60),
  spreadMinutes: z.number().min(0).max(120),
  walkInsPerHour: z.number().min(0).max(200),
  priorityPercent: percent,
  waitLimitMinutes: z.number().min(1).max(240),
});
export type ParametersView = z.output<typeof parameters>;
const someParameters = parameters.partial();

const seed = z.int().min(0).max(4_294_967_295);

/** A plan to rehearse; without segments the desks as they are set up, all day. */
const planInput = z.strictObject({ name: words(40).optional(), segments: segments.optional() });

/** A list of figures that is only read. */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const spread = z.object({ p50: z.number(), p90: z.number() });

/** What a plan makes of the day. Minutes; times of day in minutes since midnight. */
const outcome = z.object({
  days: z.int(),
  came: z.number(),
  wait: spread.extend({ mean: z.number() }),
  visit: spread.nullable(),
  finishedAt: spread,
  left: z.number(),
  stages: list(
    z.object({
      stageId,
      meanMinutes: z.number(),
      learntFrom: z.int(),
      wait: spread.nullable(),
      totalWait: z.number(),
      hours: list(
        z.object({ hour: z.int(), joined: z.number(), wait: spread.nullable(), load: z.number().nullable() }),
      ),
    }),
  ),
  desks: list(
    z.object({
      deskId,
      openMinutes: z.number(),
      busy: z.number(),
      hours: list(z.object({ hour: z.int(), busy: z.number().nullable() })),
    }),
  ),
  bottleneck: z
    .object({
      stageId,
      cause: z.enum(bottleneckCauses),
      hours: list(z.int()),
      load: z.number().nullable(),
      share: z.number(),
    })
    .nullable(),
  breaks: list(z.object({ stageId, hour: z.int() })),
});
export type OutcomeView = z.output<typeof outcome>;

/** What a day is rehearsed with: who is expected, when, the desks and what they would do today. */
const setup = z.object({
  date: calendarDate,
  homes: z.int(),
  visits: z.int(),
  opensAt: clockTime,
  closesAt: halfHour,
  stages: z.array(
    z.object({ stageId, name: z.string(), nameEn: z.string(), meanMinutes: z.number(), learntFrom: z.int() }),
  ),
  desks: z.array(
    z.object({
      deskId,
      name: z.string(),
      nameEn: z.string(),
      kind: z.enum(['counter', 'guide']),
      stageIds: z.array(stageId),
    }),
  ),
  segments: z.array(segment),
  parameters,
});
export type RehearsalSetup = z.output<typeof setup>;

const rehearsal = z.object({
  date: calendarDate,
  seed,
  parameters,
  plans: z.array(z.object({ name: z.string(), segments: z.array(segment), outcome })),
});
export type RehearsalView = z.output<typeof rehearsal>;

/** A saved plan; `version` rises with each change. */
const deskPlan = z.object({
  id: deskPlanId,
  date: calendarDate,
  name: z.string(),
  segments: z.array(segment),
  version: z.int(),
  changedAt: instantText,
  changedBy: z.string().nullable(),
});
export type DeskPlanView = z.output<typeof deskPlan>;

const search = z.object({
  id: z.string(),
  date: calendarDate,
  state: z.enum(searchStates),
  /** From 0 to 1. */
  progress: z.number(),
  /** Waiting per visitor in minutes, as far as it was brought down. */
  waitNow: z.number().nullable(),
  result: z
    .object({ segments: z.array(segment), waitBefore: z.number(), waitAfter: z.number(), tried: z.int() })
    .nullable(),
});
export type PlanSearchView = z.output<typeof search>;

const params = idParams(deskPlanId);
const searchParams = z.object({ id: z.string().regex(/^sea_[0-9A-Z]{1,40}$/, 'not an id') });
const planBytes = 512 * 1024;

/** Calls about rehearsing a day and the desk plans it is rehearsed with. */
export const rehearsalCalls = {
  rehearsalSetup: call({
    method: 'GET',
    path: '/rehearsals/setup',
    summary: 'What a day is rehearsed with: appointments, stages, desks and the plan of today',
    access: supervisors,
    query: z.strictObject({ date: calendarDate.optional() }),
    status: 200,
    answer: setup,
  }),
  rehearse: call({
    method: 'POST',
    path: '/rehearsals',
    summary: 'Rehearse a day with up to four desk plans side by side, on the same people',
    access: supervisors,
    body: z.strictObject({
      date: calendarDate,
      seed,
      plans: z.array(planInput).min(1).max(4),
      parameters: someParameters.optional(),
    }),
    maxBytes: 4 * planBytes,
    status: 200,
    answer: rehearsal,
  }),
  startPlanSearch: call({
    method: 'POST',
    path: '/rehearsals/searches',
    summary: 'Begin to search a better use of the desks of a plan',
    access: supervisors,
    body: z.strictObject({
      date: calendarDate,
      seed,
      segments: segments.optional(),
      parameters: someParameters.optional(),
    }),
    maxBytes: planBytes,
    status: 201,
    answer: search,
  }),
  planSearch: call({
    method: 'GET',
    path: '/rehearsals/searches/{id}',
    summary: 'How far a search is, and what it found',
    access: supervisors,
    params: searchParams,
    status: 200,
    answer: search,
  }),
  cancelPlanSearch: call({
    method: 'POST',
    path: '/rehearsals/searches/{id}/cancel',
    summary: 'Call a search off',
    access: supervisors,
    params: searchParams,
    status: 200,
    answer: search,
  }),
  deskPlans: call({
    method: 'GET',
    path: '/desk-plans',
    summary: 'Saved desk plans of a day',
    access: supervisors,
    query: z.strictObject({ date: calendarDate }),
    status: 200,
    answer: listOf(deskPlan),
  }),
  createDeskPlan: call({
    method: 'POST',
    path: '/desk-plans',
    summary: 'Save a desk plan of a day',
    access: supervisors,
    body: z.strictObject({ date: calendarDate, name: words(40), segments }),
    maxBytes: planBytes,
    status: 201,
    answer: deskPlan,
  }),
  saveDeskPlan: call({
    method: 'PUT',
    path: '/desk-plans/{id}',
    summary: 'Change a saved plan; refused when somebody changed it since the version named',
    access: supervisors,
    params,
    body: z.strictObject({ version: z.int().min(1), name: words(40), segments }),
    maxBytes: planBytes,
    status: 200,
    answer: deskPlan,
  }),
  removeDeskPlan: call({
    method: 'DELETE',
    path: '/desk-plans/{id}',
    summary: 'Remove a saved plan',
    access: supervisors,
    params,
    status: 204,
  }),
} as const;
