import type { Instant } from '../ids.ts';

/** At most `tries` within `windowMs`. */
export type AttemptLimit = { readonly tries: number; readonly windowMs: number };

/** The tries that still count at a moment; pure, so that the caller decides where to keep them. */
export function recentAttempts(attempts: readonly Instant[], limit: AttemptLimit, at: Instant): readonly Instant[] {
  return attempts.filter((attempt) => at - attempt < limit.windowMs);
}

/** Milliseconds until another try is allowed; 0 when it is allowed now. */
export function waitBeforeNextAttempt(attempts: readonly Instant[], limit: AttemptLimit, at: Instant): number {
  const recent = recentAttempts(attempts, limit, at);
  const oldestThatCounts = recent[recent.length - limit.tries];
  return oldestThatCounts === undefined ? 0 : oldestThatCounts + limit.windowMs - at;
}
