import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { StepResult } from '#shared/domain/flow/step-results.ts';
import { meanScore } from '#shared/domain/service-quality/measures.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import { sealedPart } from '../cases/load-case.ts';
import type { House } from '../house.ts';
import { openHousehold } from '../units.ts';

/** What a household said of one visit: scores of one to five by topic, and who was with it. */
export type Rating = {
  readonly date: string;
  readonly caseId: string;
  readonly escortId: string | null;
  readonly scores: readonly { readonly id: string; readonly name: Bilingual; readonly score: number }[];
};

/**
 * The ratings given from an instant on and before another. Only these steps are unsealed; what an erased household said is
 * gone.
 */
export function ratingsBetween(house: House, from: number, to: number): readonly Rating[] {
  const clock = house.directory.settings();
  const names = rateSteps(house);
  if (names.size === 0) return [];
  return house.books.serviceQuality.settledSteps([...names], from, to).flatMap((row) => {
    const flow = house.flows.find(row.flow_id, row.flow_version);
    const step = flow?.template.stages.flatMap(({ steps }) => steps).find(({ id }) => id === row.step_id);
    if (step?.kind !== 'rate') return [];
    const { key } = openHousehold(house, row.household_id);
    const result = house.privacy.unlock(key, sealedPart(row.case_id, `step ${row.step_id}`), row.result) as StepResult;
    if (result.kind !== 'rate' || result.value.scores.length === 0) return [];
    const topics = new Map(step.topics.map(({ id, name }) => [id, name]));
    return [
      {
        date: businessDayAt(row.at, clock).date,
        caseId: row.case_id,
        escortId: row.escort_id,
        scores: result.value.scores.map(({ id, score }) => ({ id, score, name: topics.get(id) ?? { zh: id, en: id } })),
      },
    ];
  });
}

/** The mean of a household's scores, so that one who rated more topics weighs no more. */
export function meanOfRating({ scores }: Rating): number {
  return scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
}

/** How many rated, their mean with each household of equal weight, and topic by topic (L2). */
export function sumOfRatings(ratings: readonly Rating[]) {
  return {
    households: ratings.length,
    mean: meanScore(ratings.map(meanOfRating)),
    topics: byTopic(ratings).map(({ id, name, scores }) => ({
      id,
      name,
      count: scores.length,
      mean: meanScore(scores),
    })),
  };
}

/** Scores by topic, in the order they were first met. */
export function byTopic(ratings: readonly Rating[]) {
  return [
    ...Map.groupBy(
      ratings.flatMap(({ scores }) => scores),
      ({ id }) => id,
    ),
  ].map(([id, scores]) => ({
    id,
    name: scores[0]?.name ?? { zh: id, en: id },
    scores: scores.map(({ score }) => score),
  }));
}

function rateSteps(house: House): ReadonlySet<string> {
  const steps = house.books.serviceQuality
    .flowsInUse()
    .flatMap(({ flow_id: id, flow_version: version }) => house.flows.find(id, version)?.template.stages ?? [])
    .flatMap((stage) => stage.steps);
  return new Set(steps.filter(({ kind }) => kind === 'rate').map(({ id }) => id));
}
