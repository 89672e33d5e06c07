import { assertNever } from '#shared/domain/assert-never.ts';
import { possibleRemedies, type Remedy, withRemedy } from '#shared/domain/estimate/remedies.ts';
import { displayMinutes, type EstimateTable, lookUpWait } from '#shared/domain/estimate/table.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { waitLimitOf } from '#shared/domain/line/wait-limit.ts';
import type { FloorOutlook } from '#shared/protocol/outlook.ts';
import type { House } from './house.ts';
import { isoTime } from './ticket-view.ts';

/** A change that saves less than so many minutes is not worth anybody's walk. */
const leastGainMinutes = 2;

/**
 * The coming hour, and what would help: each remedy with the wait of whoever is last in line, as it stands and with the
 * change, from the same simulated future. Throws what the worker threw if it stopped.
 */
export async function viewOutlook(house: House): Promise<FloorOutlook> {
  const snapshot = house.estimates.snapshot();
  const closed = house.directory
    .desks()
    .filter((desk) => desk.state === 'closed')
    .map(({ id, stageIds }) => ({ deskId: id, stageIds }));
  const remedies = possibleRemedies(snapshot, closed, needyStages(house));
  const { asItStands, changed, inAnHour } = await house.estimates.outlook(
    snapshot,
    remedies.map((remedy) => withRemedy(snapshot, remedy)),
  );
  const length = new Map(snapshot.lines.map((line) => [line.stageId, line.waiting.length]));
  const waitOf = (table: EstimateTable, stage: StageId) =>
    displayMinutes(lookUpWait(table, stage, length.get(stage) ?? 0) ?? { p50Minutes: 0, p90Minutes: 0 }).p50Minutes;
  const effect = (stageId: StageId, table: EstimateTable) => ({
    stageId,
    beforeMinutes: waitOf(asItStands, stageId),
    afterMinutes: waitOf(table, stageId),
  });
  return {
    at: isoTime(snapshot.at),
    stages: inAnHour.map((stage) => ({ ...stage })),
    remedies: remedies.flatMap((remedy, index) => {
      const table = changed[index];
      if (!table) return [];
      const own = effect(remedy.stageId, table);
      const opensTheFirst = snapshot.desks.every((desk) => !desk.stageIds.includes(remedy.stageId));
      if (!opensTheFirst && own.beforeMinutes - own.afterMinutes < leastGainMinutes) return [];
      return [
        {
          kind: remedy.kind,
          deskId: remedy.deskId,
          stageIds: [...remedy.stageIds],
          effect: { ...own, opensTheFirst },
          elsewhere: worstElsewhere(remedy, (stageId) => effect(stageId, table)),
        },
      ];
    }),
  };
}

/** Where the move is felt most; null where nobody waits longer for it. */
function worstElsewhere(remedy: Remedy, effect: (stageId: StageId) => FloorOutlook['remedies'][number]['elsewhere']) {
  switch (remedy.kind) {
    case 'open':
      return null;
    case 'move': {
      const felt = remedy.leaves.map(effect).filter((one) => one !== null && one.afterMinutes > one.beforeMinutes);
      return felt.toSorted((a, b) => (b?.afterMinutes ?? 0) - (a?.afterMinutes ?? 0))[0] ?? null;
    }
    default:
      return assertNever(remedy.kind, 'remedy');
  }
}

/** Stages with people waiting: without a desk first, then by how far the wait is over the stage's limit. */
function needyStages(house: House): readonly StageId[] {
  return house.directory
    .stages()
    .flatMap((stage) => {
      const waiting = house.floor.line(stage.id).length;
      if (waiting === 0) return [];
      const { p50Minutes } = house.estimates.waitFor(stage.id, waiting);
      const open = house.estimates.openDesks(stage.id);
      const need = open === 0 ? 1000 + waiting : p50Minutes / waitLimitOf(stage);
      return need > 0.5 ? [{ id: stage.id, need }] : [];
    })
    .toSorted((a, b) => b.need - a.need)
    .map(({ id }) => id);
}
