import type { StageId } from '#shared/domain/ids.ts';
import type { House } from './house.ts';

/** The minutes somebody who joins a stage's line now has to expect there: which of several open stages is the quickest. */
export function waitAt(house: House, stage: StageId): number {
  return house.estimates.waitFor(stage, house.floor.line(stage).length).p50Minutes;
}
