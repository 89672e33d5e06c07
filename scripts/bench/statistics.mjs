/** The value below which a share `q` of the samples lies (nearest rank). */
export function quantile(samples, q) {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export function median(samples) {
  return quantile(samples, 0.5);
}

/** Several rounds of the same measurement: quantiles over all samples, and how far the rounds' medians lie apart. */
export function summarise(rounds) {
  const all = rounds.flat();
  const medians = rounds.map(median);
  return {
    p50: median(all),
    p99: quantile(all, 0.99),
    samples: all.length,
    medians: [Math.min(...medians), Math.max(...medians)],
  };
}
