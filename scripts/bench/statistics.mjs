/** The value below which a share `q` of the samples lies (nearest rank). */
export function quantile(samples, q) {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export function median(samples) {
  return quantile(samples, 0.5);
}

/** Several rounds of one measurement. The p99 is that of the middle round: one bad second of the machine decides nothing. */
export function summarise(rounds) {
  const medians = rounds.map(median);
  return {
    p50: median(rounds.flat()),
    p99: median(rounds.map((round) => quantile(round, 0.99))),
    medians: [Math.min(...medians), Math.max(...medians)],
  };
}
