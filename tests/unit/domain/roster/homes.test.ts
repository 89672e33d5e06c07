import { describe, expect, test } from 'vitest';
import { readHomeAddress } from '#shared/domain/roster/home-cells.ts';
import {
  floorOfRoom,
  homeKey,
  normaliseBuilding,
  normaliseEntrance,
  normaliseRoom,
  splitHome,
} from '#shared/domain/roster/homes.ts';

test.each([
  ['1', '1号楼'],
  ['01栋', '1号楼'],
  ['1#', '1号楼'],
  ['１＃楼', '1号楼'],
  ['第 11 幢', '11号楼'],
  ['十二号楼', '12号楼'],
  ['二十栋', '20号楼'],
  ['一二栋', '12号楼'],
  ['a座', 'A栋'],
  ['商业街', '商业街'],
])('building %s is %s', (text, label) => {
  expect(normaliseBuilding(text)).toBe(label);
  expect(normaliseBuilding(label), 'a label stays itself').toBe(label);
});

test.each([
  ['1', '1单元'],
  ['01单元', '1单元'],
  ['一单元', '1单元'],
  ['a', 'A单元'],
  ['甲单元', '甲单元'],
  ['', null],
])('entrance %s is %s', (text, label) => {
  expect(normaliseEntrance(text)).toBe(label);
});

test.each([
  ['0201', '0201', 2],
  ['２０１', '201', 2],
  ['1502室', '1502', 15],
  ['1502A', '1502A', 15],
  ['B101', 'B101', -1],
  ['-201', '-201', -2],
  ['商铺3', '商铺3', null],
  ['12', '12', null],
  ['0012', '0012', null],
])('room %s is %s on floor %s', (text, room, floor) => {
  expect(normaliseRoom(text)).toBe(room);
  expect(floorOfRoom(room)).toBe(floor);
});

test.each([
  ['3-1-1502', '3号楼', '1单元', '1502'],
  ['3—1—1502', '3号楼', '1单元', '1502'],
  ['3#-1-1502', '3号楼', '1单元', '1502'],
  ['3号楼1单元1502', '3号楼', '1单元', '1502'],
  ['３号楼 １单元 １５０２室', '3号楼', '1单元', '1502'],
  ['三栋二单元1502', '3号楼', '2单元', '1502'],
  ['3栋1502', '3号楼', null, '1502'],
  ['3栋-1502', '3号楼', null, '1502'],
  ['3-1502', '3号楼', null, '1502'],
  ['海语花园一期3幢1-1502', '3号楼', '1单元', '1502'],
  ['A座1502', 'A栋', null, '1502'],
])('the cell %s is a whole home', (text, building, entrance, room) => {
  expect(splitHome(text, true)).toEqual({ building, entrance, room });
});

test('two bare parts beside a building column stay a room, as they may be entrance and room', () => {
  expect(splitHome('1-502', false)).toBeNull();
  expect(splitHome('1502', true)).toBeNull();
});

test('a zero or a 室 more does not make another home', () => {
  const key = homeKey({ building: '1号楼', entrance: '1单元', room: '0201' });
  expect(homeKey({ building: '1栋', entrance: '一单元', room: '201室' })).toBe(key);
  expect(homeKey({ building: '1号楼', entrance: null, room: '0201' })).not.toBe(key);
  expect(homeKey({ building: '1号楼', entrance: '1单元', room: '0202' })).not.toBe(key);
});

describe('the home of a row', () => {
  const none = { home: null, building: null, entrance: null, room: null };
  const home = { building: '3号楼', entrance: '1单元', room: '1502' };

  test.each([
    [{ building: 3, entrance: 1, room: 1502 }],
    [{ home: '3-1-1502' }],
    [{ room: '3号楼1单元1502' }],
    [{ home: '3栋1502', entrance: '1' }],
    [{ home: '3-1-1502', building: '3栋', entrance: '1', room: '1502' }],
    [{ home: '1502', building: '3', entrance: '1' }],
    [{ home: 'HY-000123', building: '3', entrance: '1', room: '1502' }],
  ])('is found in %j', (cells) => {
    expect(readHomeAddress({ ...none, ...cells })).toEqual({ ok: true, value: home });
  });

  test.each([
    [{ home: '3-1-1502', building: '4栋' }, 'home', 'home-unclear'],
    [{ home: '3-1-1502', room: '1503' }, 'home', 'home-unclear'],
    [{ room: '3-1-1502', building: '3栋', entrance: '2' }, 'room', 'home-unclear'],
    [{ room: '1502' }, 'building', 'building-missing'],
    [{ building: '3', room: '-' }, 'room', 'room-missing'],
    [{ building: '3', room: '***' }, 'room', 'room-unreadable'],
    [{ building: '3', room: 1502.5 }, 'room', 'room-unreadable'],
    [{ building: new Date('2026-03-01T00:00:00Z'), room: '1502' }, 'building', 'home-became-date'],
    [{ building: '长'.repeat(31), room: '1502' }, 'building', 'text-too-long'],
  ])('%j is refused at %s: %s', (cells, column, code) => {
    expect(readHomeAddress({ ...none, ...cells })).toEqual({ ok: false, column, code });
  });
});
