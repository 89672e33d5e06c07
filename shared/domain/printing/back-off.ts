import type { PrintSourceKind } from './print-source.ts';

const delaysSeconds = [1, 2, 5, 10, 20, 30] as const;
const second = 1000;

/** How long to wait after a number of tries that sent nothing: soon at first, at most half a minute. In ms. */
export function backOffMs(attempts: number): number {
  const place = Math.min(Math.max(attempts, 1), delaysSeconds.length) - 1;
  return (delaysSeconds[place] ?? 30) * second;
}

/** How long a job waits for its printer before it counts as failed, in ms: nobody stands at the kiosk longer than that. */
export const patienceMs = {
  slip: 3 * 60_000,
  document: 30 * 60_000,
  notice: 30 * 60_000,
  'paper-numbers': 30 * 60_000,
  test: 60_000,
} as const satisfies Record<PrintSourceKind, number>;
/** How long a spooler is asked after a job before a person is. In ms. */
export const spoolPatienceMs = 15 * 60_000;
