import { z } from 'zod';
import { backupFaults } from '../domain/backup/backup-faults.ts';
import { call } from './call.ts';
import { instantText } from './fields.ts';
import { supervising } from './roles.ts';

const level = z.enum(['bad', 'mind', 'info']);
const fault = z.enum(backupFaults);

/** Something about the hub somebody should do something about. */
export const healthConcern = z.discriminatedUnion('code', [
  z.object({ level, code: z.literal('disk-low'), freeMegabytes: z.int() }),
  z.object({ level, code: z.enum(['backup-failed', 'backup-damaged', 'second-failed']), fault }),
  z.object({ level, code: z.enum(['backup-never', 'second-none', 'recovery-phrase-due', 'demo']) }),
  z.object({
    level,
    code: z.enum(['printer-trouble', 'stations-offline', 'keychain-none']),
    names: z.array(z.string()),
  }),
  z.object({ level, code: z.literal('certificate-ends'), days: z.int() }),
  z.object({ level, code: z.literal('clock-behind'), minutes: z.int() }),
  z.object({ level, code: z.literal('loop-slow'), milliseconds: z.int() }),
  z.object({ level, code: z.literal('log-large'), megabytes: z.int() }),
]);
export type HealthConcernView = z.output<typeof healthConcern>;

/** How the hub itself is; sizes in bytes. */
export const health = z.object({
  at: instantText,
  concerns: z.array(healthConcern),
  databaseBytes: z.int(),
  logBytes: z.int(),
  disk: z.object({ free: z.int(), total: z.int() }),
  lastBackup: z.object({ at: instantText, journalSeq: z.int() }).nullable(),
  journal: z.object({ seq: z.int(), hash: z.string(), at: instantText }),
  /** How far its chain was recomputed last. */
  verified: z.object({ seq: z.int(), at: instantText }).nullable(),
  loopDelayMs: z.number(),
  listeners: z.int(),
  stations: z.object({ online: z.int(), offline: z.array(z.string()) }),
  printersInTrouble: z.array(z.string()),
  certificateEndsAt: instantText.nullable(),
  /** The machine's clock against the last entry; the hub's own time stands still until it has caught up. */
  clockBehindSeconds: z.int(),
  uptimeSeconds: z.int(),
});
export type HealthView = z.output<typeof health>;

/** Calls about the health of the hub. */
export const healthCalls = {
  health: call({
    method: 'GET',
    path: '/health',
    summary: 'How the hub itself is: disk, backups, journal, printers, stations, certificate, clock',
    access: { staff: supervising },
    status: 200,
    answer: health,
  }),
} as const;
