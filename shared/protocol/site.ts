import { z } from 'zod';
import { mostQuietSpans, quietFault } from '../domain/reminders/quiet-hours.ts';
import { isTimeZone } from '../domain/time/business-day.ts';
import { call } from './call.ts';
import { clockTime, instantText, words } from './fields.ts';
import { roles, supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const admins = { staff: ['admin'] } as const;
const signedIn = { staff: 'any' } as const;

/** What the site decides for itself; times of day by its clock, waits in minutes. */
export const settings = z.strictObject({
  siteName: words(60),
  siteNameEn: words(80),
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
  dayStart: clockTime,
  maxOvertakes: z.int().min(0).max(100),
  appointmentWindow: z.strictObject({
    earlyMinutes: z.int().min(0).max(600),
    lateMinutes: z.int().min(0).max(600),
  }),
  leastCallsBeforeNoShow: z.int().min(1).max(20),
  returnPlaces: z.int().min(0).max(50),
  mayChoose: z.boolean(),
  wrongTriesPerUnit: z.int().min(1).max(20),
  quietHours: z
    .array(z.strictObject({ from: clockTime, to: clockTime }))
    .max(mostQuietSpans)
    .refine((spans) => quietFault(spans) === null, 'a span has no length, or no time is left to ring')
    .readonly(),
});

/** Calls about the hub, the site and its settings. */
export const siteCalls = {
  healthz: call({
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the hub works, and how far its journal is',
    access: { open: true },
    status: 200,
    answer: z.object({ status: z.literal('ok'), version: z.string(), schemaVersion: z.int(), journalSeq: z.int() }),
  }),
  site: call({
    method: 'GET',
    path: '/site',
    summary: 'What a page must know before anyone signs in',
    access: { open: true },
    status: 200,
    answer: z.object({
      siteName: z.string(),
      siteNameEn: z.string(),
      timeZone: z.string(),
      date: z.string(),
      at: instantText,
      demo: z.boolean(),
      /** A drill (演练) on a copy of the site: pages say so at all times. */
      drill: z.boolean().optional(),
      /** Logins of the demo site, on loopback only; empty otherwise. */
      demoStaff: z.array(z.object({ login: z.string(), pin: z.string(), roles: z.array(z.enum(roles)) })),
      phonePages: z.boolean(),
      protocolVersion: z.int(),
      version: z.string(),
    }),
  }),
  settings: call({
    method: 'GET',
    path: '/settings',
    summary: "The site's settings",
    access: signedIn,
    status: 200,
    answer: settings,
  }),
  saveSettings: call({
    method: 'PUT',
    path: '/settings',
    summary: "Change the site's settings",
    access: supervisors,
    body: settings,
    status: 200,
    answer: settings,
  }),
  recoveryPhrase: call({
    method: 'POST',
    path: '/recovery-phrase/shown',
    summary: 'Show the recovery passphrase, once, right after the site was made; it is forgotten here afterwards',
    access: admins,
    body: z.strictObject({ confirm: z.literal('show') }),
    status: 200,
    answer: z.object({ phrase: z.string() }),
    secret: true,
  }),
} as const;
