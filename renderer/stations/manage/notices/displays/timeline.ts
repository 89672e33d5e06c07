/** When something was seen; instants in milliseconds. */
export type Seen = { readonly from: number; readonly to: number };

/** A row of the timeline: one screen or one notice, its stretches as shares of the period. */
export type TimelineRow = {
  readonly key: string;
  readonly name: string;
  readonly bars: readonly { readonly left: number; readonly width: number; readonly seen: Seen }[];
};

/** Stretches that touch or overlap made one, in order. */
export function merged(stretches: readonly Seen[], toleranceMs = 0): readonly Seen[] {
  const whole: Seen[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && next.from - last.to <= toleranceMs) {
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    } else {
      whole.push(next);
    }
  }
  return whole;
}

/** A row for everything named, cut to the period; in the order in which they come. */
export function timeline(
  intervals: readonly (Seen & { readonly key: string; readonly name: string })[],
  period: Seen,
): readonly TimelineRow[] {
  const length = period.to - period.from;
  const names = new Map(intervals.map(({ key, name }) => [key, name]));
  return [...names].map(([key, name]) => {
    const inside = intervals
      .filter((one) => one.key === key)
      .map(({ from, to }) => ({ from: Math.max(from, period.from), to: Math.min(to, period.to) }))
      .filter(({ from, to }) => to > from);
    const bars = merged(inside).map((seen) => ({
      left: (seen.from - period.from) / length,
      width: (seen.to - seen.from) / length,
      seen,
    }));
    return { key, name, bars };
  });
}
