import { z } from 'zod';
import { call } from './call.ts';
import { instantText } from './fields.ts';
import { staffView } from './floor.ts';

const signedIn = { staff: 'any' } as const;

const session = z.object({ staff: staffView, expiresAt: instantText, recoveryPhraseDue: z.boolean() });

/** Calls that sign a person in and out. */
export const sessionCalls = {
  signIn: call({
    method: 'POST',
    path: '/sessions',
    summary: 'Sign in with login and PIN',
    access: { open: true },
    body: z.strictObject({
      login: z.string().min(1).max(40),
      pin: z.string().min(1).max(40),
      /** Only to show at some machine who it is: the desks this person works at elsewhere stay as they are at its end. */
      brief: z.boolean().optional(),
    }),
    status: 200,
    answer: z.object({ token: z.string(), staff: staffView }),
    secret: true,
  }),
  session: call({
    method: 'GET',
    path: '/sessions/current',
    summary: 'Who is signed in here',
    access: signedIn,
    status: 200,
    answer: session,
  }),
  signOut: call({
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'Sign out; desks of this person close. 409 while one of them holds a ticket',
    access: signedIn,
    status: 204,
  }),
} as const;
