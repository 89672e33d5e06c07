/** Points off for a call that was not picked up within three rings (L1); a figure of the check list, never money. */
export const pointsPerMissedCall = -5;

/** What the calls of a day or a person come to: points, and the share picked up in time (null of no calls). */
export function callScore(calls: { readonly heard: number; readonly missed: number }) {
  const all = calls.heard + calls.missed;
  return { points: calls.missed * pointsPerMissedCall + 0, share: shareOf(calls.heard, all) };
}

/** A part of a whole in percent, to one place; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** How many of the times, in milliseconds, keep to so many minutes. */
export function keptOf(times: readonly number[], minutes: number): number {
  return times.filter((time) => time <= minutes * 60_000).length;
}

/** The share of times, in milliseconds, that keep to so many minutes, in percent; null of none. */
export function keptShare(times: readonly number[], minutes: number): number | null {
  return shareOf(keptOf(times, minutes), times.length);
}

/** What a stage did with its steps: each step opened again or waived is an error of those that were settled (L4, accuracy). */
export function errorRate(steps: {
  readonly completed: number;
  readonly reopened: number;
  readonly waived: number;
}): number | null {
  return shareOf(steps.reopened + steps.waived, steps.completed + steps.waived);
}

/** The mean of scores from one to five, to one place; null of none. */
export function meanScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}
