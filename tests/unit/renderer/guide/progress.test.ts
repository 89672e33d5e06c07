import { expect, test } from 'vitest';
import { nextRoom, type RoomProgress } from '../../../../renderer/stations/guide/inspection/progress.ts';

const room = (id: string, left: readonly string[], absent = false): RoomProgress => ({
  room: { id, name: { zh: id, en: id }, parts: ['wall', 'floor'] },
  left,
  defects: 0,
  absent,
});

test('the way goes on to the next room that has something left, and round to one that was passed by', () => {
  const rooms = [
    room('entrance', ['floor']),
    room('living', []),
    room('kitchen', ['wall']),
    room('bath', ['wall'], true),
  ];
  expect(nextRoom(rooms, 'entrance')?.id).toBe('kitchen');
  expect(nextRoom(rooms, 'kitchen')?.id).toBe('entrance');
  expect(nextRoom(rooms, null)?.id).toBe('entrance');
});

test('after the last room there is none', () => {
  expect(nextRoom([room('entrance', []), room('bath', ['wall'], true)], 'entrance')).toBeNull();
});
