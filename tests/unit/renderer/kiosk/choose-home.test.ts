import { describe, expect, it } from 'vitest';
import type { UnitId } from '#shared/domain/ids.ts';
import { type Building, nextQuestion, type Room } from '#renderer/stations/kiosk/choose-home.ts';

const room = (entrance: string | null, floor: number | null, name: string): Room => ({
  unitId: `unit_${name}` as UnitId,
  entrance,
  floor,
  room: name,
});

const homes: readonly Building[] = [
  { building: '11号楼', rooms: [room('1单元', 26, '2606'), room('1单元', 2, '0202'), room('1单元', 2, '0201')] },
  { building: '2号楼', rooms: [room('2单元', 3, '0301'), room('1单元', 3, '0302'), room('1单元', 4, '0401')] },
  { building: '会所', rooms: [room(null, null, 'VIP2'), room(null, null, 'VIP1')] },
];

describe('finding a home by tapping', () => {
  it('lists buildings as people count them, 2 before 11', () => {
    expect(nextQuestion(homes, {})).toEqual({ ask: 'building', options: ['2号楼', '11号楼', '会所'] });
  });

  it('asks for the entrance only where a building has several', () => {
    expect(nextQuestion(homes, { building: '2号楼' })).toEqual({ ask: 'entrance', options: ['1单元', '2单元'] });
    expect(nextQuestion(homes, { building: '11号楼' })).toEqual({ ask: 'floor', options: [2, 26] });
  });

  it('shows only floors and rooms of the chosen entrance', () => {
    expect(nextQuestion(homes, { building: '2号楼', entrance: '1单元' })).toEqual({ ask: 'floor', options: [3, 4] });
    const rooms = nextQuestion(homes, { building: '2号楼', entrance: '2单元' });
    expect(rooms).toMatchObject({ ask: 'room', options: [{ room: '0301' }] });
  });

  it('lists the rooms of a floor in order', () => {
    const rooms = nextQuestion(homes, { building: '11号楼', floor: 2 });
    expect(rooms).toMatchObject({ ask: 'room', options: [{ room: '0201' }, { room: '0202' }] });
  });

  it('goes straight to the rooms where nothing else is known', () => {
    expect(nextQuestion(homes, { building: '会所' })).toMatchObject({
      ask: 'room',
      options: [{ room: 'VIP1' }, { room: 'VIP2' }],
    });
  });

  it('has nothing to offer before the roster is there or once a building is gone', () => {
    expect(nextQuestion([], {})).toEqual({ ask: 'building', options: [] });
    expect(nextQuestion(homes, { building: '9号楼' })).toEqual({ ask: 'room', options: [] });
  });
});
