import { type Rng, standardNormal } from './random.ts';

/** How long a stage occupies a desk, from the call to the end, in minutes. */
export type ServiceTimes = {
  readonly meanMinutes: number;
  readonly draw: (rng: Rng) => number;
  /** Minutes still to go for somebody who has been at the desk for `elapsedMinutes`. */
  readonly residual: (rng: Rng, elapsedMinutes: number) => number;
};

/** Coefficient of variation assumed of a stage whose times are not known yet. */
const priorSpread = 0.4;
/** The configured prior counts as much as this many services that were seen. */
const priorWorth = 8;
/** Tries to find a duration longer than the elapsed one before it counts as longer than anything known. */
const residualTries = 200;

const logSigma = Math.sqrt(Math.log(1 + priorSpread ** 2));

function scaled(recentMinutes: readonly number[], priorMinutes: number, scale: number): ServiceTimes {
  const count = recentMinutes.length;
  const weight = count / (count + priorWorth);
  const logMean = Math.log(priorMinutes) - logSigma ** 2 / 2;
  const recentMean = count === 0 ? 0 : recentMinutes.reduce((sum, minutes) => sum + minutes, 0) / count;
  const meanMinutes = scale * (weight * recentMean + (1 - weight) * priorMinutes);

  function draw(rng: Rng): number {
    const seen = rng() < weight ? recentMinutes[Math.floor(rng() * count)] : undefined;
    return scale * (seen ?? Math.exp(logMean + logSigma * standardNormal(rng)));
  }

  function residual(rng: Rng, elapsedMinutes: number): number {
    for (let tries = 0; tries < residualTries; tries++) {
      const whole = draw(rng);
      if (whole > elapsedMinutes) return whole - elapsedMinutes;
    }
    return -Math.log(1 - rng()) * meanMinutes * priorSpread;
  }

  return { meanMinutes, draw, residual };
}

/**
 * Service times of a stage: recent ones drawn again (bootstrap), blended with a lognormal around the configured prior,
 * which counts less the more services were seen. Both in minutes, greater than 0.
 */
export function sampler(recentMinutes: readonly number[], priorMinutes: number): ServiceTimes {
  return scaled(recentMinutes, priorMinutes, 1);
}

/**
 * One world that fits what is known: the same times, longer or shorter throughout by as much as the mean is still
 * uncertain. Without it a whole line shares the error of the mean and a range comes out too narrow early in the day.
 */
export function plausibleSampler(recentMinutes: readonly number[], priorMinutes: number, rng: Rng): ServiceTimes {
  const uncertainty = priorSpread / Math.sqrt(recentMinutes.length + priorWorth);
  return scaled(recentMinutes, priorMinutes, Math.exp(uncertainty * standardNormal(rng)));
}
