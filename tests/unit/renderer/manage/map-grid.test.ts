import { expect, test } from 'vitest';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import { homeState } from '#shared/domain/map/home-state.ts';
import { homeBeside, layOut } from '#renderer/stations/manage/map/map-grid.ts';
import { createMapStore } from '#renderer/stations/manage/map/map-store.ts';

const home = (building: string, floor: number, room: string) => ({
  unitId: `unit_${building}-${room}` as UnitId,
  building,
  entrance: '1单元',
  floor,
  room,
});
const site = [
  home('1号楼', 1, '101'),
  home('1号楼', 1, '102'),
  home('1号楼', 2, '201'),
  home('1号楼', 2, '202'),
  home('2号楼', 1, '101'),
];
const at = (building: string, room: string) => `unit_${building}-${room}` as UnitId;

test('the highest floor is above, and a room stands above the same room of the floor below', () => {
  const [first] = layOut(site);
  expect(first).toMatchObject({ name: '1号楼', floors: [2, 1], columns: 2, count: 4 });
  expect(first?.rows).toEqual([
    [at('1号楼', '201'), at('1号楼', '202')],
    [at('1号楼', '101'), at('1号楼', '102')],
  ]);
});

test('arrow keys lead from home to home, over the edge to the next building, and stop at the end', () => {
  const grids = layOut(site);
  expect(homeBeside(grids, at('1号楼', '101'), 'ArrowUp')).toBe(at('1号楼', '201'));
  expect(homeBeside(grids, at('1号楼', '201'), 'ArrowRight')).toBe(at('1号楼', '202'));
  expect(homeBeside(grids, at('1号楼', '102'), 'ArrowRight')).toBe(at('2号楼', '101'));
  expect(homeBeside(grids, at('2号楼', '101'), 'ArrowLeft')).toBe(at('1号楼', '202'));
  expect(homeBeside(grids, at('1号楼', '101'), 'ArrowLeft')).toBeNull();
});

test('one home that changes tells its own square and no other', () => {
  const store = createMapStore();
  const answer = (state: 'none' | 'accepted') =>
    site.map((one, index) => ({
      ...one,
      state: index === 1 ? state : ('none' as const),
      caseId: null,
      number: null,
      appointment: null,
      defects: 0,
    }));
  store.take(answer('none'));
  const told: string[] = [];
  for (const { unitId } of site) store.listen(unitId, () => told.push(unitId));
  store.take(answer('accepted'));
  expect(told).toEqual([at('1号楼', '102')]);
});

const today = '2026-11-28' as CalendarDate;
test.each([
  [{ appointment: null, here: null, handover: null, defects: 0 }, 'none'],
  [{ appointment: today, here: null, handover: null, defects: 0 }, 'expected'],
  [{ appointment: '2026-11-27' as CalendarDate, here: null, handover: null, defects: 0 }, 'missed'],
  [{ appointment: '2026-11-29' as CalendarDate, here: null, handover: null, defects: 0 }, 'later'],
  [{ appointment: today, here: 'inspecting', handover: 'open', defects: 2 }, 'inspecting'],
  [{ appointment: today, here: null, handover: 'open', defects: 2 }, 'unfinished'],
  [{ appointment: today, here: null, handover: 'done', defects: 2 }, 'to-mend'],
  [{ appointment: today, here: null, handover: 'done', defects: 0 }, 'accepted'],
  [{ appointment: today, here: null, handover: 'refused', defects: 3 }, 'refused'],
  [{ appointment: today, here: 'waiting', handover: 'refused', defects: 3 }, 'waiting'],
] as const)('%o stands as %s', (facts, expected) => {
  expect(homeState(facts, today)).toBe(expected);
});
