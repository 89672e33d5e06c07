import { z } from 'zod';
import { call } from './call.ts';
import { clockTime } from './fields.ts';

/** Whether an update would disturb anybody now: no numbers, no names, so that a machine may ask before anyone signs in. */
export const updateMoment = z.object({
  /** Of the hub: stations are updated to this version and no further. */
  version: z.string(),
  /** Time of day at the site. */
  localTime: clockTime,
  dayStart: clockTime,
  /** Somebody holds a number that is not done. */
  peopleInHouse: z.boolean(),
  /** A desk is open or paused. */
  desksOpen: z.boolean(),
});
export type UpdateMoment = z.output<typeof updateMoment>;

/** What the desktop app asks before it updates itself. */
export const updateCalls = {
  updateMoment: call({
    method: 'GET',
    path: '/update-moment',
    summary: 'Whether an update would disturb anybody now',
    access: { open: true },
    status: 200,
    answer: updateMoment,
  }),
} as const;
