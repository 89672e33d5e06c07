import { z } from 'zod';
import type { LocalDateTime } from '../domain/ids.ts';
import { isCalendarDate } from '../domain/time/business-day.ts';
import { call } from './call.ts';
import { calendarDate, clockTime, idParams, reason, stageId, unitId, words } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'not a time YYYY-MM-DDTHH:mm')
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'not a date')
  .transform((text) => text as LocalDateTime);

const slotSettings = z.strictObject({
  opens: clockTime,
  closes: clockTime,
  slotMinutes: z.int().min(5).max(480),
  capacity: z.int().min(1).max(500),
});

const line = z.object({
  unitId,
  home: z.string(),
  at: z.string(),
  arrived: z.boolean(),
  delivered: z.boolean(),
});
export type AppointmentLine = z.output<typeof line>;

const day = z.object({
  date: calendarDate,
  today: calendarDate,
  /** Nobody is turned away for room before the site has said how many a slot holds: its roster's times are its own plan. */
  settings: slotSettings.extend({ capacity: slotSettings.shape.capacity.nullable() }),
  slots: z.array(
    z.object({
      at: z.string(),
      capacity: z.int().nullable(),
      booked: z.int(),
      over: z.boolean(),
      homes: z.array(z.string()),
    }),
  ),
  /** The stage that takes the fewest homes an hour with the desks as they are set up; null for a site without stages. */
  narrowest: z.object({ stageId, name: z.string(), nameEn: z.string(), homesPerHour: z.int() }).nullable(),
  /** Homes whose time lies in none of the slots. */
  outside: z.array(line),
  expected: z.array(line),
  arrived: z.array(line),
  notCome: z.array(line),
  /** Expected on the day after. */
  next: z.array(line),
  /** Homes of each building that could still be given an appointment. */
  buildings: z.array(z.object({ building: z.string(), free: z.int() })),
});
export type AppointmentDay = z.output<typeof day>;

const outcome = z.object({
  dryRun: z.boolean(),
  assigned: z.int(),
  /** Free homes for which no place was left. */
  leftOver: z.int(),
  booked: z.int(),
  here: z.int(),
  delivered: z.int(),
  days: z.array(z.object({ date: calendarDate, homes: z.int() })),
});
export type AssignmentOutcome = z.output<typeof outcome>;

/** Calls about appointments. */
export const appointmentCalls = {
  appointments: call({
    method: 'GET',
    path: '/appointments',
    summary: 'Slots of a day and who is expected, without names',
    access: supervisors,
    query: z.strictObject({ date: calendarDate.optional() }),
    status: 200,
    answer: day,
  }),
  assignAppointments: call({
    method: 'POST',
    path: '/appointments/assign',
    summary:
      'Give the homes of buildings appointments in the order of their rooms; with dryRun only say what would happen',
    access: supervisors,
    body: z.strictObject({
      buildings: z.array(words(40)).min(1).max(200).readonly(),
      from: calendarDate,
      to: calendarDate,
      ...slotSettings.shape,
      dryRun: z.boolean(),
    }),
    status: 200,
    answer: outcome,
  }),
  setAppointment: call({
    method: 'PUT',
    path: '/units/{id}/appointment',
    summary: "Move or clear a home's appointment; into a full slot only with a reason",
    access: supervisors,
    params: idParams(unitId),
    body: z.strictObject({ at: localTime.nullable(), reason: reason.optional() }),
    status: 200,
    answer: z.object({ at: z.string().nullable() }),
  }),
  exportAppointments: call({
    method: 'POST',
    path: '/appointments/export',
    summary: 'Whom to call or write to of a day, with names and phones; that it was exported is journaled',
    access: supervisors,
    body: z.strictObject({
      date: calendarDate,
      kind: z.enum(['calls', 'texts']),
      language: z.enum(['zh-CN', 'en']),
    }),
    status: 200,
    media: 'csv',
  }),
} as const;
