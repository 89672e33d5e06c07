import { z } from 'zod';
import { backupCauses } from '../domain/backup/backup-events.ts';
import { backupFaults } from '../domain/backup/backup-faults.ts';
import { call } from './call.ts';
import { backupId, idParams, instantText } from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const admins = { staff: ['admin'] } as const;
const params = idParams(backupId);
const fault = z.enum(backupFaults);

/** A backup and what is known of it. What it says of itself is null where it can't be read. */
export const backup = z.object({
  id: backupId,
  state: z.enum(['whole', 'damaged']),
  at: instantText.nullable(),
  cause: z.enum(backupCauses).nullable(),
  /** The last entry of the journal it holds. */
  journalSeq: z.int().nullable(),
  journalAt: instantText.nullable(),
  version: z.string().nullable(),
  counts: z.object({ homes: z.int(), tickets: z.int(), cases: z.int(), documents: z.int() }).nullable(),
  bytes: z.int().nullable(),
  files: z.int().nullable(),
  /** The last time every byte of it was looked at; each one is opened and its chain checked when it is made. */
  verified: z.object({ at: instantText, ok: z.boolean(), code: fault.nullable() }).nullable(),
  inSecondFolder: z.boolean(),
});
export type BackupView = z.output<typeof backup>;

/** How the keeping of backups goes. */
export const backupState = z.object({
  running: z.boolean(),
  lastFailure: z.object({ at: instantText, code: fault }).nullable(),
  /** Where the backups lie on the hub's machine. */
  folder: z.string(),
  secondFolder: z.string().nullable(),
  /** Of the last copy into the second folder; null before the first. */
  second: z.object({ at: instantText, code: fault.nullable() }).nullable(),
  /** The restore the next start of the hub carries out. */
  restoreOrder: z.object({ backupId, at: instantText }).nullable(),
  /** The last one it could not carry out; the site was opened as it stood. */
  restoreRefused: z.object({ backupId, at: instantText, code: fault }).nullable(),
});
export type BackupState = z.output<typeof backupState>;

const counts = z.object({ homes: z.int(), tickets: z.int(), cases: z.int(), documents: z.int() });
/** What a restore would bring back and what it would cost. */
export const restorePlan = z.object({
  id: backupId,
  madeAt: instantText,
  /** The last entry the site would have. */
  journalSeq: z.int(),
  journalAt: instantText,
  counts,
  /** What was made since the backup and would be gone; `from` is the moment from which on. */
  lost: counts.extend({ entries: z.int(), from: instantText, to: instantText.nullable() }),
  /** Households erased so far: whatever the backup holds of them is erased again. */
  erasures: z.int(),
  /** Whether the next start of the hub will carry it out. */
  ordered: z.boolean(),
});
export type RestorePlanView = z.output<typeof restorePlan>;

/** Calls about backups. */
export const backupCalls = {
  backups: call({
    method: 'GET',
    path: '/backups',
    summary: 'Backups, newest first, and how their keeping goes',
    access: supervisors,
    status: 200,
    answer: z.object({ items: z.array(backup), state: backupState }),
  }),
  makeBackup: call({
    method: 'POST',
    path: '/backups',
    summary: 'Make a backup now; answered once it is whole, opened and its chain checked',
    access: supervisors,
    body: z.strictObject({ cause: z.literal('asked') }),
    status: 201,
    answer: backup,
  }),
  verifyBackup: call({
    method: 'POST',
    path: '/backups/{id}/verify',
    summary: 'Look at every byte of a backup: its database, chain, files and keys',
    access: supervisors,
    params,
    status: 200,
    answer: z.object({
      ok: z.boolean(),
      /** What is wrong with it. */
      code: fault.nullable(),
      /** Entries of its journal that were recomputed. */
      entries: z.int(),
      journalSeq: z.int().nullable(),
    }),
  }),
  restoreBackup: call({
    method: 'POST',
    path: '/backups/{id}/restore',
    summary: 'What restoring this backup would do (dryRun), or leave the order to the next start of the hub',
    access: admins,
    params,
    body: z.strictObject({ dryRun: z.boolean() }),
    status: 200,
    answer: restorePlan,
  }),
  callOffRestore: call({
    method: 'DELETE',
    path: '/backups/restore-order',
    summary: 'Take the order to restore back, as long as the hub was not started again',
    access: admins,
    status: 204,
  }),
  saveBackupFolder: call({
    method: 'PUT',
    path: '/backups/second-folder',
    summary: 'Copy backups into a second folder too: a stick, or a share of the network',
    access: admins,
    body: z.strictObject({
      /** An absolute path on the hub's machine. */
      folder: z
        .string()
        .trim()
        .min(2)
        .max(400)
        // eslint-disable-next-line no-control-regex -- control characters are what is refused
        .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)[^\u0000-\u001f]*$/u, 'not an absolute path')
        .nullable(),
    }),
    status: 200,
    answer: backupState,
  }),
} as const;
