import { z } from 'zod';
import { call } from './call.ts';
import { idParams, listOf, pin, staffId, words } from './fields.ts';
import { staffView } from './floor.ts';
import { roles, supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const admins = { staff: ['admin'] } as const;

const login = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,30}$/i, 'letters, digits, . _ -');
const staffBody = z.strictObject({
  login,
  name: words(20),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  active: z.boolean(),
});

/** Calls about who may sign in. */
export const peopleCalls = {
  staff: call({
    method: 'GET',
    path: '/staff',
    summary: 'Everyone who may sign in',
    access: supervisors,
    status: 200,
    answer: listOf(staffView),
  }),
  createStaff: call({
    method: 'POST',
    path: '/staff',
    summary: 'Add a person',
    access: admins,
    body: staffBody.extend({ pin }),
    status: 201,
    answer: staffView,
    secret: true,
  }),
  saveStaff: call({
    method: 'PUT',
    path: '/staff/{id}',
    summary: 'Change a person',
    access: admins,
    params: idParams(staffId),
    body: staffBody,
    status: 200,
    answer: staffView,
  }),
  setPin: call({
    method: 'PUT',
    path: '/staff/{id}/pin',
    summary: 'Give a person a new PIN; their sessions end',
    access: admins,
    params: idParams(staffId),
    body: z.strictObject({ pin }),
    status: 204,
    secret: true,
  }),
} as const;
