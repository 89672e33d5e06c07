import type { z } from 'zod';
import { CallRefused } from '#shared/protocol/client.ts';
import type { Contract } from '#shared/protocol/contract.ts';

/** A visitor's own ticket as the phone may know it. */
export type PublicTicket = z.output<Contract['publicTicket']['answer']>;

/** What the phone has of its ticket; `cutOffSince` is when the answers stayed away, in device time. */
export type Following =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'shown';
      readonly ticket: PublicTicket;
      readonly updatedAt: number;
      readonly cutOffSince: number | null;
    };

const usualPollMs = 4000;
const slowestPollMs = 30_000;
const ended: ReadonlySet<string> = new Set(['done', 'cancelled', 'expired']);

/** When to ask again: often while waiting, ever more slowly while nothing answers, seldom once it is over; null never. */
export function nextPollMs(following: Following, failures: number): number | null {
  if (following.kind === 'unknown') return null;
  if (failures > 0) return Math.min(usualPollMs * 2 ** failures, slowestPollMs);
  return following.kind === 'shown' && ended.has(following.ticket.state) ? slowestPollMs : usualPollMs;
}

/** What the phone shows once an answer came. */
export function answered(ticket: PublicTicket, now: number): Following {
  return { kind: 'shown', ticket, updatedAt: now, cutOffSince: null };
}

/** What the phone shows when no answer came: the last one with a mark, or that the code is not known. */
export function failed(before: Following, problem: unknown, now: number): Following {
  // Too many requests pass by themselves; any other refusal means that the hub does not have this code.
  if (problem instanceof CallRefused && problem.status < 500 && problem.status !== 429) return { kind: 'unknown' };
  if (before.kind === 'shown') return { ...before, cutOffSince: before.cutOffSince ?? now };
  return { kind: 'unreachable' };
}

/** Whether the visitor must be told now: called, or called to another desk than before. */
export function wantsAttention(before: PublicTicket | null, now: PublicTicket): boolean {
  return now.state === 'called' && (before?.state !== 'called' || before.deskName !== now.deskName);
}
