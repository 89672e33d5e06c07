import { describe, expect, test } from 'vitest';
import { findHomes } from '#renderer/features/notices/find-homes.ts';
import type { PriceRow } from '#shared/protocol/notice-view.ts';

const home = (building: string, room: string): PriceRow => ({
  home: `${building}-${room}`,
  building,
  entrance: null,
  floor: null,
  room,
  layout: null,
  status: 'available',
  grossArea: '89.5',
  innerArea: null,
  unitPrice: '10000',
  totalPrice: '895000',
});
const rows = [home('1号楼', '101'), home('1号楼', '1201'), home('2号楼', '1201'), home('12号楼', '302')];
const found = (typed: string) => findHomes(rows, typed).map((row) => row.home);

describe('homes of a price table', () => {
  test('are all there while nothing is typed', () => {
    expect(found('  ')).toEqual(rows.map((row) => row.home));
  });

  test('are found by building, by room, or by both however they are joined', () => {
    expect(found('2号楼')).toEqual(['2号楼-1201', '12号楼-302']);
    expect(found('1201')).toEqual(['1号楼-1201', '2号楼-1201']);
    for (const typed of ['2号楼 1201', '2号楼-1201', '2-1201', '2号楼，1201']) {
      expect(found(typed), typed).toContain('2号楼-1201');
    }
  });

  test('that match a part only are not found', () => {
    expect(found('3号楼 1201')).toEqual([]);
  });
});
