/** A hub that stayed up this long was well: its next failure is a first one. */
export const healthyAfterMs = 60_000;

/** How long to wait before the hub is started again, after `failures` (≥ 1) in a row: ½ s, 1 s, 2 s … at most 30 s. */
export function restartDelay(failures: number): number {
  return Math.min(500 * 2 ** (failures - 1), 30_000);
}
