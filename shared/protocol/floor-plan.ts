import { z } from 'zod';
import { slug } from '../domain/flow/template.ts';
import { serviceLetters } from '../domain/ticket/number.ts';
import { call } from './call.ts';
import { deskId, idParams, serviceId, stageId, words } from './fields.ts';
import { desk, service, stage } from './floor.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

const serviceBody = z.strictObject({
  letter: z
    .string()
    .refine((value) => value.length === 1 && serviceLetters.includes(value), 'a letter, not I, O, Q or Z'),
  name: words(20),
  nameEn: words(40),
  flow: z
    .array(z.strictObject({ stageId, after: z.array(stageId).max(20) }))
    .min(1)
    .max(20),
  guided: z.boolean().optional(),
  /** The flow it leads along; its stages then come from there. */
  flowId: slug.nullable().optional(),
  atKiosk: z.boolean(),
  active: z.boolean(),
});
const stageBody = z.strictObject({
  name: words(20),
  nameEn: words(40),
  priorMinutes: z.number().min(0.5).max(600),
  waitLimitMinutes: z.int().min(1).max(600).nullable().optional(),
});
const deskBody = z.strictObject({
  number: z.int().min(1).max(99),
  name: words(20),
  nameEn: words(40),
  kind: z.enum(['counter', 'guide']),
  stageIds: z.array(stageId).min(1).max(40),
});

/** Calls that set up services, stages and desks. */
export const floorPlanCalls = {
  createService: call({
    method: 'POST',
    path: '/services',
    summary: 'Add a service',
    access: supervisors,
    body: serviceBody,
    status: 201,
    answer: service,
  }),
  saveService: call({
    method: 'PUT',
    path: '/services/{id}',
    summary: 'Change a service',
    access: supervisors,
    params: idParams(serviceId),
    body: serviceBody,
    status: 200,
    answer: service,
  }),
  createStage: call({
    method: 'POST',
    path: '/stages',
    summary: 'Add a stage',
    access: supervisors,
    body: stageBody,
    status: 201,
    answer: stage,
  }),
  saveStage: call({
    method: 'PUT',
    path: '/stages/{id}',
    summary: 'Change a stage',
    access: supervisors,
    params: idParams(stageId),
    body: stageBody,
    status: 200,
    answer: stage,
  }),
  createDesk: call({
    method: 'POST',
    path: '/desks',
    summary: 'Add a counter or a guide',
    access: supervisors,
    body: deskBody,
    status: 201,
    answer: desk,
  }),
  saveDesk: call({
    method: 'PUT',
    path: '/desks/{id}',
    summary: 'Change a desk',
    access: supervisors,
    params: idParams(deskId),
    body: deskBody,
    status: 200,
    answer: desk,
  }),
  retireDesk: call({
    method: 'DELETE',
    path: '/desks/{id}',
    summary: 'Take a closed desk out of use',
    access: supervisors,
    params: idParams(deskId),
    status: 204,
  }),
} as const;
