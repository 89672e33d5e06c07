/** The machine's monotonic clock in ms: the same for all processes, so that one may send and another may hear. */
export function monotonicMs() {
  return Number(process.hrtime.bigint()) / 1e6;
}
