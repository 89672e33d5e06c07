import { z } from 'zod';
import { call } from './call.ts';
import { caseId, deskId, idParams, instantText, listOf, stageId, ticketId } from './fields.ts';
import { desk } from './floor.ts';
import { hindrance } from './case-view.ts';
import { bilingual } from '../domain/flow/template.ts';
import { supervising } from './roles.ts';

const effect = z.object({ stageId, beforeMinutes: z.int(), afterMinutes: z.int() });

/** The coming hour and what would help now. */
export const floorOutlook = z.object({
  at: instantText,
  /** Each stage in an hour, if visitors come as in the last one and nobody opens or closes a desk. */
  stages: z.array(z.object({ stageId, waiting: z.int(), waitMinutes: z.int() })),
  remedies: z.array(
    z.object({
      kind: z.enum(['open', 'move']),
      deskId,
      /** What the desk serves then. */
      stageIds: z.array(stageId),
      /** The wait of whoever is last in line, as it stands and with the change. */
      effect: effect.extend({ opensTheFirst: z.boolean() }),
      /** Where somebody waits longer for it. */
      elsewhere: effect.nullable(),
    }),
  ),
});
export type FloorOutlook = z.output<typeof floorOutlook>;

/** Somebody in the house who does not get on: waits too long, is on hold, was missed, or sits at one desk too long. */
export const stuckVisit = z.object({
  ticketId,
  number: z.string(),
  homes: z.array(z.string()),
  caseId: caseId.nullable(),
  stageId,
  why: z.enum(['waits', 'held', 'missed', 'served-long']),
  minutes: z.int(),
  limitMinutes: z.int(),
  deskName: z.string().nullable(),
  deskNameEn: z.string().nullable(),
  /** What the stage still wants of the case, the first of it, with the names of its steps. */
  missing: z.array(hindrance),
  names: z.record(z.string(), bilingual),
});
export type StuckVisit = z.output<typeof stuckVisit>;

const supervisors = { staff: supervising } as const;

/** Calls with which a supervisor steers the floor. */
export const outlookCalls = {
  outlook: call({
    method: 'GET',
    path: '/overview/outlook',
    summary: 'The coming hour, and remedies with their predicted effect',
    access: supervisors,
    status: 200,
    answer: floorOutlook,
  }),
  stuck: call({
    method: 'GET',
    path: '/overview/stuck',
    summary: 'Who does not get on, and why',
    access: supervisors,
    status: 200,
    answer: listOf(stuckVisit),
  }),
  moveDesk: call({
    method: 'POST',
    path: '/desks/{id}/move',
    summary: 'Let an open desk serve other stages; whoever sits there stays',
    access: supervisors,
    params: idParams(deskId),
    body: z.strictObject({ stageIds: z.array(stageId).min(1).max(40) }),
    status: 200,
    answer: desk,
  }),
} as const;
