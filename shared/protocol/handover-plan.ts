import { z } from 'zod';
import { closings } from '../domain/handover-plan/plan-task.ts';
import { taskStates } from '../domain/handover-plan/timeline.ts';
import { bilingual } from '../domain/flow/template.ts';
import { call } from './call.ts';
import { calendarDate, idParams, reason, staffId, words } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const taskId = z.string().regex(/^[a-z0-9][A-Za-z0-9_-]{1,47}$/, 'not a task of the plan');
const params = idParams(taskId);
const version = z.int().min(0);
const count = z.int().min(0).max(100_000);

/** A task of the plan as it stands today. */
export const planTaskView = z.object({
  id: taskId,
  title: bilingual,
  /** Null for a task of the site's own. */
  basis: bilingual.nullable(),
  /** The day it is due by; null while nobody has set one. */
  due: calendarDate.nullable(),
  /** The day counted back from the handover, whatever the site set. */
  countedBack: calendarDate.nullable(),
  ownDue: calendarDate.nullable(),
  state: z.enum(taskStates),
  ownerId: staffId.nullable(),
  owner: z.string().nullable(),
  /** How many homes its count is to reach; null where none belongs to it. */
  target: z.int().nullable(),
  counted: z.int().nullable(),
  closed: z.object({ as: z.enum(closings), on: calendarDate, by: z.string() }).nullable(),
  /** Why it was opened again the last time. */
  reopenedFor: z.string().nullable(),
  version,
});
export type PlanTaskView = z.output<typeof planTaskView>;

const plan = z.object({
  today: calendarDate,
  handoverDate: calendarDate.nullable(),
  /** `profile`: the first day of delivery in the site's rules, until the plan has a date of its own. */
  dateFrom: z.enum(['plan', 'profile']).nullable(),
  version,
  homes: z.int(),
  tasks: z.array(planTaskView),
  /** What packs and keys lack over all buildings, and how many buildings are not counted. */
  stock: z.object({ packs: z.int(), keySets: z.int(), uncounted: z.int() }),
});
export type HandoverPlanView = z.output<typeof plan>;

const stockLine = z.object({
  building: z.string(),
  homes: z.int(),
  packs: z.int().nullable(),
  keySets: z.int().nullable(),
  packsLacking: z.int().nullable(),
  keySetsLacking: z.int().nullable(),
  version,
});
export type StockLineView = z.output<typeof stockLine>;

const propertyExportLook = z.object({
  homes: z.int(),
  /** Homes whose owners agreed that name and phone are given to the property company. */
  withConsent: z.int(),
  withoutConsent: z.int(),
  notMeasured: z.int(),
  withoutHeatedArea: z.int(),
});
export type PropertyExportLook = z.output<typeof propertyExportLook>;

/** Calls about the handover plan (交付计划). */
export const handoverPlanCalls = {
  handoverPlan: call({
    method: 'GET',
    path: '/handover-plan',
    summary: 'What is due before the handover, counted back from its date, and what is late',
    access: supervisors,
    status: 200,
    answer: plan,
  }),
  setHandoverDate: call({
    method: 'PUT',
    path: '/handover-plan/date',
    summary: 'Set the day of the handover; every day counted back moves with it, what is done stays done',
    access: supervisors,
    body: z.strictObject({ date: calendarDate, version }),
    status: 200,
    answer: plan,
  }),
  addPlanTask: call({
    method: 'POST',
    path: '/handover-plan/tasks',
    summary: "Add a task of the site's own",
    access: supervisors,
    body: z.strictObject({ title: words(60), due: calendarDate, ownerId: staffId.nullable() }),
    status: 201,
    answer: planTaskView,
  }),
  savePlanTask: call({
    method: 'PUT',
    path: '/handover-plan/tasks/{id}',
    summary:
      'Change who answers for a task, its day (null: the one counted back) and its count; says which version was seen',
    access: supervisors,
    params,
    body: z.strictObject({
      due: calendarDate.nullable(),
      ownerId: staffId.nullable(),
      counted: count.nullable(),
      version,
    }),
    status: 200,
    answer: planTaskView,
  }),
  closePlanTask: call({
    method: 'POST',
    path: '/handover-plan/tasks/{id}/close',
    summary: 'A task was done, by whom and when, or is not needed at this site',
    access: supervisors,
    params,
    body: z.strictObject({
      as: z.enum(closings),
      on: calendarDate,
      by: staffId,
      counted: count.nullable(),
      version,
    }),
    status: 200,
    answer: planTaskView,
  }),
  reopenPlanTask: call({
    method: 'POST',
    path: '/handover-plan/tasks/{id}/reopen',
    summary: 'A task is not done after all, and why',
    access: supervisors,
    params,
    body: z.strictObject({ reason, version }),
    status: 200,
    answer: planTaskView,
  }),
  handoverStock: call({
    method: 'GET',
    path: '/handover-plan/stock',
    summary: 'Packs and sets of keys against the homes of each building',
    access: supervisors,
    status: 200,
    answer: z.object({ items: z.array(stockLine) }),
  }),
  countPacks: call({
    method: 'PUT',
    path: '/handover-plan/stock',
    summary: 'Enter how many packs and sets of keys were counted for a building; null: not counted',
    access: supervisors,
    body: z.strictObject({ building: words(40), packs: count.nullable(), keySets: count.nullable(), version }),
    status: 200,
    answer: stockLine,
  }),
  propertyExportLook: call({
    method: 'GET',
    path: '/handover-plan/property-export',
    summary: 'How many homes go to the property company, of how many the owners, and what is missing; no names',
    access: supervisors,
    status: 200,
    answer: propertyExportLook,
  }),
  exportToProperty: call({
    method: 'POST',
    path: '/handover-plan/property-export',
    summary:
      'Areas of every home, and name, phone and papers of owners who agreed to it (PIPL Art. 23), as a file; journaled as numbers',
    access: supervisors,
    body: z.strictObject({ language: z.enum(['zh-CN', 'en']) }),
    status: 200,
    media: 'csv',
  }),
} as const;
