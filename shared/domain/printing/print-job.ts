import { assertNever } from '../assert-never.ts';
import type { Instant } from '../ids.ts';
import { backOffMs } from './back-off.ts';
import type { PrintReason } from './print-reason.ts';

/**
 * Where a job stands. `queued`: not one byte has left. `sent`: bytes may have left and no answer came yet. `uncertain`: no
 * answer will come, so only a person can say whether it printed. `failed`: surely not printed, and not tried again by itself.
 */
export type PrintJobState =
  | {
      readonly state: 'queued';
      /** Tries since somebody last asked for it. */
      readonly attempts: number;
      /** When somebody last asked for it. */
      readonly askedAt: Instant;
      /** Not tried before. */
      readonly notBefore: Instant;
      /** Why the last try sent nothing; null before the first. */
      readonly reason: PrintReason | null;
    }
  | {
      readonly state: 'sent';
      readonly attempts: number;
      readonly askedAt: Instant;
      readonly at: Instant;
      /** The spooler's own name of it, by which it can still be asked after. */
      readonly spoolId: string | null;
    }
  | { readonly state: 'confirmed'; readonly at: Instant; readonly by: 'printer' | 'person' }
  | { readonly state: 'uncertain'; readonly at: Instant; readonly reason: PrintReason }
  | { readonly state: 'failed'; readonly at: Instant; readonly reason: PrintReason }
  | { readonly state: 'cancelled'; readonly at: Instant };

export const printJobStates = ['queued', 'sent', 'confirmed', 'uncertain', 'failed', 'cancelled'] as const;

/** What befalls a job: from the printer, from the hub's start, from a person. */
export type PrintEvent =
  /** From now on bytes may leave. */
  | { readonly what: 'sending' }
  /** It is certain that nothing left. `lasting`: another try would end the same. */
  | { readonly what: 'not-sent'; readonly reason: PrintReason; readonly lasting: boolean }
  /** The spooler took it and gave it a name. */
  | { readonly what: 'spooled'; readonly spoolId: string }
  | { readonly what: 'printed' }
  | { readonly what: 'unanswered'; readonly reason: PrintReason }
  /** The hub started again. */
  | { readonly what: 'restarted' }
  | { readonly what: 'retry' }
  | { readonly what: 'cancel' }
  /** A person looked: did it print? */
  | { readonly what: 'answer'; readonly printed: boolean };

/** A job as it enters the queue. */
export function newPrintJob(at: Instant): PrintJobState {
  return { state: 'queued', attempts: 0, askedAt: at, notBefore: at, reason: null };
}

/**
 * The next state, or null where the event does not fit. Printing may begin only from `queued`, and a job gets back there only
 * when nothing left or when a person said that it did not print: so no job prints twice by itself.
 */
export function afterPrintEvent(
  job: PrintJobState,
  event: PrintEvent,
  at: Instant,
  patienceMs: number,
): PrintJobState | null {
  switch (event.what) {
    case 'sending': {
      if (job.state !== 'queued') return null;
      const { attempts, askedAt } = job;
      return { state: 'sent', attempts: attempts + 1, askedAt, at, spoolId: null };
    }
    case 'not-sent':
      return notSent(job, event, at, patienceMs);
    case 'spooled':
      return job.state === 'sent' && job.spoolId === null ? { ...job, spoolId: event.spoolId } : null;
    case 'printed':
      return job.state === 'sent' ? { state: 'confirmed', at, by: 'printer' } : null;
    case 'unanswered':
      return job.state === 'sent' ? { state: 'uncertain', at, reason: event.reason } : null;
    case 'restarted':
      // What the spooler named it can still answer for; of all else nobody knows any more.
      if (job.state !== 'sent' || job.spoolId !== null) return job;
      return { state: 'uncertain', at, reason: 'restarted' };
    case 'retry':
      return job.state === 'failed' ? newPrintJob(at) : null;
    case 'cancel':
      return job.state === 'queued' || job.state === 'failed' || job.state === 'uncertain'
        ? { state: 'cancelled', at }
        : null;
    case 'answer':
      if (job.state !== 'uncertain') return null;
      return event.printed ? { state: 'confirmed', at, by: 'person' } : newPrintJob(at);
    default:
      return assertNever(event);
  }
}

function notSent(
  job: PrintJobState,
  { reason, lasting }: { readonly reason: PrintReason; readonly lasting: boolean },
  at: Instant,
  patienceMs: number,
): PrintJobState | null {
  if (job.state !== 'queued' && job.state !== 'sent') return null;
  // A spooler that named the job took it: what became of it then is no longer "nothing left".
  if (job.state === 'sent' && job.spoolId !== null) return null;
  const attempts = job.state === 'queued' ? job.attempts + 1 : job.attempts;
  const { askedAt } = job;
  if (lasting || at - askedAt >= patienceMs) return { state: 'failed', at, reason };
  return { state: 'queued', attempts, askedAt, notBefore: at + backOffMs(attempts), reason };
}
