import { quantile } from '#shared/domain/stats/quantile.ts';
import type { Passage } from '../../store/tickets.ts';

/** Waits and service times of some stays, in minutes to one place; null of none. */
export type PassageFigures = {
  readonly waitP50Minutes: number | null;
  readonly waitP90Minutes: number | null;
  readonly serviceP50Minutes: number | null;
  readonly serviceP90Minutes: number | null;
};

/** In line until called, in milliseconds; whoever was never called is left out. */
export function waitsOf(passages: readonly Passage[]): readonly number[] {
  return passages.flatMap((one) => (one.called_at === null ? [] : [one.called_at - one.queued_at]));
}

/** From start to end without holds, in milliseconds; only of stays that were completed. */
export function servicesOf(passages: readonly Passage[]): readonly number[] {
  return passages.flatMap((one) =>
    one.outcome === 'completed' && one.started_at !== null ? [one.ended_at - one.started_at - one.held_for] : [],
  );
}

/** The p50 and p90 of waits and service times. */
export function passageFigures(passages: readonly Passage[]): PassageFigures {
  const [waits, services] = [waitsOf(passages), servicesOf(passages)];
  return {
    waitP50Minutes: inMinutes(quantile(waits, 0.5)),
    waitP90Minutes: inMinutes(quantile(waits, 0.9)),
    serviceP50Minutes: inMinutes(quantile(services, 0.5)),
    serviceP90Minutes: inMinutes(quantile(services, 0.9)),
  };
}

function inMinutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 6000) / 10;
}
