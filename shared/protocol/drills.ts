import { z } from 'zod';
import { call } from './call.ts';
import { calendarDate } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const speed = z.int().min(1).max(60);

/** A drill under way on this machine. */
const drill = z.object({
  state: z.enum(['starting', 'running', 'over', 'failed']),
  /** Where its screens are, on this machine; null until it runs. */
  url: z.string().nullable(),
  date: calendarDate.nullable(),
  speed,
});
export type DrillView = z.output<typeof drill>;

/** Calls about drills: a day played for training on a copy of the site. */
export const drillCalls = {
  startDrill: call({
    method: 'POST',
    path: '/drills',
    summary: 'Copy the site and play a day on the copy, so many times as fast as the clock',
    access: supervisors,
    body: z.strictObject({ speed }),
    status: 201,
    answer: drill,
  }),
  currentDrill: call({
    method: 'GET',
    path: '/drills/current',
    summary: 'The drill under way, if there is one',
    access: supervisors,
    status: 200,
    answer: z.object({ drill: drill.nullable() }),
  }),
  setDrillSpeed: call({
    method: 'POST',
    path: '/drills/current/speed',
    summary: 'Let the drill go faster or slower',
    access: supervisors,
    body: z.strictObject({ speed }),
    status: 200,
    answer: drill,
  }),
  stopDrill: call({
    method: 'DELETE',
    path: '/drills/current',
    summary: 'End the drill and erase its copy',
    access: supervisors,
    status: 204,
  }),
} as const;
