/** A span of the day, `HH:mm` by the clock of the site, its end not included; one that ends before it begins goes over midnight. */
export type QuietSpan = { readonly from: string; readonly to: string };

/** What a site begins with: the midday rest, and from evening to morning (H5). */
export const usualQuietHours: readonly QuietSpan[] = [
  { from: '12:00', to: '14:00' },
  { from: '20:00', to: '09:00' },
];

/** The most spans a site may set. */
export const mostQuietSpans = 6;

/** The span a time of the site lies in, or null where one may ring (H5). */
export function quietSpanAt(spans: readonly QuietSpan[], time: string): QuietSpan | null {
  return spans.find(({ from, to }) => (from < to ? from <= time && time < to : time >= from || time < to)) ?? null;
}

/** What is wrong with them: a span without length, or no minute of the day left in which to ring. */
export function quietFault(spans: readonly QuietSpan[]): 'empty-span' | 'never-rings' | null {
  if (spans.some(({ from, to }) => from === to)) return 'empty-span';
  // Quiet begins and ends at the spans' own times, so if any minute is free one of their ends or midnight is.
  const candidates = ['00:00', ...spans.map(({ to }) => to)];
  return candidates.some((time) => quietSpanAt(spans, time) === null) ? null : 'never-rings';
}
