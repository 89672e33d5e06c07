import { z } from 'zod';
import { call } from './call.ts';
import { idParams, instantText, listOf, stationId, words } from './fields.ts';
import { stationRoles, supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;

/** A device of the hall. */
export const station = z.object({
  id: stationId,
  name: z.string(),
  role: z.enum(stationRoles),
  /** Null for a device of the demo that no page has claimed yet. */
  pairedAt: instantText.nullable(),
  revoked: z.boolean(),
  online: z.boolean(),
  /** Its machine has no keychain, so that its token lies in a file; false also where nobody knows. */
  lacksKeychain: z.boolean(),
});

/** Calls that make devices stations and tell how they are. */
export const stationCalls = {
  pairStation: call({
    method: 'POST',
    path: '/stations/pair',
    summary: 'Make this device a station with a one-time code; the code fixes the role',
    access: { open: true },
    body: z.strictObject({ code: z.string().min(4).max(40), name: words(40) }),
    status: 200,
    answer: z.object({ token: z.string(), station }),
    secret: true,
  }),
  currentStation: call({
    method: 'GET',
    path: '/stations/current',
    summary: 'Which station this device is',
    access: { stations: stationRoles },
    status: 200,
    answer: station,
  }),
  stationTrouble: call({
    method: 'POST',
    path: '/stations/current/trouble',
    summary: 'A station says what fails on it (voice, printer), so that Manage can show it',
    access: { stations: stationRoles },
    body: z.strictObject({ code: z.enum(['voice-failed', 'voice-silent', 'voice-ok']) }),
    status: 204,
  }),
  stations: call({
    method: 'GET',
    path: '/stations',
    summary: 'Paired devices',
    access: supervisors,
    status: 200,
    answer: listOf(station),
  }),
  makePairingCode: call({
    method: 'POST',
    path: '/stations/codes',
    summary: 'A one-time code that pairs one device in a role within ten minutes',
    access: supervisors,
    body: z.strictObject({ role: z.enum(stationRoles) }),
    status: 201,
    answer: z.object({ code: z.string(), role: z.enum(stationRoles), expiresAt: instantText }),
    secret: true,
  }),
  revokeStation: call({
    method: 'DELETE',
    path: '/stations/{id}',
    summary: 'Trust a device no longer',
    access: supervisors,
    params: idParams(stationId),
    status: 204,
  }),
} as const;
