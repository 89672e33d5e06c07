import { assertNever } from '../assert-never.ts';
import type { Instant } from '../ids.ts';

/** Finished files are kept this long: they hold the papers of many households (issue 5; PIPL Art. 19, no longer than needed). */
export const bulkKeptForMs = 48 * 60 * 60 * 1000;

/** Why the files of a finished job are gone. */
export const bulkEndings = ['expired', 'asked', 'erased'] as const;
export type BulkEnding = (typeof bulkEndings)[number];

/**
 * Where a bulk job stands. `running`: homes get their papers, and buildings whose homes are through become files. `ready`:
 * the files may be fetched until `expiresAt`. After any other state nothing is left of them.
 */
export type BulkJobState =
  | {
      readonly state: 'running';
      readonly homes: number;
      /** Homes whose papers are composed and numbered. */
      readonly made: number;
      /** One for each building of the scope. */
      readonly files: number;
      readonly written: number;
    }
  | { readonly state: 'ready'; readonly at: Instant; readonly expiresAt: Instant }
  | { readonly state: 'cancelled'; readonly at: Instant }
  | { readonly state: 'failed'; readonly at: Instant }
  | { readonly state: 'destroyed'; readonly at: Instant; readonly because: BulkEnding };

export const bulkStates = ['running', 'ready', 'cancelled', 'failed', 'destroyed'] as const;

/** What befalls a job. */
export type BulkEvent =
  | { readonly what: 'homes-made'; readonly count: number }
  | { readonly what: 'file-written' }
  | { readonly what: 'cancel' }
  /** Something no other try would mend. */
  | { readonly what: 'fault' }
  | { readonly what: 'destroy'; readonly because: BulkEnding };

/** A job as it begins. */
export function newBulkJob(homes: number, files: number): BulkJobState {
  return { state: 'running', homes, made: 0, files, written: 0 };
}

/**
 * The next state, or null where the event does not fit: no home and no file counts twice, nothing finished is finished again,
 * and what is destroyed stays so.
 */
export function afterBulkEvent(job: BulkJobState, event: BulkEvent, at: Instant): BulkJobState | null {
  switch (event.what) {
    case 'homes-made': {
      if (job.state !== 'running' || event.count < 1 || job.made + event.count > job.homes) return null;
      return { ...job, made: job.made + event.count };
    }
    case 'file-written': {
      if (job.state !== 'running' || job.written >= job.files) return null;
      const written = job.written + 1;
      if (written < job.files) return { ...job, written };
      return job.made < job.homes ? null : { state: 'ready', at, expiresAt: at + bulkKeptForMs };
    }
    case 'cancel':
      return job.state === 'running' ? { state: 'cancelled', at } : null;
    case 'fault':
      return job.state === 'running' ? { state: 'failed', at } : null;
    case 'destroy': {
      const { because } = event;
      if (job.state === 'ready') return { state: 'destroyed', at, because };
      return job.state === 'running' && because === 'erased' ? { state: 'destroyed', at, because } : null;
    }
    default:
      return assertNever(event);
  }
}
