import { expect, test } from 'vitest';
import { homesPerSlot, narrowestStage } from '#shared/domain/appointments/stage-capacity.ts';
import type { DeskId, StageId } from '#shared/domain/ids.ts';

const stage = (id: string, minutes: number) => ({ stageId: id as StageId, minutes });
const desk = (id: string, ...stages: string[]) => ({ deskId: id as DeskId, stageIds: stages as StageId[] });

test('the stages take as many homes an hour as the narrowest of them; a desk that serves two gives each its share', () => {
  const stages = [stage('papers', 6), stage('inspection', 30), stage('keys', 6)];
  const guides = Array.from({ length: 8 }, (_, n) => desk(`g${n}`, 'inspection'));
  expect(narrowestStage(stages, [desk('1', 'papers', 'keys'), desk('2', 'papers', 'keys'), ...guides])).toEqual({
    stageId: 'papers',
    homesPerHour: 10,
  });
  expect(narrowestStage(stages, [desk('1', 'papers'), desk('2', 'papers'), desk('3', 'keys'), ...guides])).toEqual({
    stageId: 'keys',
    homesPerHour: 10,
  });
  expect(
    narrowestStage(stages, [
      desk('1', 'papers', 'keys'),
      desk('2', 'papers'),
      desk('3', 'keys'),
      desk('g', 'inspection'),
    ]),
  ).toEqual({
    stageId: 'inspection',
    homesPerHour: 2,
  });
});

test('a stage without a desk takes nobody, and a slot while anybody is served one home at least', () => {
  expect(narrowestStage([stage('papers', 6), stage('keys', 6)], [desk('1', 'papers')])).toEqual({
    stageId: 'keys',
    homesPerHour: 0,
  });
  expect(narrowestStage([], [])).toBeNull();
  expect([homesPerSlot(10, 30), homesPerSlot(1, 30), homesPerSlot(0, 30)]).toEqual([5, 1, 0]);
});
